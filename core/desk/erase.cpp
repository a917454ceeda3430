// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/erase.h"

#include "archive/archive.h"
#include "archive/log_reader.h"
#include "archive/settings_table.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "desk/access.h"
#include "desk/custody.h"
#include "desk/drafts.h"
#include "desk/named_in_note.h"
#include "desk/names.h"
#include "desk/session_parts.h"
#include "desk/traces.h"
#include "record/change_codec.h"
#include "sync/purge_order.h"

#include <QSet>

#include <algorithm>

namespace tongdang::desk {

namespace {

/// Everything of the child, withdrawn records, too.
Result<std::vector<Record>> contentOf(Session& session, const RecordId& child)
{
    return session.archive().reader().recordsOfChild(child, {}, true);
}

/// Whether the home of a child of another dossier waits for a decision, and this is one of those
/// that are in question.
Result<bool> isInQuestion(Session& session, const RecordId& household,
                          const std::vector<RecordId>& dossiers)
{
    const archive::Reader& reader = session.archive().reader();
    TONGDANG_TRY(const auto conflicts, reader.conflicts());
    for (const archive::ConflictEntry& entry : conflicts) {
        if (entry.type != fields::child::type || entry.field != fields::child::household
            || std::ranges::find(dossiers, entry.record) != dossiers.end())
            continue;
        TONGDANG_TRY(const auto child, reader.folded(entry.record));
        const FieldState* const homes = child ? child->field(entry.field) : nullptr;
        const bool isNamed = homes && std::ranges::any_of(homes->heads, [&](const Head& head) {
                                 return head.value == Value(household);
                             });
        if (isNamed)
            return true;
    }
    return false;
}

/// Whether a child of another dossier lives there, of whatever village, or may live there.
Result<bool> isSharedHousehold(Session& session, const RecordId& household,
                               const std::vector<RecordId>& dossiers)
{
    archive::RecordQuery query;
    query.type = fields::child::type;
    query.where.push_back({fields::child::household, household});
    query.columns = {fields::child::household};
    query.withdrawnToo = true;
    bool isShared = false;
    TONGDANG_CHECK(session.archive().reader().forEach(query, [&](const Record& child) {
        isShared = isShared || std::ranges::find(dossiers, child.id) == dossiers.end();
        return Result<void>();
    }));
    return isShared ? Result<bool>(true) : isInQuestion(session, household, dossiers);
}

/// The office above takes no order about a dossier that names another place (core/sync/FORMAT.md
/// §11), and all of the child has to go.
Result<void> checkJoinedKeptHere(Session& session, const Value& village)
{
    const qint64 code = village.toText().toLongLong();
    if (isKeptHere(session.profile(), code))
        return {};
    TONGDANG_TRY(const QString name, organisationName(session, QString::number(code)));
    return failure(ErrorKind::Refused, "desk.erase_joined_elsewhere", {name});
}

/// Whether the office above takes an order about a single record from here: it goes by the record's
/// own dossier, whichever stands for it, or by the organisation to which it belongs.
Result<void> checkErasableHere(Session& session, const Record& record)
{
    TONGDANG_CHECK(checkOpenHere(session, record));
    if (record.child) {
        TONGDANG_TRY(const auto own, session.archive().reader().record(*record.child));
        return own ? checkJoinedKeptHere(session, own->value(fields::child::village))
                   : Result<void>();
    }
    TONGDANG_TRY(const auto changes, session.archive().log().history(record.id));
    if (changes.empty())
        return {};
    const auto* org = std::get_if<QString>(&changes.front().header.scope);
    return org ? checkKeptHere(session, org->toLongLong()) : Result<void>();
}

Result<bool> isErasableHere(Session& session, const Record& record)
{
    const Result<void> checked = checkErasableHere(session, record);
    if (!checked && checked.error().kind != ErrorKind::Refused)
        return failure(checked.error());
    return checked.has_value();
}

Result<void> addHouseholds(Session& session, ErasurePlan& plan)
{
    const std::vector<RecordId> dossiers = plan.orders;
    for (const RecordId& dossier : dossiers) {
        TONGDANG_TRY(const auto child, session.archive().reader().record(dossier));
        const auto household =
            child ? child->value(fields::child::household).toRecordId() : std::nullopt;
        if (!household || std::ranges::find(plan.orders, *household) != plan.orders.end())
            continue;
        TONGDANG_TRY(const auto known, session.archive().reader().record(*household));
        TONGDANG_TRY(const bool isShared, isSharedHousehold(session, *household, dossiers));
        if (!known || isShared)
            continue;
        // That of another office, where the child lived before, is its to erase: the office above
        // would put the whole bundle aside (core/sync/FORMAT.md §11).
        TONGDANG_TRY(const bool isOurs, isErasableHere(session, *known));
        if (!isOurs)
            continue;
        plan.orders.push_back(*household);
        ++plan.records;
    }
    return {};
}

/// Without those in dossiers that others have now: only they may erase them.
Result<std::vector<RecordId>> recordsNamingHere(Session& session,
                                                const std::vector<RecordId>& dossiers)
{
    TONGDANG_TRY(auto naming, recordsNaming(session, dossiers));
    std::vector<RecordId> here;
    for (const RecordId& id : naming) {
        TONGDANG_TRY(const auto record, session.archive().reader().record(id));
        if (!record)
            continue;
        TONGDANG_TRY(const bool isHere, isErasableHere(session, *record));
        if (isHere)
            here.push_back(id);
    }
    return here;
}

Result<ErasurePlan> planDossier(Session& session, ErasurePlan plan)
{
    const archive::Reader& reader = session.archive().reader();
    plan.isDossier = true;
    TONGDANG_TRY(plan.record, reader.representative(plan.record));
    TONGDANG_TRY(const auto shown, reader.record(plan.record));
    if (shown) {
        TONGDANG_CHECK(checkKeptHere(session, *shown));
        plan.childName = shown->value(fields::child::name).toText();
        plan.dossierNumber = shown->value(fields::child::dossier_no).toText();
    }
    TONGDANG_TRY(const auto content, contentOf(session, plan.record));
    plan.records = static_cast<int>(content.size());
    TONGDANG_TRY(const auto dossiers, reader.dossiers(plan.record));
    std::vector<Record> children;
    for (const RecordId& dossier : dossiers) {
        TONGDANG_TRY(auto here, reader.record(dossier));
        if (!here) // another one of the child may have been erased before, or never came
            continue;
        TONGDANG_CHECK(checkJoinedKeptHere(session, here->value(fields::child::village)));
        plan.orders.push_back(dossier);
        plan.records += dossier == plan.record ? 0 : 1; // the content has one own record
        children.push_back(*std::move(here));
    }
    TONGDANG_CHECK(addHouseholds(session, plan));
    TONGDANG_TRY(const auto naming, recordsNamingHere(session, dossiers));
    plan.orders.insert(plan.orders.end(), naming.begin(), naming.end());
    plan.records += static_cast<int>(naming.size());
    TONGDANG_TRY(plan.alike, recordsAlike(session, children, plan.orders));
    return plan;
}

Result<void> checkReason(Session& session, const ErasurePlan& plan, const QString& reason)
{
    if (reason.isEmpty())
        return failure(ErrorKind::Refused, "desk.reason_missing");
    TONGDANG_CHECK(checkNoteLength(reason));
    std::vector<Record> content;
    TONGDANG_TRY(const auto child, session.archive().reader().childOf(plan.record));
    if (child) {
        TONGDANG_TRY(content, contentOf(session, *child));
    }
    for (const RecordId& one : plan.orders) {
        TONGDANG_TRY(auto record, session.archive().reader().record(one));
        if (record)
            content.push_back(std::move(*record));
    }
    const bool isNamed = std::ranges::any_of(content, [&](const Record& record) {
        return namesSomebody(session.catalogue(), record, reason);
    });
    return isNamed ? failure(ErrorKind::Refused, "desk.reason_names_child") : Result<void>();
}

Result<void> orderErasure(Session& session, const RecordId& id)
{
    TONGDANG_TRY(const auto record, session.archive().reader().record(id));
    if (!record)
        return failure(ErrorKind::Refused, "desk.unknown_record");
    TONGDANG_TRY(const QString signature, sync::signPurgeOrder(id, session.parts().keys));
    archive::WriteRequest request =
        setRequest(session, record->type, id, {{purgeOrderField, Value(signature)}});
    request.operation = Operation::Purge;
    TONGDANG_TRY([[maybe_unused]] const archive::Written written,
                 session.archive().writer().write(request));
    return {};
}

/// Up to which ordinal of the log `eraseLateNames` has looked.
constexpr char lookedSetting[] = "erase.late_looked";

/// What came after that ordinal and may be about an erased child.
struct LateNews {
    std::vector<RecordId> dossiers; ///< erased, by whomever
    std::vector<RecordId> records;  ///< of types that name children
};

Result<LateNews> newsAfter(Session& session, qint64 ordinal)
{
    LateNews news;
    QSet<RecordId> noted;
    const auto note = [&noted](std::vector<RecordId>& to, const RecordId& id) {
        if (!noted.contains(id))
            to.push_back(id);
        noted.insert(id);
    };
    TONGDANG_CHECK(session.archive().log().changesAfter(
        ordinal, [&](const archive::LoggedChange& logged) -> Result<void> {
            if (logged.body.isEmpty())
                return {};
            TONGDANG_TRY(const Change change, decodeChange(logged.header, {}));
            const ChangeHeader& header = change.header;
            if (isPurge(header) && header.type == fields::child::type)
                note(news.dossiers, header.record);
            else if (canNameErased(session, header.type))
                note(news.records, header.record);
            return {};
        }));
    return news;
}

Result<std::vector<RecordId>> lateNames(Session& session, const LateNews& news)
{
    TONGDANG_TRY(auto late, recordsNamingHere(session, news.dossiers));
    const QSet<RecordId> known(late.begin(), late.end());
    for (const RecordId& id : news.records) {
        TONGDANG_TRY(const auto record, session.archive().reader().record(id));
        if (!record || known.contains(id))
            continue;
        TONGDANG_TRY(const bool isLate, namesErased(session, *record));
        if (!isLate)
            continue;
        TONGDANG_TRY(const bool isHere, isErasableHere(session, *record));
        if (isHere)
            late.push_back(id);
    }
    return late;
}

} // namespace

Result<ErasurePlan> planErasure(Session& session, const RecordId& record)
{
    using namespace fields;
    if (session.profile().role == Role::Village)
        return failure(ErrorKind::Refused, "desk.erase_station_only");
    TONGDANG_TRY(const auto known, session.archive().reader().record(record));
    if (!known)
        return failure(ErrorKind::Refused, "desk.unknown_record");
    if (known->type == staff::type || known->type == staff_post::type)
        return failure(ErrorKind::Refused, "desk.erase_staff");
    ErasurePlan plan{record, known->type, false, {}, {}, {}, 0, {}, {}};
    plan.typeName = session.catalogue().type(known->type)->zh;
    if (known->type == child::type)
        return planDossier(session, std::move(plan));
    // Who holds the child now decides; a former holder asks that place.
    TONGDANG_CHECK(checkErasableHere(session, *known));
    if (known->child) {
        TONGDANG_TRY(const RecordId shown,
                     session.archive().reader().representative(*known->child));
        TONGDANG_TRY(const auto whose, session.archive().reader().record(shown));
        plan.childName = whose ? whose->value(child::name).toText() : QString();
        plan.dossierNumber = whose ? whose->value(child::dossier_no).toText() : QString();
    }
    plan.records = 1;
    plan.orders = {record};
    return plan;
}

bool isConfirmedBy(const ErasurePlan& plan, const QString& typed)
{
    const QString words = typed.trimmed();
    const QStringList right = plan.childName.isEmpty() && plan.dossierNumber.isEmpty()
                                  ? QStringList{plan.typeName}
                                  : QStringList{plan.childName, plan.dossierNumber};
    return !words.isEmpty() && right.contains(words);
}

Result<ErasureReport> eraseForEver(Session& session, const RecordId& record, const QString& reason)
{
    TONGDANG_TRY(ErasurePlan plan, planErasure(session, record));
    TONGDANG_CHECK(checkReason(session, plan, reason.trimmed()));
    TONGDANG_TRY(archive::Transaction transaction, session.archive().begin());
    TONGDANG_CHECK(noteAccess(session, plan.isDossier ? "erase.dossier" : "erase.record",
                              plan.record, reason.trimmed().toUtf8()));
    for (const RecordId& id : plan.orders)
        TONGDANG_CHECK(orderErasure(session, id));
    TONGDANG_CHECK(transaction.commit());
    Swept swept = sweepTraces(session);
    return ErasureReport{std::move(plan), std::move(swept.unfinished), std::move(swept.backups)};
}

Result<int> eraseLateNames(Session& session)
{
    if (session.profile().role == Role::Village)
        return 0;
    archive::SettingsTable& settings = session.archive().settings();
    TONGDANG_TRY(const auto looked, settings.value(lookedSetting));
    TONGDANG_TRY(const qint64 last, session.archive().log().lastOrdinal());
    TONGDANG_TRY(const bool isAnyErased, session.archive().reader().hasPurgedDossier());
    std::vector<RecordId> late;
    if (isAnyErased) { // an archive that never erased has nothing to look for in a long log
        TONGDANG_TRY(const LateNews news,
                     newsAfter(session, looked.value_or(QByteArray()).toLongLong()));
        TONGDANG_TRY(late, lateNames(session, news));
    }
    TONGDANG_TRY(archive::Transaction transaction, session.archive().begin());
    for (const RecordId& id : late) {
        TONGDANG_CHECK(noteAccess(session, "erase.late", id));
        TONGDANG_CHECK(orderErasure(session, id));
    }
    TONGDANG_CHECK(settings.put(lookedSetting, QByteArray::number(last)));
    TONGDANG_CHECK(transaction.commit());
    return static_cast<int>(late.size());
}

} // namespace tongdang::desk
