// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/conflict_head.h"

#include "archive/archive.h"
#include "desk/listed.h"
#include "desk/names.h"
#include "desk/session_parts.h"
#include "sync/peers.h"

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

} // namespace

Result<ConflictHead> conflictHead(Session& session, const HeadField& field, const Head& head,
                                  Names& names)
{
    TONGDANG_TRY(const QString by, names.person(head.author));
    TONGDANG_TRY(const QString place, placeOf(session, head, names));
    TONGDANG_TRY(const bool isDoubtful, session.archive().clockDoubts().isMarked(head.dot));
    ConflictHead known{head.value, by,    static_cast<qint64>(head.hlc >> 16),
                       head.dot,   place, isDoubtful,
                       {},         false};
    if (field.shown == Shown::Listed
        && staysOutOfLists(session.catalogue(), field.type, field.field)) {
        known.value = Value();
        known.withheld = true;
    }
    const auto kept = field.field == sameAsField ? head.value.toRecordId() : std::nullopt;
    if (kept) {
        TONGDANG_TRY(known.valueName, names.child(*kept));
    }
    return known;
}

} // namespace tongdang::desk
