// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/store.h"

namespace tongdang::sync {

/// Something that this archive says once more because it has learnt what its author saw (FORMAT.md
/// §7, "What was seen").
struct SaidAgain {
    std::optional<Change> of; ///< nothing: the change that is asked about
    std::vector<FieldWrite> writes;
};

/// What is still to be said of a change that stands here as `here`. `writes`: what its author saw,
/// by the names that it has here. Where somebody has written over it since, in his place, for he
/// knew it: said in its own, the value that he set aside would stand beside his. Where several did,
/// or nothing of what was seen stands any more, nothing.
[[nodiscard]] Result<std::vector<SaidAgain>> stillToSay(Store& store, const Change& change,
                                                        const Dot& here,
                                                        const std::vector<FieldWrite>& writes);

/// Who has seen the one has seen what the other one says: it is the same, and sets aside more.
[[nodiscard]] Result<void> noteSaidAgain(Store& store, const Dot& earlier, const Dot& later);
/// The last of those that said it again; nothing if nobody did.
[[nodiscard]] Result<std::optional<Dot>> saidAgainAs(Store& store, const Dot& earlier);
/// Whether anything was ever said again here; nearly never.
[[nodiscard]] Result<bool> isAnySaidAgain(Store& store);

} // namespace tongdang::sync
