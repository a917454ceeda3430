// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "desk/access.h"
#include "desk/conflict_head.h"
#include "desk/custody.h"
#include "desk/drafts.h"
#include "desk/incident_level.h"
#include "desk/names.h"
#include "desk/office.h"
#include "desk/upkeep.h"
#include "record/decisions.h"
#include "record/fold.h"

#include <algorithm>
#include <array>

namespace tongdang::desk {

namespace {

Result<ConflictLine> conflictLine(Session& session, const FoldedRecord& folded,
                                  const archive::ConflictEntry& entry, Names& names, Shown shown)
{
    ConflictLine line{entry.record, entry.type, entry.field, {}, {}};
    if (entry.child) {
        TONGDANG_TRY(line.childName, names.child(*entry.child));
    }
    const FieldState* state = folded.field(entry.field);
    if (!state)
        return line;
    for (const Head& head : state->heads) {
        TONGDANG_TRY(ConflictHead known,
                     conflictHead(session, {entry.type, entry.field, shown}, head, names));
        line.heads.push_back(std::move(known));
    }
    return line;
}

/// The fields that are decided together: a group is written whole (sync.md §2).
std::vector<FieldNo> fieldsDecided(const Catalogue& catalogue, TypeNo type, FieldNo field)
{
    if (field == sameAsField) // with the words beside it (core/record/FORMAT.md §7)
        return {sameAsReasonField, sameAsField};
    const RecordType* known = catalogue.type(type);
    const Field* one = known ? known->field(field) : nullptr;
    std::vector<FieldNo> members;
    if (one && !one->group.isEmpty())
        members = known->groupMembers(one->group);
    if (std::ranges::find(members, field) == members.end())
        members.push_back(field);
    return members;
}

/// Who is asked to decide is who edits (sync.md §3): a conflict about the station's field is seen
/// at the village and decided at the station. Withdrawing concerns the record as a whole.
Result<void> checkMayDecide(Session& session, TypeNo type, FieldNo field)
{
    const RecordType* const known = session.catalogue().type(type);
    if (!known || field == sameAsField)
        return {};
    const Role role = session.profile().role;
    if (field == withdrawnField)
        return checkKeeper(role, *known);
    return checkOwner(role, *known, std::array{field});
}

const Head* headOf(const FieldState* state, const Dot& version)
{
    if (!state)
        return nullptr;
    const auto found = std::ranges::find(state->heads, version, &Head::dot);
    return found == state->heads.end() ? nullptr : &*found;
}

/// Withdrawn, and edited by somebody who had not seen it: to be decided, though nobody disagrees
/// about the withdrawal itself.
bool isOpen(const FoldedRecord& folded, FieldNo field)
{
    const FieldState* const state = folded.field(field);
    return (state && state->inConflict())
           || (state && field == withdrawnField && folded.editedAfterWithdrawal);
}

/// What a person wants to become of a field that is open, or that was decided before.
struct Choice {
    const FoldedRecord& folded;
    const std::vector<Change>& changes;
    const Resolution& wanted;

    /// Refused: "desk.no_conflict", "desk.unknown_version", "desk.decided_so".
    [[nodiscard]] Result<void> check() const
    {
        const FieldState* const state = folded.field(wanted.field);
        if (isOpen(folded, wanted.field)) {
            if (wanted.keep && !headOf(state, *wanted.keep))
                return failure(ErrorKind::Refused, "desk.unknown_version",
                               {wanted.keep->toString()});
            return {};
        }
        const auto decided = decidedFields(changes);
        if (std::ranges::find(decided, wanted.field, &DecidedField::field) == decided.end())
            return failure(ErrorKind::Refused, "desk.no_conflict");
        // Any version that the log holds of the field, be it the very one that was taken.
        if (wanted.keep && !writeOf(changes, *wanted.keep, wanted.field))
            return failure(ErrorKind::Refused, "desk.unknown_version", {wanted.keep->toString()});
        if (state && valueOf(wanted.field) == state->shown())
            return failure(ErrorKind::Refused, "desk.decided_so");
        return {};
    }

