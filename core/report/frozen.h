// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "report/statistics.h"

#include <QByteArray>

/// A table as it was reported, to be shown and printed again whatever is entered later
/// (`frozen_report`; TABLES.md, Frozen tables).
namespace tongdang::report {

struct FrozenTable {
    QByteArray result; ///< canonical JSON
    /// The numbers that are for few eyes: those of T08 and of HIV (K03). Empty: there are none.
    QByteArray restricted;
};

/// Without the children behind the numbers, and without columns that are not shown.
[[nodiscard]] FrozenTable freeze(const Statistics& statistics);

/// `restricted` may be empty though there is some: then those numbers are missing. Refused:
/// "report.frozen_newer"; Damaged: "report.frozen_broken".
[[nodiscard]] Result<Statistics> thaw(QByteArrayView result, QByteArrayView restricted);

} // namespace tongdang::report
