// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/children.h"
#include "desk/records.h"
#include "desk/session.h"
#include "policy/national.h"

#include <QString>

#include <optional>
#include <vector>

/// 全国儿童福利信息系统 (S6.4): who is to be entered, updated and taken out there, what to type,
/// and noting that it was done. `national` and the page of that name.
namespace tongdang::desk {

struct NationalQuestion {
    std::optional<RecordId> child;    ///< that one, whatever there is to do; nothing: all
    QString village;                  ///< its 12 digits; empty: all
    std::optional<NationalList> list; ///< nothing: the three lists
};

struct NationalLine {
    ChildLine head;
    QString village; ///< its code
    QString villageName;
    NationalState state;
};

/// By list, then by village, group and name. Closed dossiers stand only among those to be taken
/// out; withdrawn ones and those kept elsewhere nowhere. Refused: "desk.unknown_child",
/// "desk.moved_away"; Damaged, "policy.broken": the mapping cannot be read.
[[nodiscard]] Result<std::vector<NationalLine>> nationalLines(Session& session,
                                                              const NationalQuestion& question);

/// It was typed there today as the dossier says: what the child's list asks is done, or, if it is
/// there and on no list, it was compared and agrees. `number`: in the national system; empty: the
/// one that is known. Refused: "desk.national_nothing" (it is not there and need not be), those of
/// nationalLines and putRecord.
[[nodiscard]] Result<SavedRecord> noteNational(Session& session, const RecordId& child,
                                               const QString& number = {});

/// Code of the form to type from ("F27").
[[nodiscard]] Result<QString> nationalForm(Session& session);

/// Whether a folder of data has a mapping that can be used: Damaged, "policy.broken", if not.
[[nodiscard]] Result<void> checkNational(const QString& resources, const Catalogue& catalogue,
                                         const RuleSet& rules, QDate today);

} // namespace tongdang::desk
