// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/session.h"
#include "policy/classify.h"
#include "policy/duties.h"
#include "record/record.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

/// The children of this archive as lists and as one open dossier.
namespace tongdang::desk {

/// A line of a list of children; everything as people read it.
struct ChildLine {
    RecordId child;
    QString name;
    QString sex; ///< "女"
    std::optional<int> age;
    QString group; ///< village group: "三组"
    QString place; ///< "三组 水井边红瓦房"
    QString kinds; ///< "留守儿童、孤儿": computed flags and open categories, K03 masked
    QString caregiver;
    QString phone;            ///< of the caregiver
    QString status;           ///< "在册"
    QString village = {};     ///< code of the one that keeps the dossier
    QString villageName = {}; ///< at a station; a village knows its own
};

/// All dossiers that are not withdrawn, by village group and name.
[[nodiscard]] Result<std::vector<ChildLine>> listChildren(Session& session);

/// Name, pinyin in full, initials or mixed, id number or its tail, group, phone, sheet number
/// (`child find`). Best first. "6-11岁" or "12岁" among the words: only those of that age; alone:
/// all of them, as the list goes.
[[nodiscard]] Result<std::vector<ChildLine>> findChildren(Session& session, const QString& query,
                                                          int limit = 200);

/// An open dossier: the head line and every record of the child.
struct Dossier {
    ChildLine head;
    QString parents;     ///< "父母在广东东莞务工"
    QDate lastVisit;     ///< invalid if never visited
    int overdueDays = 0; ///< of the visit duty; 0 if none is overdue
    std::vector<Record>
        records; ///< the child's own record first, then all that belong to the child, oldest first
    std::vector<Record> shared; ///< household and school that the child's records refer to
    std::vector<Duty> duties;   ///< what is asked for this child, by due day
    Classification classification;
};
/// Of a dossier that was given up, the one that is kept. Refused: "desk.unknown_child".
[[nodiscard]] Result<Dossier> openDossier(Session& session, const RecordId& child);

} // namespace tongdang::desk
