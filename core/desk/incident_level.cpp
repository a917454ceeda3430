// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/incident_level.h"

#include "archive/archive.h"
#include "archive/log_reader.h"
#include "catalogue/fields.h"
#include "desk/drafts.h"
#include "desk/rule_parameter.h"
#include "desk/session_parts.h"
#include "desk/working_day.h"
#include "sync/peers.h"
#include "vault/hash.h"

#include <algorithm>

namespace tongdang::desk {

namespace {

/// Whom it is about: also where the child was unknown at first, and the record is the office's.
std::optional<RecordId> childOf(const Record& incident)
{
    return incident.value(fields::incident::child).toRecordId();
}

bool isOpenIncident(const Record& incident)
{
    const Value& state = incident.value(fields::incident::state);
    const bool wasWritten = !incident.values.empty();
    return wasWritten && childOf(incident) && !incident.withdrawn && !state.isText(u"ended")
           && !state.isText(u"void");
}

/// A mistake, not an end.
bool isVoid(const Record& incident)
{
    return incident.withdrawn || incident.value(fields::incident::state).isText(u"void");
}

/// The village that keeps the dossier and is not told what the incident is; empty: this office
/// keeps it itself.
Result<QString> villageOf(Session& session, const RecordId& child)
{
    TONGDANG_TRY(const auto dossier, session.archive().reader().record(child));
    const QString village = dossier ? dossier->value(fields::child::village).toText() : QString();
    const bool isBelow =
        session.profile().role != Role::Village && village != session.profile().orgCode;
    return isBelow ? village : QString();
}

/// Whether a PC of the village wrote what is special of the incident, and nobody before it: it has
/// what it says (core/sync/FORMAT.md §11, what goes down).
Result<bool> isKnownTo(Session& session, const QString& village, const RecordId& incident)
{
    sync::Store& store = *session.parts().store;
    bool isKnown = false;
    bool isFound = false;
    const auto look = [&](const archive::LoggedChange& logged) -> Result<void> {
        if (isFound)
            return {};
        TONGDANG_TRY(const Change change, logged.decode());
        isFound = change.header.sensitivityClass != 0;
        const auto device =
            logged.source ? sync::DeviceId::fromBytes(logged.source->view()) : std::nullopt;
        if (!isFound || !device)
            return {};
        TONGDANG_TRY(const auto writer, sync::findPeer(store, *device));
        isKnown = writer && writer->certificate.org == village;
        return {};
    };
    TONGDANG_CHECK(session.archive().log().changesOfRecord(incident, look));
    return isKnown;
}

/// Days until level 1 is reviewed, by the rules in force.
qint64 reviewDays(Session& session)
{
    return ruleParameter(session, u"review_l1_days").toInteger().value_or(0);
}

archive::WriteRequest levelRequest(Session& session, const RecordId& id, const RecordId& child)
{
    namespace f = fields::level_assessment;
    const QDate today = workingDay(session);
    // The words say what is to be done and where to ask, and nothing of the reason.
    return createRequest(
        session,
        DraftBuilder(id, f::type, child)
            .set(f::child, child)
            .set(f::level, u"1")
            .set(f::suggested, u"1")
            .set(f::triggers, u"上级单位评定为一级，请在24小时内走访。情况请打电话或当面问社工站。")
            .set(f::proposed_by, session.profile().person)
            .set(f::proposed_on, today)
            .set(f::effective_on, today)
            .set(f::review_due, today.addDays(reviewDays(session)))
            .set(f::ruleset, rulesInForce(session))
            .take());
}

/// Not the words by which the incident was given up: they are as special as it is.
Value takenBack()
{
    return QStringLiteral("上级单位撤回");
}

archive::WriteRequest withdrawal(Session& session, const RecordId& id)
{
    archive::WriteRequest request =
        setRequest(session, fields::level_assessment::type, id, {{withdrawnField, takenBack()}});
    request.operation = Operation::Withdraw;
    return request;
}

archive::WriteRequest broughtBack(Session& session, const RecordId& id)
{
    archive::WriteRequest request =
        setRequest(session, fields::level_assessment::type, id, {{withdrawnField, {}}});
    request.operation = Operation::Resolve;
    return request;
}

using Request = std::optional<archive::WriteRequest>;

/// What the level record that is there lacks.
Result<Request> correction(Session& session, const Record& level, const Record& incident)
{
    if (!level.withdrawn)
        return isVoid(incident) ? Request(withdrawal(session, level.id)) : Request();
    if (!isOpenIncident(incident))
        return Request();
    // Somebody who withdrew it for a reason of his own knows why.
    TONGDANG_TRY(const auto folded, session.archive().reader().folded(level.id));
    const FieldState* const why = folded ? folded->field(withdrawnField) : nullptr;
    return why && why->shown() == takenBack() ? Request(broughtBack(session, level.id)) : Request();
}

/// For one incident, however it came to be what it is.
Result<Request> missingRequest(Session& session, const Record& incident)
{
    const RecordId id = levelRecordOf(incident.id);
    TONGDANG_TRY(const auto known, session.archive().reader().record(id));
    if (known)
        return correction(session, *known, incident);
    if (!isOpenIncident(incident))
        return Request();
    const RecordId child = *childOf(incident);
    TONGDANG_TRY(const QString village, villageOf(session, child));
    if (village.isEmpty())
        return Request();
    TONGDANG_TRY(const bool isKnown, isKnownTo(session, village, incident.id));
    return isKnown ? Request() : Request(levelRequest(session, id, child));
}

} // namespace

RecordId levelRecordOf(const RecordId& incident)
{
    const vault::Hash256 hash =
        vault::blake2b256(QByteArray("tongdang incident level") + '\0' + incident.toBytes());
    return *RecordId::fromBytes(QByteArrayView(hash).first(Id::size));
}

Result<std::optional<archive::WriteRequest>>
levelForIncident(Session& session, const Record& before, const Record& after)
{
    const RecordId id = levelRecordOf(after.id);
    TONGDANG_TRY(const auto known, session.archive().reader().record(id));
    if (known)
        return correction(session, *known, after);
    if (isOpenIncident(before) || !isOpenIncident(after))
        return Request();
    TONGDANG_TRY(const QString village, villageOf(session, *childOf(after)));
    return village.isEmpty() ? Request() : Request(levelRequest(session, id, *childOf(after)));
}

Result<void> settleIncidentLevels(Session& session)
{
    if (session.profile().role == Role::Village)
        return {};
    archive::RecordQuery query;
    query.type = fields::incident::type;
    query.withdrawnToo = true;
    TONGDANG_TRY(const auto incidents, session.archive().reader().records(query));
    std::vector<archive::WriteRequest> requests;
    for (const Record& incident : incidents) {
        TONGDANG_TRY(auto request, missingRequest(session, incident));
        if (request)
            requests.push_back(*std::move(request));
    }
    if (!requests.empty())
        TONGDANG_CHECK(session.archive().writer().write(requests));
    return {};
}

} // namespace tongdang::desk
