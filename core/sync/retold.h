// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/lives.h"

namespace tongdang::sync {

/// Changes here that say the same under several names. A change that was forked is said once more
/// by whoever adopts it (adopt.h), and so it comes to an archive that has it under its first name:
/// its author's, as a rule. Whoever hears of it under one name only sets aside that one, and the
/// other would stand on as a value that nobody can decide any more. So where a later change names
/// one of them as seen, all of them are taken for seen (FORMAT.md §7, "What was seen").
class Retold {
public:
    /// The store outlives it. `mayHappen`: this archive or the sender began to write as another
    /// replica before. Without that it looks for nothing: it costs a look into the log for each
    /// change.
    [[nodiscard]] static Result<Retold> of(Store& store, bool mayHappen);

    /// A change is new here, under the name `here`: of the same record, author and stamp as others?
    [[nodiscard]] Result<void> look(const ChangeHeader& change, const Dot& here);
    /// The changes here that say the same as this one, under whatever other names.
    [[nodiscard]] Result<std::vector<Dot>> alike(const ChangeHeader& change, const Dot& here) const;
    /// Whether anything here has several names.
    [[nodiscard]] bool isAny() const { return m_isAny; }
    /// Under which other names what stands here under `here` stands as well.
    [[nodiscard]] Result<std::vector<Dot>> otherNames(const Dot& here) const;

private:
    Retold(Store& store, bool mayHappen, bool isAny)
        : m_store(&store)
        , m_mayHappen(mayHappen)
        , m_isAny(isAny)
    {
    }
    [[nodiscard]] Result<void> put(const Dot& here, const std::vector<Dot>& others);

    Store* m_store;
    bool m_mayHappen = false;
    bool m_isAny = false;
};

} // namespace tongdang::sync
