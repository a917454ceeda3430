// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/validation.h"
#include "desk/session.h"
#include "record/record.h"

#include <QString>

#include <optional>
#include <vector>

/// Reading and writing single records: `record put|get|list|history|withdraw` and every form of the
/// window.
namespace tongdang::desk {

struct FieldInput {
    FieldNo field = 0;
    Value value; ///< null clears
};

struct RecordInput {
    TypeNo type = 0;
    std::optional<RecordId> id;    ///< absent: a new record
    std::optional<RecordId> child; ///< required for a new record of a type that belongs to a child
    std::vector<FieldInput> fields;
    bool acceptIncomplete =
        false; ///< required fields may be empty; what is filled must be right all the same
};

struct SavedRecord {
    RecordId id;
    std::optional<RecordId> child;
    std::vector<Dot> changes; ///< one, or two where special (class 1) fields are among them; none
                              ///< if nothing differed
    std::vector<Finding> findings; ///< what is left to check ("有 1 处要核对")
    bool tellsVillage = false;     ///< with an incident the level of its child (incident_level.h)
};

/// Creates or changes a record: only fields that differ from the shown ones are written. Fills in
/// what is known without asking: the child's field, village and director of a new child, the
/// visitor of a visit; birth and sex from the id number where empty. A record that belongs to a
/// child through another one (an absence through the parent) finds it by itself. A visit or a help
/// record closes the sheet on which it was written; a state that takes a step (catalogue "steps")
/// holds since today unless the day is given as well, and is not taken without what it asks for
/// (catalogue "askedWhen"); two fields that must name two people
/// (catalogue "otherThan") do; a problem is not verified by whoever solved it alone, and who
/// verifies it is written as a step; a new state of a dossier is also written as its dated event,
/// and one that only a station takes (closing) as its review; an incident of a village's child as
/// its level, and its call to 110 as a report to the police. A new assessment of a level carries
/// what the rules say today. Refused: "desk.unknown_type", "desk.unknown_record", "desk.other_type"
/// (the id is of another kind), "desk.unknown_child", "desk.not_a_child", "desk.child_missing",
/// "desk.empty_record", "desk.is_withdrawn", "desk.made_by_step", "desk.said_by_step", those of
/// checkOwner (desk/office.h), "desk.invalid_fields" (arguments: label and reason of each fault, in
/// turn; a reason is the finding's code with its arguments behind it, joined by tabs).
[[nodiscard]] Result<SavedRecord> putRecord(Session& session, const RecordInput& input);

/// Refused: "desk.reason_missing", "desk.unknown_record", "desk.step_not_withdrawn" (a step of a
/// dossier), those of checkKeeper (desk/office.h).
[[nodiscard]] Result<Dot> withdrawRecord(Session& session, const RecordId& id,
                                         const QString& reason);

[[nodiscard]] Result<FoldedRecord> getRecord(Session& session, const RecordId& id);

struct RecordFilter {
    TypeNo type = 0;
    std::optional<RecordId> child;
    std::optional<FieldInput> where;
    bool withdrawnToo = false;
};
/// In the order of entry.
[[nodiscard]] Result<std::vector<Record>> listRecords(Session& session, const RecordFilter& filter);

/// How many of a type there are; withdrawn ones do not count.
[[nodiscard]] Result<qint64> countRecords(Session& session, TypeNo type);

struct HistoryEntry {
    Dot change;
    qint64 at = 0;      ///< milliseconds UTC as the writer's clock said
    QDate day;          ///< day of entry
    QString personName; ///< empty if the staff record is not known here
    QString role;       ///< which post that person held on the day; empty if it is not known here
    FieldNo field = 0;
    Value from;
    Value to;
    bool clockDoubtful = false; ///< `at` and `day` cannot be right (sync.md §9)
    /// It is specially protected, and this is a line of a list: `from` and `to` are null
    /// (listed.h).
    bool withheld = false;
};
/// Newest first. With `field`, what was written into that one, with values that stay out of lists.
[[nodiscard]] Result<std::vector<HistoryEntry>>
recordHistory(Session& session, const RecordId& id, std::optional<FieldNo> field = std::nullopt);

} // namespace tongdang::desk
