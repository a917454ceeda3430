// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tongdang::pages {

/// A name in the folder that is not taken: enrolment files are never written over.
[[nodiscard]] QString freeEnrolmentFile(const QString& folder, const QString& stem);
/// The same for the files of a station's help to unlock.
[[nodiscard]] QString freeHelpFile(const QString& folder, const QString& stem);

} // namespace tongdang::pages
