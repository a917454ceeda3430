// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/incident_call.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/drafts.h"
#include "desk/session_parts.h"
#include "vault/hash.h"

#include <algorithm>

namespace tongdang::desk {

RecordId callRecordOf(const RecordId& incident)
{
    const vault::Hash256 hash =
        vault::blake2b256(QByteArray("tongdang incident call") + '\0' + incident.toBytes());
    return *RecordId::fromBytes(QByteArrayView(hash).first(Id::size));
}

Result<std::optional<archive::WriteRequest>> reportOfCall(Session& session, const Record& before,
                                                          const Record& after)
{
    namespace f = fields::incident_receiver;
    using Request = std::optional<archive::WriteRequest>;
    const Value& called = after.value(fields::incident::called_110_at);
    if (called == before.value(fields::incident::called_110_at))
        return Request();
    const archive::Reader& reader = session.archive().reader();
    const RecordId id = callRecordOf(after.id);
    TONGDANG_TRY(const auto known, reader.record(id));
    if (known) {
        // The moment was put right: what a person wrote there by hand stays.
        const bool follows =
            !known->withdrawn
            && known->value(f::reported_at) == before.value(fields::incident::called_110_at);
        if (!follows)
            return Request();
        if (!called.isEmpty())
            return Request(setRequest(session, f::type, id, {{f::reported_at, called}}));
        // There was no call: a report that nobody made would end the duty to make one.
        archive::WriteRequest gone = setRequest(
            session, f::type, id, {{withdrawnField, Value(QStringLiteral("未拨打110，记错"))}});
        gone.operation = Operation::Withdraw;
        return Request(std::move(gone));
    }
    if (called.isEmpty())
        return Request();
    archive::RecordQuery query;
    query.type = f::type;
    query.where = {{f::incident, Value(after.id)}};
    TONGDANG_TRY(const auto receivers, reader.records(query));
    const bool isNoted = std::ranges::any_of(receivers, [](const Record& receiver) {
        return receiver.value(f::receiver).isText(u"GA");
    });
    if (isNoted)
        return Request();
    return Request(createRequest(session, DraftBuilder(id, f::type, after.child)
                                              .set(f::incident, Value(after.id))
                                              .set(f::receiver, u"GA") // police (list RCV)
                                              .set(f::reported_at, called)
                                              .set(f::means, u"1") // by phone (list REPM)
                                              .set(f::by, Value(session.profile().person))
                                              .take()));
}

} // namespace tongdang::desk
