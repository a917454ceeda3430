// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archive.h"
#include "base/result.h"
#include "catalogue/validation.h"
#include "record/record.h"

#include <optional>

namespace tongdang::desk {

/// A spot check is fed back, or filed, once every dossier of its sample was looked at
/// (方案第6条：每年至少开展一次抽查工作): before that the step is refused with
/// "desk.spot_check_open" (arguments: how many are left), and without a sample with
/// "desk.spot_check_no_sample". Nothing for any other record, and for a check that is entered as a
/// whole after it was done on paper.
[[nodiscard]] Result<std::optional<Finding>>
spotCheckUnfinished(const archive::Reader& reader, const Record& before, const Record& after);

} // namespace tongdang::desk
