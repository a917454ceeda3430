// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/quality.h"

/// Which record a line of the data checks is about, so that it is found among others of its kind:
/// which visit, which guardian.
namespace tongdang::desk {

/// Day and name by which people know the record: "2026年11月3日", "普丽芳"; empty if it has none.
/// Never what a special field (sensitivity 4) holds. Of a record without a name of its own the name
/// of the person that it refers to.
[[nodiscard]] Result<QString> subjectOf(Session& session, const Record& record);

/// Fills `about` of the lines that name a record other than the child. One that is not here any
/// more has none.
[[nodiscard]] Result<void> nameSubjects(Session& session, std::vector<CheckLine>& lines);

} // namespace tongdang::desk
