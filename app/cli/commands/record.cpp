// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/record_json.h"
#include "cli/typed_value.h"
#include "cli/words.h"
#include "desk/records.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tongdang::cli {

namespace {

Result<const RecordType*> typeOf(const Catalogue& catalogue, const QString& key)
{
    const RecordType* type = catalogue.type(key);
    if (!type)
        return failure(ErrorKind::Usage, "cli.unknown_type", {key});
    return type;
}

Result<RecordId> idOf(const QString& text)
{
    const auto id = RecordId::parse(text);
    if (!id)
        return failure(ErrorKind::Usage, "cli.bad_id", {QStringLiteral("ID"), text});
    return *id;
}

/// key=text
Result<desk::FieldInput> readField(const Catalogue& catalogue, const RecordType& type,
                                   const QString& key, const QString& text)
{
    const Field* field = type.field(key);
    if (!field)
        return failure(ErrorKind::Usage, "cli.unknown_field", {type.key, key});
    TONGDANG_TRY(Value value, readTypedValue(catalogue, *field, text));
    return desk::FieldInput{field->number, std::move(value)};
}

QString textOf(const QJsonValue& value)
{
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue part : value.toArray())
            parts.append(textOf(part));
        return parts.join(u',');
    }
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    return value.toVariant().toString();
}

/// --file JSON: {"type", "id", "child", "fields": {key: value}}; what stands on the command line
/// comes on top.
Result<QJsonObject> readRecordFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Medium, "cli.cannot_read", {path});
    constexpr qint64 limit = 4 << 20;
    if (file.size() > limit)
        return failure(ErrorKind::Refused, "cli.bad_json", {path});
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject())
        return failure(ErrorKind::Refused, "cli.bad_json", {path});
    if (!document.object().value(u"fields").isObject())
        return failure(ErrorKind::Refused, "cli.json_fields", {path});
    return document.object();
}

} // namespace

Result<Answer> runRecordPut(Invocation& invocation)
{
    const Arguments& arguments = invocation.arguments();
    QJsonObject file;
    if (arguments.has("--file")) {
        TONGDANG_TRY(file, readRecordFile(arguments.value("--file")));
    }
    QString typeKey = file.value(u"type").toString();
    if (arguments.words.size() > 2 || typeKey.isEmpty()) {
        TONGDANG_TRY(typeKey, invocation.argument(0, QStringLiteral("TYPE")));
    }
    desk::RecordInput input;
    TONGDANG_TRY(input.id, invocation.idOption("--id"));
    TONGDANG_TRY(input.child, invocation.idOption("--child"));
    if (!input.id && file.contains(u"id")) {
        TONGDANG_TRY(input.id, idOf(file.value(u"id").toString()));
    }
    if (!input.child && file.contains(u"child")) {
        TONGDANG_TRY(input.child, idOf(file.value(u"child").toString()));
    }
    input.acceptIncomplete = arguments.has("--force-incomplete");

    TONGDANG_TRY(desk::Session * session, invocation.session());
    const Catalogue& catalogue = session->catalogue();
    TONGDANG_TRY(const RecordType* type, typeOf(catalogue, typeKey));
    input.type = type->number;
    const QJsonObject fields = file.value(u"fields").toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        TONGDANG_TRY(desk::FieldInput read,
                     readField(catalogue, *type, field.key(), textOf(field.value())));
        input.fields.push_back(std::move(read));
    }
    QStringList given;
    for (const QString& assignment : arguments.assignments) {
        const QString key = assignment.section(u'=', 0, 0);
        if (given.contains(key))
            return failure(ErrorKind::Usage, "cli.field_twice", {key});
        given.append(key);
        TONGDANG_TRY(desk::FieldInput read,
                     readField(catalogue, *type, assignment.section(u'=', 0, 0),
                               assignment.section(u'=', 1)));
        input.fields.push_back(std::move(read));
    }
    TONGDANG_TRY(const desk::SavedRecord saved, desk::putRecord(*session, input));

    Answer answer;
    QJsonArray findings;
    for (const Finding& finding : saved.findings) {
        const QString label = fieldLabel(catalogue, type->number, finding.field);
        const QString words = wordsFor(finding.code, finding.arguments);
        findings.append(
            QJsonObject{{QStringLiteral("field"), fieldKey(catalogue, type->number, finding.field)},
                        {QStringLiteral("message"), words}});
        answer.text += QStringLiteral("  ") + label + QStringLiteral(": ") + words + u'\n';
    }
    answer.json = QJsonObject{
        {QStringLiteral("id"), saved.id.toString()},
        {QStringLiteral("child"), saved.child ? QJsonValue(saved.child->toString()) : QJsonValue()},
        {QStringLiteral("change"),
         saved.changes.empty() ? QJsonValue() : QJsonValue(saved.changes.front().toString())},
        {QStringLiteral("findings"), findings}};
    answer.text.prepend((saved.changes.empty()
                             ? QCoreApplication::translate("cli", "Nothing differs: %1")
                             : QCoreApplication::translate("cli", "Saved: %1"))
                            .arg(saved.id.toString())
                        + u'\n');
    return answer;
}

