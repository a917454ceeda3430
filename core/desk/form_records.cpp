// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/form_records.h"

#include "archive/archive.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "desk/child_words.h"
#include "desk/custody.h"
#include "desk/overview.h"

#include <algorithm>
#include <array>

namespace tongdang::desk {

namespace {

/// Of a day or a moment.
QDate writtenDay(const Value& value)
{
    constexpr qsizetype isoLength = 10;
    return QDate::fromString(value.toText().left(isoLength), Qt::ISODate);
}

bool isOneOf(const Value& value, const QStringList& codes)
{
    if (const auto truth = value.toBool())
        return codes.contains(*truth ? QStringLiteral("true") : QStringLiteral("false"));
    const QStringList own = value.toCodes();
    return std::ranges::any_of(own, [&](const QString& code) { return codes.contains(code); });
}

} // namespace

bool FormRecords::fits(const paper::RecordSource& source, const Record& record) const
{
    for (const paper::RecordSource::Match& match : source.where) {
        if (!isOneOf(record.value(match.field->number), match.codes))
            return false;
    }
    if (source.inMonth) {
        const QDate day = writtenDay(record.value(source.day->number));
        if (day.year() != m_month.year() || day.month() != m_month.month())
            return false;
    }
    if (!source.isOpen)
        return true;
    const Field* to = source.type->field(u"to_on");
    const Field* from = source.type->field(u"from_on");
    const Value& begin = record.value(from->number);
    const Value notYetOver = begin.isEmpty() && !from->required ? Value(m_today) : begin;
    return isOpenOn(notYetOver, to ? record.value(to->number) : Value(), m_today);
}

Result<std::vector<Record>> FormRecords::childrenInWalkingOrder() const
{
    std::vector<Record> children;
    TONGDANG_TRY(const auto overview, Overview::of(m_session));
    for (const auto& child : overview->children()) {
        TONGDANG_TRY(auto record, m_session.archive().reader().record(child->line.child));
        if (record)
            children.push_back(std::move(*record));
    }
    return children;
}

Result<std::vector<Record>> FormRecords::ofType(const RecordType& type,
                                                const FormGround& ground) const
{
    const archive::Reader& reader = m_session.archive().reader();
    if (ground.child && type.belongsToChild()) {
        const std::array types{type.number};
        return reader.recordsOfChild(*ground.child, types);
    }
    if (type.isChild)
        return childrenInWalkingOrder();
    archive::RecordQuery query;
    query.type = type.number;
    TONGDANG_TRY(auto records, reader.records(query));
    // A register of all: not of dossiers that are kept elsewhere.
    return type.belongsToChild() ? withoutElsewhere(std::move(records)) : std::move(records);
}

Result<std::vector<Record>> FormRecords::withoutElsewhere(std::vector<Record> records) const
{
    TONGDANG_TRY(const QSet<RecordId> elsewhere, childrenElsewhere(m_session));
    std::erase_if(records, [&elsewhere](const Record& record) {
        return record.child && elsewhere.contains(*record.child);
    });
    return records;
}

Result<std::vector<Record>> FormRecords::newestOnly(const paper::RecordSource& source,
                                                    const std::vector<Record>& records) const
{
    const std::array types{source.type->number};
    const FieldNo day = source.day->number;
    std::vector<Record> newest;
    for (const Record& record : records) {
        TONGDANG_TRY(const auto all,
                     m_session.archive().reader().recordsOfChild(*record.child, types));
        const Record* last = latestOf(all, source.type->number, day, m_today);
        if (last && last->id == record.id)
            newest.push_back(record);
    }
    return newest;
}

Result<std::vector<Record>> FormRecords::flaggedOnly(const paper::RecordSource& source,
                                                     const std::vector<Record>& records) const
{
    TONGDANG_TRY(const auto overview, Overview::of(m_session));
    QSet<RecordId> flagged;
    for (const auto& child : overview->children()) {
        if (child->classification.has(source.flag))
            flagged.insert(child->line.child);
    }
    std::vector<Record> found;
    for (const Record& record : records) {
        TONGDANG_TRY(const RecordId child,
                     m_session.archive().reader().representative(*record.child));
        if (flagged.contains(child))
            found.push_back(record);
    }
    return found;
}

Result<std::vector<Record>> FormRecords::related(const paper::RecordSource& source,
                                                 const FormGround& ground) const
{
    const archive::Reader& reader = m_session.archive().reader();
    const auto other = ground.records.constFind(source.of);
    if (other == ground.records.cend()) {
        // Nothing leads to it yet: what the dossier knows stands there until somebody decides.
        if (source.through && source.chooses())
            return ofType(*source.type, ground);
        return std::vector<Record>();
    }
    if (source.by) {
        archive::RecordQuery query;
        query.type = source.type->number;
        query.where = {{source.by->number, Value(other->id)}};
        TONGDANG_TRY(auto records, reader.records(query));
        return source.type->belongsToChild() && !ground.child ? withoutElsewhere(std::move(records))
                                                              : std::move(records);
    }
    std::vector<Record> found;
    if (const auto id = other->value(source.through->number).toRecordId()) {
        TONGDANG_TRY(auto record, reader.record(*id));
        if (record && !record->withdrawn)
            found.push_back(std::move(*record));
    }
    return found;
}

Result<std::vector<Record>> FormRecords::all(const paper::RecordSource& source,
                                             const FormGround& ground) const
{
    std::vector<Record> found;
    if (source.of.isEmpty()) {
        TONGDANG_TRY(found, ofType(*source.type, ground));
    } else {
        TONGDANG_TRY(found, related(source, ground));
    }
    const bool isNamed = source.through && ground.records.contains(source.of);
    if (!isNamed)
        std::erase_if(found, [&](const Record& record) { return !fits(source, record); });
    if (source.isNewest) {
        TONGDANG_TRY(found, newestOnly(source, found));
    }
    if (!source.flag.isEmpty()) {
        TONGDANG_TRY(found, flaggedOnly(source, found));
    }
    if (source.day) {
        const FieldNo day = source.day->number;
        std::ranges::stable_sort(found, {}, [day](const Record& record) {
            return writtenDay(record.value(day)).toJulianDay();
        });
    }
    // The least field first; what is equal by a greater one keeps that order.
    for (auto field = source.order.rbegin(); field != source.order.rend(); ++field) {
        const FieldNo number = (*field)->number;
        std::ranges::stable_sort(
            found, {}, [number](const Record& record) { return record.value(number).toText(); });
    }
    return found;
}

Result<std::optional<Record>> FormRecords::one(const paper::RecordSource& source,
                                               const FormGround& ground) const
{
    const bool leads = !source.of.isEmpty() && ground.records.contains(source.of);
    if (!leads && !(ground.child && source.type->belongsToChild()))
        return std::optional<Record>();
    TONGDANG_TRY(auto found, all(source, ground));
    return found.empty() ? std::optional<Record>() : std::optional(std::move(found.back()));
}

Result<void> FormRecords::addChild(FormGround& ground) const
{
    if (!ground.child)
        return {};
    const archive::Reader& reader = m_session.archive().reader();
    TONGDANG_TRY(const RecordId shown, reader.representative(*ground.child));
    TONGDANG_TRY(auto child, reader.record(shown));
    if (!child || child->type != fields::child::type)
        return failure(ErrorKind::Refused, "desk.unknown_child");
    ground.child = shown;
    if (const auto home = child->value(fields::child::household).toRecordId()) {
        TONGDANG_TRY(const auto household, reader.record(*home));
        if (household)
            ground.records.insert(QStringLiteral("household"), *household);
    }
    ground.records.insert(QStringLiteral("child"), *child);
    return {};
}

Result<void> FormRecords::addWords(const std::vector<paper::RecordSource>& words,
                                   FormGround& ground) const
{
    for (const paper::RecordSource& word : words) {
        if (ground.records.contains(word.name))
            continue;
        TONGDANG_TRY(const auto record, one(word, ground));
        if (record)
            ground.records.insert(word.name, *record);
    }
    return {};
}

} // namespace tongdang::desk
