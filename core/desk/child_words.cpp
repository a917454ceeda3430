// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/child_words.h"

#include "base/written_date.h"
#include "catalogue/fields.h"

#include <QStringList>

#include <array>
#include <tuple>

namespace tongdang::desk {

namespace {

/// Where one parent is on a day.
struct ParentPlace {
    QString word;  ///< "父亲"; empty: no such parent is recorded
    QString place; ///< empty: at home, or it is not known where
    bool isAway = false;
    QDate since;
    bool isMonth = true; ///< the day of leaving is known to the month only
};

ParentPlace placeOf(std::span<const Record> records, const QString& word,
                    const std::array<QString, 2>& relations, QDate day)
{
    const Record* parent = nullptr;
    for (const Record& record : records) {
        if (record.type != fields::family_member::type)
            continue;
        const QString relation = record.value(fields::family_member::rel).toText();
        // The parent by birth goes before a step-parent (facts.md §5, is_parent).
        if (relation == relations[0] || (!parent && relation == relations[1]))
            parent = &record;
    }
    ParentPlace place;
    if (!parent)
        return place;
    place.word = word;
    for (const Record& record : records) {
        using namespace fields::away;
        if (record.type != type || record.value(person).toRecordId() != parent->id)
            continue;
        const QDate back = record.value(to_on).toDate();
        // The day of coming home is a day at home (facts.md §1, day_after).
        if (record.value(from_on).toDate() > day || (back.isValid() && back <= day))
            continue;
        place.isAway = true;
        place.place = record.value(dest).toText();
        place.since = record.value(from_on).toDate();
        place.isMonth = record.value(from_precision).toText() != u"1";
    }
    return place;
}

std::array<ParentPlace, 2> placesOf(std::span<const Record> records, QDate day)
{
    return {
        placeOf(records, QStringLiteral("父亲"), {QStringLiteral("51"), QStringLiteral("57")}, day),
        placeOf(records, QStringLiteral("母亲"), {QStringLiteral("52"), QStringLiteral("58")},
                day)};
}

QString whereWords(const ParentPlace& parent)
{
    if (!parent.isAway)
        return QStringLiteral("在家");
    return parent.place.isEmpty() ? QStringLiteral("外出") : parent.place;
}

QString awayWords(const ParentPlace& parent)
{
    return parent.place.isEmpty() ? QStringLiteral("外出务工")
                                  : QStringLiteral("在%1务工").arg(parent.place);
}

} // namespace

QString shownWords(const Catalogue& catalogue, TypeNo type, FieldNo field, const Value& value)
{
    const RecordType* recordType = catalogue.type(type);
    const Field* known = recordType ? recordType->field(field) : nullptr;
    return known && !value.isEmpty() ? catalogue.display(*known, value) : QString();
}

QString shownWords(const Catalogue& catalogue, const Record& record, FieldNo field)
{
    return shownWords(catalogue, record.type, field, record.value(field));
}

bool isOpenOn(const Value& from, const Value& to, QDate day)
{
    const QDate begin = from.toDate();
    const QDate end = to.toDate();
    return begin.isValid() && begin <= day && (!end.isValid() || day <= end);
}

bool wasEnteredBefore(const Record& one, const Record& other)
{
    return std::tie(one.createdAt, one.id) < std::tie(other.createdAt, other.id);
}

const Record* mainCaregiver(std::span<const Record> records, QDate day)
{
    using namespace fields::caregiver;
    const auto rank = [day](const Record& carer) {
        return std::tuple(isOpenOn(carer.value(from_on), carer.value(to_on), day),
                          carer.value(main).toBool().value_or(false),
                          carer.value(from_on).toDate());
    };
    const Record* best = nullptr;
    for (const Record& record : records) {
        if (record.type != type)
            continue;
        if (!best || rank(*best) < rank(record)
            || (rank(*best) == rank(record) && wasEnteredBefore(record, *best)))
            best = &record;
    }
    return best;
}

const Record* latestOf(std::span<const Record> records, TypeNo type, FieldNo dayField, QDate day)
{
    const Record* latest = nullptr;
    for (const Record& record : records) {
        if (record.type != type)
            continue;
        const QDate own = record.value(dayField).toDate();
        if (own.isValid() && own <= day && (!latest || latest->value(dayField).toDate() <= own))
            latest = &record;
    }
    return latest;
}

QDate lastHomeVisit(std::span<const Record> records, QDate day)
{
    using namespace fields::visit;
    QDate last;
    for (const Record& visit : records) {
        if (visit.type != type || visit.value(means).toText() != u"1")
            continue;
        const QString result = visit.value(outcome).toText();
        const QDate own = visit.value(date).toDate();
        if ((result == u"1" || result == u"2") && own.isValid() && own <= day
            && (!last.isValid() || last < own))
            last = own;
    }
    return last;
}

QString parentsPlaces(std::span<const Record> records, QDate day)
{
    QStringList words;
    for (const ParentPlace& parent : placesOf(records, day)) {
        if (parent.word.isEmpty())
            continue;
        QString where = parent.word + u'：' + whereWords(parent);
        if (parent.isAway && parent.since.isValid())
            where +=
                QStringLiteral("（%1起）")
                    .arg(parent.since.toString(parent.isMonth ? u"yyyy年M月" : u"yyyy年M月d日"));
        words.append(where);
    }
    return words.join(u'；');
}

QString parentsPlacesShort(std::span<const Record> records, QDate day)
{
    QStringList words;
    for (const ParentPlace& parent : placesOf(records, day)) {
        if (!parent.word.isEmpty())
            words.append(parent.word.first(1) + u'：' + whereWords(parent));
    }
    return words.join(u' ');
}

QString parentsSentence(std::span<const Record> records, QDate day)
{
    const auto [father, mother] = placesOf(records, day);
    if (!father.word.isEmpty() && !mother.word.isEmpty() && father.isAway == mother.isAway
        && father.place == mother.place)
        return QStringLiteral("父母")
               + (father.isAway ? awayWords(father) : QStringLiteral("都在家"));
    QStringList words;
    for (const ParentPlace& parent : {father, mother}) {
        if (!parent.word.isEmpty())
            words.append(parent.word
                         + (parent.isAway ? awayWords(parent) : QStringLiteral("在家")));
    }
    return words.join(u'，');
}

QString kindsWords(const Catalogue& catalogue, const Classification& classification)
{
    QStringList words;
    if (classification.has(u"LB_COUNTY"))
        words.append(QStringLiteral("留守儿童"));
    for (const QString& code : classification.categories)
        words.append(shownWords(catalogue, fields::category::type, fields::category::cat, code));
    if (classification.restrictedReason)
        words.append(QStringLiteral("健康原因(受限)"));
    return words.join(u'、');
}

QString leftBehindKind(const Catalogue& catalogue, const Classification& classification)
{
    const auto flag =
        std::ranges::find(classification.flags, QStringLiteral("LB_COUNTY"), &Flag::code);
    if (flag == classification.flags.end() || flag->details.isEmpty())
        return {};
    return shownWords(catalogue, fields::left_behind::type, fields::left_behind::type_,
                      flag->details.front());
}

const Record* leftBehindNoted(std::span<const Record> records, QDate day)
{
    using namespace fields::left_behind;
    const Record* newest = nullptr;
    for (const Record& record : records) {
        if (record.type == type && !record.withdrawn && !record.value(type_).isEmpty()
            && isOpenOn(record.value(from_on), record.value(to_on), day)
            && (!newest || newest->value(from_on).toDate() <= record.value(from_on).toDate()))
            newest = &record;
    }
    return newest;
}

} // namespace tongdang::desk
