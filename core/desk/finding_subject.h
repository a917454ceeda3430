// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/quality.h"

/// Which record a line of the data checks is about, so that it is found among others of its kind:
/// which visit, which guardian.
namespace tongdang::desk {

/// By what people tell the record from others of its kind: its name ("普丽芳"), without one its day
/// ("2026年11月3日"), without either the name of a person that it refers to; else empty. Never what
/// a special field (sensitivity 4) holds.
[[nodiscard]] Result<QString> subjectOf(Session& session, const Record& record);

/// Fills `about` of the lines that name a record other than the child. One that is not here any
/// more has none.
[[nodiscard]] Result<void> nameSubjects(Session& session, std::vector<CheckLine>& lines);

} // namespace tongdang::desk
