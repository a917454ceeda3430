// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/incident_level.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/drafts.h"
#include "desk/working_day.h"
#include "policy/rule_book.h"
#include "policy/rule_set.h"
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

/// Whether a village keeps the dossier, which is not told what the incident is.
Result<bool> isKeptBelow(Session& session, const RecordId& child)
{
    TONGDANG_TRY(const auto dossier, session.archive().reader().record(child));
    const QString keeper = dossier ? dossier->value(fields::child::village).toText() : QString();
    return !keeper.isEmpty() && session.profile().role != Role::Village
           && keeper != session.profile().orgCode;
}

/// Days until level 1 is reviewed, by the rules in force.
qint64 reviewDays(Session& session, QDate today)
{
    const policy::RuleBook& book = session.rules().book(today);
    const auto name = std::ranges::find(book.parameterNames, QStringLiteral("review_l1_days"));
    const auto at = static_cast<std::size_t>(name - book.parameterNames.begin());
    return at < book.parameters.size() ? book.parameters[at].toInteger().value_or(0) : 0;
}

archive::WriteRequest levelRequest(Session& session, const RecordId& id, const RecordId& child)
{
    namespace f = fields::level_assessment;
    const QDate today = workingDay(session);
    const RuleBookInfo rules = session.rules().inForce(today);
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
            .set(f::review_due, today.addDays(reviewDays(session, today)))
            .set(f::ruleset, QStringLiteral("%1/%2").arg(rules.id).arg(rules.version))
            .take());
}

archive::WriteRequest withdrawal(Session& session, const RecordId& id)
{
    // Not the words by which the incident was given up: they are as special as it is.
    archive::WriteRequest request =
        setRequest(session, fields::level_assessment::type, id,
                   {{withdrawnField, Value(QStringLiteral("上级单位撤回"))}});
    request.operation = Operation::Withdraw;
    return request;
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
    using Request = std::optional<archive::WriteRequest>;
    const RecordId id = levelRecordOf(after.id);
    TONGDANG_TRY(const auto known, session.archive().reader().record(id));
    if (known)
        return !known->withdrawn && isVoid(after) ? Request(withdrawal(session, id)) : Request();
    if (isOpenIncident(before) || !isOpenIncident(after))
        return Request();
    TONGDANG_TRY(const bool isBelow, isKeptBelow(session, *childOf(after)));
    return isBelow ? Request(levelRequest(session, id, *childOf(after))) : Request();
}

} // namespace tongdang::desk