    /// Nothing: the field is not touched, it was never written.
    [[nodiscard]] std::optional<Value> valueOf(FieldNo field) const
    {
        const FieldState* const own = folded.field(field);
        if (wanted.keep && isOpen(folded, wanted.field)) {
            if (const Head* const kept = headOf(own, *wanted.keep))
                return kept->value;
        } else if (wanted.keep) { // a version that was set aside is no head any more
            if (const FieldWrite* const kept = writeOf(changes, *wanted.keep, field))
                return kept->value;
        }
        if (field == wanted.field)
            return wanted.value;
        return own ? std::optional(own->shown()) : std::nullopt;
    }
};

Result<DecidedLine> decidedLine(Session& session, const Record& record, const DecidedField& decided,
                                Names& names, Shown shown)
{
    const HeadField field{record.type, decided.field, shown};
    TONGDANG_TRY(ConflictHead decision, conflictHead(session, field, decided.decision, names));
    DecidedLine line{record.id,           record.type, decided.field, {},
                     std::move(decision), {},          decided.times, decided.stands};
    if (record.child) {
        TONGDANG_TRY(line.childName, names.child(*record.child));
    }
    for (const Head& head : decided.setAside) {
        TONGDANG_TRY(ConflictHead known, conflictHead(session, field, head, names));
        line.setAside.push_back(std::move(known));
    }
    return line;
}

/// A record that somebody opens, of which more is asked than of a list.
struct Opened {
    Record record;
    FoldedRecord folded;
};
/// Refused: "desk.unknown_record", "desk.moved_away".
Result<Opened> openedRecord(Session& session, const RecordId& id)
{
    TONGDANG_TRY(const auto folded, session.archive().reader().folded(id));
    TONGDANG_TRY(const auto record, session.archive().reader().record(id));
    if (!folded || !record)
        return failure(ErrorKind::Refused, "desk.unknown_record");
    TONGDANG_CHECK(checkOpenHere(session, *record));
    return Opened{*record, *folded};
}

} // namespace

Result<std::vector<ConflictLine>> listConflicts(Session& session)
{
    const archive::Reader& reader = session.archive().reader();
    TONGDANG_TRY(const auto entries, reader.conflicts());
    Names names(session);
    std::vector<ConflictLine> lines;
    for (const archive::ConflictEntry& entry : entries) {
        TONGDANG_TRY(const auto folded, reader.folded(entry.record));
        TONGDANG_TRY(const auto record, reader.record(entry.record));
        if (!folded)
            continue;
        if (const auto open = record ? checkOpenHere(session, *record) : Result<void>(); !open) {
            if (open.error().code != "desk.moved_away")
                return failure(open.error());
            continue; // decided where the dossier is kept
        }
        TONGDANG_TRY(ConflictLine line,
                     conflictLine(session, *folded, entry, names, Shown::Listed));
        lines.push_back(std::move(line));
    }
    return lines;
}

Result<std::vector<DecidedLine>> listDecided(Session& session)
{
    const archive::Reader& reader = session.archive().reader();
    TONGDANG_TRY(const auto records, reader.decidedRecords());
    Names names(session);
    std::vector<DecidedLine> lines;
    for (const RecordId& id : records) {
        TONGDANG_TRY(const auto record, reader.record(id));
        if (!record)
            continue;
        if (const auto open = checkOpenHere(session, *record); !open) {
            if (open.error().code != "desk.moved_away")
                return failure(open.error());
            continue; // decided again where the dossier is kept
        }
        TONGDANG_TRY(const auto changes, session.archive().log().history(id));
        const FoldedRecord folded = fold(changes);
        for (const DecidedField& decided : decidedFields(changes)) {
            if (decided.field == sameAsReasonField || isOpen(folded, decided.field))
                continue; // told with the field beside it; waits among the open ones
            TONGDANG_TRY(DecidedLine line,
                         decidedLine(session, *record, decided, names, Shown::Listed));
            lines.push_back(std::move(line));
        }
    }
    std::ranges::stable_sort(lines, [](const DecidedLine& one, const DecidedLine& other) {
        return one.decision.at > other.decision.at;
    });
    return lines;
}

Result<ConflictLine> openConflict(Session& session, const RecordId& id, FieldNo field)
{
    TONGDANG_TRY(const Opened opened, openedRecord(session, id));
    if (!isOpen(opened.folded, field))
        return failure(ErrorKind::Refused, "desk.no_conflict");
    Names names(session);
    const archive::ConflictEntry entry{id, opened.record.type, opened.record.child, field};
    TONGDANG_TRY(ConflictLine line,
                 conflictLine(session, opened.folded, entry, names, Shown::Opened));
    TONGDANG_CHECK(noteAccess(session, "read.conflict", id, QByteArray::number(field)));
    return line;
}

Result<DecidedLine> openDecided(Session& session, const RecordId& id, FieldNo field)
{
    TONGDANG_TRY(const Opened opened, openedRecord(session, id));
    TONGDANG_TRY(const auto changes, session.archive().log().history(id));
    const auto decided = decidedFields(changes);
    const auto found = std::ranges::find(decided, field, &DecidedField::field);
    if (found == decided.end() || isOpen(opened.folded, field))
        return failure(ErrorKind::Refused, "desk.no_conflict");
    Names names(session);
    TONGDANG_TRY(DecidedLine line,
                 decidedLine(session, opened.record, *found, names, Shown::Opened));
    TONGDANG_CHECK(noteAccess(session, "read.conflict", id, QByteArray::number(field)));
    return line;
}

Result<archive::WriteRequest> resolveRequest(Session& session, const Resolution& wanted)
{
    TONGDANG_TRY(const auto folded, session.archive().reader().folded(wanted.record));
    if (!folded)
        return failure(ErrorKind::Refused, "desk.unknown_record");
    TONGDANG_TRY(const auto record, session.archive().reader().record(wanted.record));
    if (record)
        TONGDANG_CHECK(checkOpenHere(session, *record));
    TONGDANG_TRY(const auto changes, session.archive().log().history(wanted.record));
    const Choice choice{*folded, changes, wanted};
    TONGDANG_CHECK(choice.check());
    TONGDANG_CHECK(checkMayDecide(session, folded->type, wanted.field));

    std::vector<FieldInput> decided;
    for (const FieldNo field : fieldsDecided(session.catalogue(), folded->type, wanted.field)) {
        if (auto value = choice.valueOf(field))
            decided.push_back({field, std::move(*value)});
    }
    archive::WriteRequest request = setRequest(session, folded->type, wanted.record, decided);
    request.operation = Operation::Resolve;
    return request;
}

Result<Dot> resolveConflict(Session& session, const Resolution& wanted)
{
    TONGDANG_TRY(const archive::WriteRequest request, resolveRequest(session, wanted));
    TONGDANG_TRY(const archive::Written written, session.archive().writer().write(request));
    if (request.type == fields::incident::type)
        TONGDANG_CHECK(settleIncidentLevels(session));
    return written.changes.front();
}

} // namespace tongdang::desk
