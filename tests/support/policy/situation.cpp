// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/policy/situation.h"

#include "base/clock.h"
#include "support/catch.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTime>

namespace tongdang::test {

using namespace Qt::StringLiterals;

namespace {

Value fieldValue(const Field& field, const QJsonValue& json)
{
    if (field.kind == FieldKind::Reference)
        return named(json.toString());
    if (json.isBool())
        return json.toBool();
    if (json.isDouble())
        return static_cast<qint64>(json.toDouble());
    if (json.isArray()) {
        QStringList codes;
        for (const QJsonValue& code : json.toArray())
            codes.append(code.toString());
        return codes;
    }
    return json.toString();
}

/// The record's own day, from which on it was known if nothing else is said.
qint64 ownDay(const QJsonObject& row)
{
    for (const QString& key :
         {u"date"_s, u"found_on"_s, u"found_at"_s, u"effective_on"_s, u"from_on"_s,
          u"suspected_on"_s, u"state_on"_s, u"recognised_on"_s, u"opened_on"_s}) {
        const QDate own = QDate::fromString(row.value(key).toString().left(10), Qt::ISODate);
        if (own.isValid())
            return Clock::startOf(own);
    }
    return 0;
}

Record makeRecord(const RecordType& type, const QJsonObject& row, const RecordId& child,
                  const QString& name)
{
    Record record{named(row.value(u"id"_s).toString(name)), type.number, child, 0, false, {}};
    if (type.isChild)
        record.id = child;
    for (auto member = row.begin(); member != row.end(); ++member) {
        if (member.key() == u"id")
            continue;
        if (member.key() == u"created_at") {
            record.createdAt = moment(member.value().toString());
            continue;
        }
        const Field* field = type.field(member.key());
        // The county scheme's examples spell a few helpers that are no fields (home_visit).
        if (field)
            record.set(field->number, fieldValue(*field, member.value()));
    }
    if (!row.contains(u"created_at"_s))
        record.createdAt = type.key == u"family_member" ? 0 : ownDay(row);
    if (type.childField && record.value(type.childField).isNull())
        record.set(type.childField, child);
    return record;
}

} // namespace

ChildRecords Situation::view() const
{
    ChildRecords whole{child, records, common.get()};
    for (const Record& one : organisation) {
        const RecordType* const type = catalogue->type(one.type);
        if (type && type->key == u"household")
            whole.household = &one;
    }
    return whole;
}

Record& Situation::record(QStringView type, size_t index)
{
    const RecordType* wanted = catalogue->type(type);
    for (Record& one : records) {
        if (one.type == wanted->number && index-- == 0)
            return one;
    }
    FAIL("no such record");
    return records.front();
}

namespace {

/// How many of the dossiers on the books have each child's id number.
QHash<RecordId, int> sameIdNumbers(const QJsonArray& children)
{
    static const QStringList onTheBooks{u"open"_s, u"moving"_s, u"watch"_s, u"suspended"_s};
    QHash<QString, QStringList> byNumber;
    for (const QJsonValue child : children) {
        const QString number = child[u"idno"_s].toString();
        if (!number.isEmpty() && onTheBooks.contains(child[u"status"_s].toString()))
            byNumber[number].append(child[u"id"_s].toString());
    }
    QHash<RecordId, int> counts;
    for (const QStringList& same : std::as_const(byNumber)) {
        for (const QString& id : same)
            counts.insert(named(id), static_cast<int>(same.size()));
    }
    return counts;
}

} // namespace

Situation situation(const Catalogue& catalogue, const QJsonObject& facts)
{
    const QString child = facts.value(u"child"_s)[0][u"id"_s].toString(u"c"_s);
    Situation result{named(child), {}, {}, &catalogue, {}, {}};
    std::vector<Record> posts;
    for (auto rows = facts.begin(); rows != facts.end(); ++rows) {
        const RecordType* type = catalogue.type(rows.key());
        if (!type)
            continue;
        const QJsonArray list = rows.value().toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QString name = rows.key() + QString::number(i);
            Record record = makeRecord(*type, list.at(i).toObject(), result.child, name);
            if (type->key == u"staff_post")
                posts.push_back(record);
            if (type->belongsToChild())
                result.records.push_back(std::move(record));
            else
                result.organisation.push_back(std::move(record));
        }
    }
    result.posts = StaffPosts(posts);
    FieldsRead all; // checks look at more than the rules
    for (const Record& one : result.organisation)
        all.add(one.type);
    CommonRecords common(productRules(), result.organisation, QDate(2026, 1, 1), all);
    common.sameIdNumber = sameIdNumbers(facts.value(u"child"_s).toArray());
    result.common = std::make_shared<const CommonRecords>(std::move(common));
    return result;
}

Situation situation(const char* facts)
{
    QJsonParseError error;
    QJsonObject object = QJsonDocument::fromJson(facts, &error).object();
    INFO(error.errorString().toStdString());
    REQUIRE(error.error == QJsonParseError::NoError);
    if (!object.contains(u"staff_post"_s))
        object.insert(u"staff_post"_s, QJsonArray{QJsonObject{{u"staff"_s, u"s1"_s},
                                                              {u"role"_s, u"1"_s},
                                                              {u"from_on"_s, u"2020-01-01"_s}}});
    return situation(productCatalogue(), object);
}

const Catalogue& productCatalogue()
{
    static const Catalogue catalogue = take(Catalogue::load(u":/tongdang"_s));
    return catalogue;
}

const RuleSet& productRules()
{
    static const RuleSet rules = take(RuleSet::load(u":/tongdang"_s, productCatalogue()));
    return rules;
}

QDate day(const char* iso)
{
    return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

qint64 moment(const QString& text)
{
    const QTime time =
        text.size() > 10 ? QTime::fromString(text.mid(11), u"HH:mm"_s) : QTime(12, 0);
    return Clock::startOf(QDate::fromString(text.left(10), Qt::ISODate))
           + time.msecsSinceStartOfDay();
}

std::vector<Duty> dutiesOf(const Situation& situation, const char* today)
{
    return duties(productRules(), situation.view(), situation.posts, day(today),
                  moment(QString::fromLatin1(today)));
}

Classification classified(const Situation& situation, const char* today)
{
    return classify(productRules(), situation.view(), situation.posts, day(today));
}

std::vector<OrganisationDuty> organisationDutiesOf(const Situation& situation,
                                                   const QString& division, const char* today)
{
    return organisationDuties(productRules(), {division, {}, situation.organisation, {}, {}, {}},
                              situation.posts, day(today), moment(QString::fromLatin1(today)));
}

std::optional<Duty> dutyOf(const Situation& situation, const char* today, QStringView act)
{
    for (const Duty& duty : dutiesOf(situation, today)) {
        if (duty.act == act)
            return duty;
    }
    return std::nullopt;
}

std::optional<Demand> demandOf(const std::vector<Duty>& duties, QStringView rule, QStringView act)
{
    for (const Duty& duty : duties) {
        for (const Demand* demand : duty.demands()) {
            if (duty.act == act && demand->rule == rule)
                return *demand;
        }
    }
    return std::nullopt;
}

QString word(DutyState state)
{
    switch (state) {
    case DutyState::Upcoming:
        return u"upcoming"_s;
    case DutyState::Due:
        return u"due"_s;
    case DutyState::Overdue:
        return u"overdue"_s;
    case DutyState::Postponed:
        return u"postponed"_s;
    case DutyState::Waived:
        break;
    }
    return u"waived"_s;
}

RecordId named(const QString& name)
{
    const QByteArray digest =
        QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).left(16);
    return *RecordId::fromBytes(digest);
}

} // namespace tongdang::test