Result<Answer> runRecordGet(Invocation& invocation)
{
    TONGDANG_TRY(const QString text, invocation.argument(0, QStringLiteral("ID")));
    TONGDANG_TRY(const RecordId id, idOf(text));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const FoldedRecord folded, desk::getRecord(*session, id));
    const Record record = shownRecord(folded);
    Answer answer;
    answer.json = recordJson(session->catalogue(), record);
    if (record.withdrawn)
        answer.text += QCoreApplication::translate("cli", "This record is withdrawn.") + u'\n';
    for (const auto& [field, value] : record.values)
        answer.text += fieldLabel(session->catalogue(), record.type, field) + QStringLiteral(": ")
                       + displayed(session->catalogue(), record.type, field, value) + u'\n';
    return answer;
}

Result<Answer> runRecordList(Invocation& invocation)
{
    const Arguments& arguments = invocation.arguments();
    TONGDANG_TRY(const QString key, invocation.argument(0, QStringLiteral("TYPE")));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    const Catalogue& catalogue = session->catalogue();
    TONGDANG_TRY(const RecordType* type, typeOf(catalogue, key));
    desk::RecordFilter filter;
    filter.type = type->number;
    filter.withdrawnToo = arguments.has("--withdrawn");
    TONGDANG_TRY(filter.child, invocation.idOption("--child"));
    if (arguments.has("--where")) {
        const QString where = arguments.value("--where");
        if (!where.contains(u'='))
            return failure(ErrorKind::Usage, "cli.argument_missing", {where + u'='});
        TONGDANG_TRY(filter.where, readField(catalogue, *type, where.section(u'=', 0, 0),
                                             where.section(u'=', 1)));
    }
    TONGDANG_TRY(const auto records, desk::listRecords(*session, filter));
    QJsonArray json;
    Answer answer;
    for (const Record& record : records) {
        json.append(recordJson(catalogue, record));
        QStringList values;
        for (const auto& [field, value] : record.values)
            values.append(displayed(catalogue, record.type, field, value));
        answer.text += record.id.toString() + u'\t' + values.join(QStringLiteral(" | ")) + u'\n';
    }
    answer.json = json;
    return answer;
}

Result<Answer> runRecordHistory(Invocation& invocation)
{
    TONGDANG_TRY(const QString text, invocation.argument(0, QStringLiteral("ID")));
    TONGDANG_TRY(const RecordId id, idOf(text));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const FoldedRecord folded, desk::getRecord(*session, id));
    TONGDANG_TRY(const auto history, desk::recordHistory(*session, id));
    QJsonArray json;
    Answer answer;
    for (const desk::HistoryEntry& entry : history) {
        const Catalogue& catalogue = session->catalogue();
        json.append(
            QJsonObject{{QStringLiteral("change"), entry.change.toString()},
                        {QStringLiteral("who"), entry.personName},
                        {QStringLiteral("when"), entry.day.toString(Qt::ISODate)},
                        {QStringLiteral("field"), fieldKey(catalogue, folded.type, entry.field)},
                        {QStringLiteral("from"), valueJson(entry.from)},
                        {QStringLiteral("to"), valueJson(entry.to)},
                        {QStringLiteral("clock_doubtful"), entry.clockDoubtful}});
        const QString doubt =
            entry.clockDoubtful
                ? QStringLiteral(" (%1)").arg(QCoreApplication::translate("cli", "clock doubtful"))
                : QString();
        answer.text += QStringList{entry.day.toString(Qt::ISODate) + doubt, entry.personName,
                                   fieldLabel(catalogue, folded.type, entry.field),
                                   displayed(catalogue, folded.type, entry.field, entry.from)
                                       + QStringLiteral(" → ")
                                       + displayed(catalogue, folded.type, entry.field, entry.to)}
                           .join(u'\t')
                       + u'\n';
    }
    answer.json = json;
    return answer;
}

Result<Answer> runRecordWithdraw(Invocation& invocation)
{
    TONGDANG_TRY(const QString text, invocation.argument(0, QStringLiteral("ID")));
    TONGDANG_TRY(const RecordId id, idOf(text));
    TONGDANG_TRY(const QString reason, invocation.requiredOption("--reason"));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const Dot change, desk::withdrawRecord(*session, id, reason));
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("id"), id.toString()},
                              {QStringLiteral("change"), change.toString()}};
    answer.text = QCoreApplication::translate("cli", "Withdrawn: %1").arg(id.toString()) + u'\n';
    return answer;
}

} // namespace tongdang::cli
