// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "desk/session.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

/// Who received what: benefits, help and goods, wishes that came true, activities and what was
/// taught at a visit. Which records tell it is data (catalogue "received"). What is special
/// (sensitivity 4) stands in no such list.
namespace tongdang::desk {

struct ReceivedLine {
    RecordId record; ///< of the child
    QString kind;    ///< what such a record is called: "保障救助"
    QDate day;       ///< when, or since when
    QDate until;     ///< its last day; invalid: it is of one day, or goes on
    QString what;
    QString by;              ///< from whom; empty: it was not written
    QStringList topics = {}; ///< codes of ACT among it
};

/// One of the safety topics that every child is to be taught (clause 12).
struct SafetyLesson {
    QString topic; ///< code of ACT
    QString words;
    QDate last; ///< when the child was taught it last; invalid: nothing tells that it ever was
};

struct ChildReceived {
    RecordId child;
    QString name;
    QString village;                   ///< by its name
    std::vector<ReceivedLine> lines;   ///< oldest first
    std::vector<SafetyLesson> lessons; ///< in the order of the rules' parameter
};

struct ReceivedQuestion {
    std::optional<RecordId> child; ///< only this one
    QString village;               ///< its 12 digits; empty: all
};

/// Of the children whose dossiers are kept here: those on the books, and those who received
/// something while they were; by village and name. Days to come are left out. Refused:
/// "desk.unknown_child", "desk.moved_away".
[[nodiscard]] Result<std::vector<ChildReceived>> receivedBy(Session& session,
                                                            const ReceivedQuestion& question);

} // namespace tongdang::desk
