// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/written_date.h"
#include "exchange/roster_columns.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace tongdang {
class Catalogue;
}

namespace tongdang::exchange {

/// What a sheet's words are read against.
struct RosterSetting {
    const Catalogue& catalogue;
    QDate today;
    QString county; ///< code of GB/T 2260, 6 digits
};

/// Something to tell about a row: which column, a stable code, and the values that its words need.
struct RosterFinding {
    int row = 0;
    QString field;   ///< heading as in the sheet
    QByteArray code; ///< "exchange.<what>", "catalogue.<what>"
    QStringList arguments;
};

struct RosterParent {
    QString name;                        ///< empty: not in the sheet
    QString place;                       ///< where the parent works; empty: at home or unknown
    std::optional<bool> isOutsideCounty; ///< nothing: no place, or its words do not tell
    WrittenDate since;                   ///< invalid if not written or unreadable
};

/// One child of a roster, with codes of the catalogue where the sheet has words.
struct RosterChild {
    int row = 0;
    QString name;
    QString sex; ///< code of SEX
    QDate birth;
    QString ethnic; ///< code of ETH; empty if unknown
    QString idNumber;
    QString hukouAddress;
    QString livingAddress;
    QString group;          ///< "一组"; empty if the address names none
    QStringList categories; ///< codes of CAT
    QString otherCategory;  ///< words that are no category: kept as K99
    bool listedLeftBehind = false;
    RosterParent father;
    RosterParent mother;
    QString caregiverName;
    QString caregiverRelation; ///< code of REL
    QString caregiverPhone;
    QString school;
    QString grade; ///< code of GRADE
    QString className;
    QString health; ///< code of HEALTH
    QString remark;
};

/// Reads the words of one row into codes. What makes the row unusable goes to `faults`, what can be
/// lived with to `warnings`. Unusable is what no form would save, too ("catalogue.birth_in_future",
/// "catalogue.birth_disagrees", "catalogue.sex_disagrees").
[[nodiscard]] RosterChild readRosterRow(const RosterHeading& heading, const TableRow& row,
                                        const RosterSetting& setting,
                                        std::vector<RosterFinding>& faults,
                                        std::vector<RosterFinding>& warnings);

} // namespace tongdang::exchange
