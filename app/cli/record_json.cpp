// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/record_json.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <type_traits>

namespace tongdang::cli {

namespace {

QJsonValue idJson(const std::optional<RecordId>& id)
{
    return id ? QJsonValue(id->toString()) : QJsonValue();
}

const Field* fieldOf(const Catalogue& catalogue, TypeNo type, FieldNo field)
{
    const RecordType* known = catalogue.type(type);
    return known ? known->field(field) : nullptr;
}

} // namespace

QJsonValue valueJson(const Value& value)
{
    return std::visit(
        [](const auto& held) -> QJsonValue {
            using Held = std::decay_t<decltype(held)>;
            if constexpr (std::is_same_v<Held, std::monostate>)
                return {};
            else if constexpr (std::is_same_v<Held, QStringList>)
                return QJsonArray::fromStringList(held);
            else if constexpr (std::is_same_v<Held, QByteArray>)
                return QString::fromLatin1(held.toHex());
            else if constexpr (std::is_same_v<Held, Value::Opaque>)
                return QString::fromLatin1(held.cbor.toHex());
            else
                return held;
        },
        value.storage());
}

QJsonObject recordJson(const Catalogue& catalogue, const Record& record)
{
    QJsonObject fields;
    for (const auto& [field, value] : record.values)
        fields.insert(fieldKey(catalogue, record.type, field), valueJson(value));
    const RecordType* type = catalogue.type(record.type);
    return {{QStringLiteral("id"), record.id.toString()},
            {QStringLiteral("type"), type ? type->key : QString::number(record.type)},
            {QStringLiteral("child"), idJson(record.child)},
            {QStringLiteral("withdrawn"), record.withdrawn},
            {QStringLiteral("fields"), fields}};
}

QJsonObject listedJson(const Catalogue& catalogue, const desk::ListedRecord& line)
{
    QJsonObject json = recordJson(catalogue, line.record);
    QJsonObject fields = json.value(QStringLiteral("fields")).toObject();
    QJsonArray withheld;
    for (const FieldNo field : line.withheld) {
        const QString key = fieldKey(catalogue, line.record.type, field);
        fields.remove(key);
        withheld.append(key);
    }
    json.insert(QStringLiteral("fields"), fields);
    if (!withheld.isEmpty())
        json.insert(QStringLiteral("withheld"), withheld);
    return json;
}

QJsonObject childJson(const desk::ChildLine& line)
{
    return {{QStringLiteral("child"), line.child.toString()},
            {QStringLiteral("name"), line.name},
            {QStringLiteral("sex"), line.sex},
            {QStringLiteral("age"), line.age ? QJsonValue(*line.age) : QJsonValue()},
            {QStringLiteral("group"), line.group},
            {QStringLiteral("place"), line.place},
            {QStringLiteral("kinds"), line.kinds},
            {QStringLiteral("caregiver"), line.caregiver},
            {QStringLiteral("phone"), line.phone},
            {QStringLiteral("status"), line.status}};
}

QJsonObject headJson(const desk::ConflictHead& head)
{
    QJsonObject json{{QStringLiteral("value"), valueJson(head.value)},
                     {QStringLiteral("by"), head.by},
                     {QStringLiteral("at"), head.at},
                     {QStringLiteral("version"), head.version.toString()},
                     {QStringLiteral("place"), head.place},
                     {QStringLiteral("clock_doubtful"), head.clockDoubtful}};
    if (head.withheld)
        json.insert(QStringLiteral("withheld"), true);
    return json;
}

QJsonObject conflictJson(const Catalogue& catalogue, const desk::ConflictLine& line)
{
    QJsonArray heads;
    for (const desk::ConflictHead& head : line.heads)
        heads.append(headJson(head));
    const RecordType* type = catalogue.type(line.type);
    return {{QStringLiteral("record"), line.record.toString()},
            {QStringLiteral("type"), type ? type->key : QString::number(line.type)},
            {QStringLiteral("field"), fieldKey(catalogue, line.type, line.field)},
            {QStringLiteral("name"), line.childName},
            {QStringLiteral("heads"), heads}};
}

QJsonObject decidedJson(const Catalogue& catalogue, const desk::DecidedLine& line)
{
    QJsonArray setAside;
    for (const desk::ConflictHead& head : line.setAside)
        setAside.append(headJson(head));
    QJsonObject json = headJson(line.decision);
    const RecordType* type = catalogue.type(line.type);
    json.insert(QStringLiteral("record"), line.record.toString());
    json.insert(QStringLiteral("type"), type ? type->key : QString::number(line.type));
    json.insert(QStringLiteral("field"), fieldKey(catalogue, line.type, line.field));
    json.insert(QStringLiteral("name"), line.childName);
    json.insert(QStringLiteral("times"), line.times);
    json.insert(QStringLiteral("stands"), line.stands);
    json.insert(QStringLiteral("set_aside"), setAside);
    return json;
}

QString fieldKey(const Catalogue& catalogue, TypeNo type, FieldNo field)
{
    if (field == withdrawnField)
        return QStringLiteral("withdrawn");
    if (field == sameAsField)
        return QStringLiteral("same_as");
    if (field == sameAsReasonField)
        return QStringLiteral("same_as_reason");
    const Field* known = fieldOf(catalogue, type, field);
    return known ? known->key : QString::number(field);
}

QString fieldLabel(const Catalogue& catalogue, TypeNo type, FieldNo field)
{
    if (field == withdrawnField)
        return QCoreApplication::translate("cli", "Withdrawn");
    if (field == sameAsField)
        return QCoreApplication::translate("cli", "Same child as");
    if (field == sameAsReasonField)
        return QCoreApplication::translate("cli", "Why it is the same child");
    const Field* known = fieldOf(catalogue, type, field);
    return known ? known->zh : QString::number(field);
}

QString displayed(const Catalogue& catalogue, TypeNo type, FieldNo field, const Value& value)
{
    const Field* known = fieldOf(catalogue, type, field);
    if (const auto referred = value.toRecordId(); (known || field == sameAsField) && referred)
        return referred->toString();
    if (known && !value.isEmpty())
        return catalogue.display(*known, value);
    return field == withdrawnField || field == sameAsReasonField ? value.toText() : QString();
}

QString withheldWords()
{
    return QCoreApplication::translate("cli", "specially protected");
}

QString dutyStateKey(DutyState state)
{
    switch (state) {
    case DutyState::Upcoming:
        return QStringLiteral("upcoming");
    case DutyState::Due:
        return QStringLiteral("due");
    case DutyState::Overdue:
        return QStringLiteral("overdue");
    case DutyState::Postponed:
        return QStringLiteral("postponed");
    case DutyState::Waived:
        return QStringLiteral("waived");
    }
    return {};
}

QString dutyStateWord(DutyState state)
{
    switch (state) {
    case DutyState::Upcoming:
        return QCoreApplication::translate("cli", "later");
    case DutyState::Due:
        return QCoreApplication::translate("cli", "due");
    case DutyState::Overdue:
        return QCoreApplication::translate("cli", "overdue");
    case DutyState::Postponed:
        return QCoreApplication::translate("cli", "postponed");
    case DutyState::Waived:
        return QCoreApplication::translate("cli", "waived");
    }
    return {};
}

} // namespace tongdang::cli
