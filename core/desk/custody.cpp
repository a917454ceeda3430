// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/custody.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "catalogue/validation.h"
#include "desk/access.h"
#include "desk/child_words.h"
#include "desk/drafts.h"
#include "desk/incident_level.h"
#include "desk/names.h"
#include "desk/session_parts.h"
#include "desk/working_day.h"
#include "sync/enrolment.h"
#include "sync/peers.h"
#include "sync/places_elsewhere.h"

#include <algorithm>
#include <utility>

namespace tongdang::desk {

namespace {

/// How many of the last digits of a code differ among those that an office is over.
qint64 unitOf(Role role)
{
    switch (role) {
    case Role::Village:
        return 1;
    case Role::Township:
        return 1'000;
    case Role::County:
        break;
    }
    return 1'000'000;
}

Result<void> checkState(const Session& session, const Record& dossier)
{
    using namespace fields;
    const Field* field = session.catalogue().type(child::type)->field(child::status);
    if (dossier.value(child::status).isText(u"moving"))
        return {}; // on its way, and sent on
    if (checkStep(session.catalogue(), *field, dossier.value(child::status),
                  Value(QStringLiteral("moving"))))
        return failure(ErrorKind::Refused, "desk.transfer_state",
                       {shownWords(session.catalogue(), dossier, child::status)});
    return {};
}

} // namespace

bool isKeptHere(const Profile& profile, qint64 village)
{
    const qint64 unit = unitOf(profile.role);
    return village == 0 || village / unit == profile.orgCode.toLongLong() / unit;
}

Result<void> checkKeptHere(Session& session, qint64 village)
{
    if (isKeptHere(session.profile(), village))
        return {};
    TONGDANG_TRY(const QString name, organisationName(session, QString::number(village)));
    return failure(ErrorKind::Refused, "desk.moved_away", {name});
}

Result<void> checkKeptHere(Session& session, const Record& child)
{
    return checkKeptHere(session, child.value(fields::child::village).toText().toLongLong());
}

Result<void> checkOpenHere(Session& session, const Record& record)
{
    if (record.type == fields::child::type)
        return checkKeptHere(session, record);
    if (!record.child)
        return {};
    const archive::Reader& reader = session.archive().reader();
    TONGDANG_TRY(const RecordId kept, reader.representative(*record.child));
    TONGDANG_TRY(const auto child, reader.record(kept));
    return child ? checkKeptHere(session, *child) : Result<void>();
}

Result<QSet<RecordId>> childrenElsewhere(Session& session)
{
    archive::RecordQuery query;
    query.type = fields::child::type;
    query.columns = {fields::child::village};
    query.withdrawnToo = true;
    QSet<RecordId> elsewhere;
    TONGDANG_CHECK(
        session.archive().reader().forEach(query, [&](const Record& child) -> Result<void> {
            const qint64 village = child.value(fields::child::village).toText().toLongLong();
            if (!isKeptHere(session.profile(), village))
                elsewhere.insert(child.id);
            return {};
        }));
    return elsewhere;
}

Result<std::vector<VillageBelow>> villagesBelow(Session& session)
{
    const Role role = session.profile().role;
    const sync::Context context = syncContext(session.parts());
    TONGDANG_TRY(const auto listed, sync::enrolList(context));
    QStringList codes;
    for (const sync::ListedDevice& device : listed) {
        if (device.known.relation != sync::Relation::Child || device.known.revoked)
            continue;
        if (role == Role::Township)
            codes.append(device.certificate.org);
        TONGDANG_TRY(const QStringList under,
                     sync::organisationsUnder(context.store, device.known.device));
        codes += under;
    }
    TONGDANG_TRY(const QStringList elsewhere, sync::placesElsewhere(context.store));
    for (const QString& code : elsewhere) {
        if (!code.endsWith(u"000")) // of a county: its townships
            codes.append(code);
    }
    codes.removeDuplicates();
    codes.removeAll(session.profile().orgCode);
    codes.sort();
    std::vector<VillageBelow> villages;
    for (const QString& code : std::as_const(codes)) {
        TONGDANG_TRY(QString name, organisationName(session, code));
        villages.push_back({code, std::move(name)});
    }
    return villages;
}

Result<void> checkHandedOn(Session& session, const Record& before, const Record& after)
{
    using namespace fields;
    if (!checkKeptHere(session, after)) // gone from here without having been handed on
        return failure(ErrorKind::Refused, "desk.transfer_station");
    const QString village = after.value(child::village).toText();
    const bool isMoved = before.value(child::village).toText() != village;
    const bool isTakenIn =
        before.value(child::status).isText(u"moving") && after.value(child::status).isText(u"open");
    if (session.profile().role == Role::Village || !(isMoved || isTakenIn))
        return {};
    TONGDANG_TRY(const auto villages, villagesBelow(session));
    const auto to = std::ranges::find(villages, village, &VillageBelow::org);
    if (to == villages.end())
        return {};
    if (isTakenIn)
        return failure(ErrorKind::Refused, "desk.take_in_there", {to->name});
    return checkState(session, before)
               ? failure(ErrorKind::Refused, "desk.transfer_instead", {to->name})
               : Result<void>();
}

Result<Transfer> transferChild(Session& session, const RecordId& dossier, const QString& toOrg)
{
    using namespace fields;
    if (session.profile().role == Role::Village)
        return failure(ErrorKind::Refused, "desk.transfer_station");
    const archive::Reader& reader = session.archive().reader();
    TONGDANG_TRY(const RecordId kept, reader.representative(dossier));
    TONGDANG_TRY(const auto record, reader.record(kept));
    if (!record || record->type != child::type || record->withdrawn)
        return failure(ErrorKind::Refused, "desk.unknown_child");
    TONGDANG_CHECK(checkKeptHere(session, *record));
    TONGDANG_TRY(const auto villages, villagesBelow(session));
    const auto to = std::ranges::find(villages, toOrg, &VillageBelow::org);
    if (to == villages.end())
        return failure(ErrorKind::Refused, "desk.transfer_village", {toOrg});
    const QString from = record->value(child::village).toText();
    if (from == toOrg)
        return failure(ErrorKind::Refused, "desk.transfer_same", {to->name});
    TONGDANG_CHECK(checkState(session, *record));

    const QDate today = workingDay(session);
    const QString moving = QStringLiteral("moving");
    const std::vector<archive::WriteRequest> requests{
        setRequest(session, child::type, kept,
                   {{child::village, toOrg},
                    {child::status, moving},
                    {child::status_on, Value(today)},
                    {child::household, {}},
                    {child::household_from, {}},
                    {child::director, {}}}),
        createRequest(session, DraftBuilder(RecordId::create(session.environment().randomness),
                                            dossier_event::type, kept)
                                   .set(dossier_event::child, kept)
                                   .set(dossier_event::kind, u"move_out")
                                   .set(dossier_event::date, Value(today))
                                   .set(dossier_event::status, moving)
                                   .set(dossier_event::from_village, from)
                                   .set(dossier_event::to_village, toOrg)
                                   .set(dossier_event::by, session.profile().person)
                                   .take())};
    TONGDANG_CHECK(noteAccess(session, "dossier.transfer", kept, toOrg.toLatin1()));
    TONGDANG_CHECK(session.archive().writer().write(requests));
    // The village that gets the child knows nothing of an incident at the former one.
    TONGDANG_CHECK(settleIncidentLevels(session));
    return Transfer{kept, toOrg, to->name};
}

} // namespace tongdang::desk
