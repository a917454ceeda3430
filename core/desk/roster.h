// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/session.h"

#include <QString>

#include <vector>

/// `roster import`: children from the village's list in xlsx, xls or csv.
namespace tongdang::desk {

struct RosterNote {
    int row = 0;     ///< as the sheet counts, from 1
    QString field;   ///< heading as in the sheet
    QByteArray code; ///< "exchange.id_check_digit", ...: the interface has the words
    QStringList arguments;
};

struct RosterDuplicate {
    int row = 0;
    RecordId child; ///< the dossier that exists already
};

struct RosterReport {
    int rows = 0;                            ///< rows with data
    int imported = 0;                        ///< children made
    std::vector<RosterNote> rejected;        ///< nothing of these rows is imported
    std::vector<RosterNote> warnings;        ///< imported, to be looked at
    std::vector<RosterDuplicate> duplicates; ///< skipped: the id number has a dossier already
};

enum class RosterMode { DryRun, Import };
[[nodiscard]] Result<RosterReport> importRoster(Session& session, const QString& file,
                                                RosterMode mode);

} // namespace tongdang::desk
