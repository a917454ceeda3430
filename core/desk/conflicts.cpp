// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "catalogue/catalogue.h"
#include "desk/custody.h"
#include "desk/drafts.h"
#include "desk/names.h"
#include "desk/session_parts.h"
#include "desk/upkeep.h"
#include "sync/peers.h"

#include <algorithm>

namespace tongdang::desk {

namespace {

/// Where a version was written: the organisation of its author, or else of the PC that brought it,
/// as where a village was certified for another code than it began with.
Result<QString> placeOf(Session& session, const Head& head, Names& names)
{
    TONGDANG_TRY(const auto place, names.placeOf(head.author));
    if (place)
        return *place;
    TONGDANG_TRY(const auto logged, session.archive().log().find(head.dot));
    if (!logged || !logged->source)
        return session.profile().orgName;
    const auto device = sync::DeviceId::fromBytes(logged->source->view());
    TONGDANG_TRY(const auto peer, sync::findPeer(*session.parts().store, *device));
    return peer ? peer->certificate.label : QString();
}

Result<ConflictLine> conflictLine(Session& session, const FoldedRecord& folded,
                                  const archive::ConflictEntry& entry, Names& names)
{
    ConflictLine line{entry.record, entry.type, entry.field, {}, {}};
    if (entry.child) {
        TONGDANG_TRY(line.childName, names.child(*entry.child));
    }
    const FieldState* state = folded.field(entry.field);
    if (!state)
        return line;
    for (const Head& head : state->heads) {
        TONGDANG_TRY(const QString by, names.person(head.author));
        TONGDANG_TRY(const QString place, placeOf(session, head, names));
        TONGDANG_TRY(const bool isDoubtful, session.archive().clockDoubts().isMarked(head.dot));
        line.heads.push_back(
            {head.value, by, static_cast<qint64>(head.hlc >> 16), head.dot, place, isDoubtful, {}});
        const auto kept = entry.field == sameAsField ? head.value.toRecordId() : std::nullopt;
        if (kept) {
            TONGDANG_TRY(line.heads.back().valueName, names.child(*kept));
        }
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

const Head* headOf(const FieldState* state, const Dot& version)
{
    if (!state)
        return nullptr;
    const auto found = std::ranges::find(state->heads, version, &Head::dot);
    return found == state->heads.end() ? nullptr : &*found;
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
        TONGDANG_TRY(ConflictLine line, conflictLine(session, *folded, entry, names));
        lines.push_back(std::move(line));
    }
    return lines;
}

Result<Dot> resolveConflict(Session& session, const Resolution& wanted)
{
    TONGDANG_TRY(const auto folded, session.archive().reader().folded(wanted.record));
    if (!folded)
        return failure(ErrorKind::Refused, "desk.unknown_record");
    TONGDANG_TRY(const auto record, session.archive().reader().record(wanted.record));
    if (record)
        TONGDANG_CHECK(checkOpenHere(session, *record));
    const FieldState* state = folded->field(wanted.field);
    // Withdrawn, and edited by somebody who had not seen it: to be decided, though nobody disagrees
    // about the withdrawal itself.
    const bool isLate = wanted.field == withdrawnField && folded->editedAfterWithdrawal;
    if (!state || !(state->inConflict() || isLate))
        return failure(ErrorKind::Refused, "desk.no_conflict");
    if (wanted.keep && !headOf(state, *wanted.keep))
        return failure(ErrorKind::Refused, "desk.unknown_version", {wanted.keep->toString()});

    std::vector<FieldInput> decided;
    for (const FieldNo field : fieldsDecided(session.catalogue(), folded->type, wanted.field)) {
        const FieldState* own = folded->field(field);
        const Head* kept = wanted.keep ? headOf(own, *wanted.keep) : nullptr;
        if (kept)
            decided.push_back({field, kept->value});
        else if (field == wanted.field)
            decided.push_back({field, wanted.value});
        else if (own)
            decided.push_back({field, own->shown()});
    }
    archive::WriteRequest request = setRequest(session, folded->type, wanted.record, decided);
    request.operation = Operation::Resolve;
    TONGDANG_TRY(const archive::Written written, session.archive().writer().write(request));
    return written.changes.front();
}

} // namespace tongdang::desk
