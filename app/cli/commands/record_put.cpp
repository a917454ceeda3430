// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/named_file.h"
#include "cli/command.h"
#include "cli/finding_json.h"
#include "cli/record_json.h"
#include "cli/typed_value.h"
#include "cli/words.h"
#include "desk/draft_checks.h"
#include "desk/records.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace tongdang::cli {

namespace {

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
    if (!openNamedFile(file))
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

/// What is to be put, from the line and the file.
Result<desk::RecordInput> readInput(Invocation& invocation)
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
        TONGDANG_TRY(input.id, readId(QStringLiteral("id"), file.value(u"id").toString()));
    }
    if (!input.child && file.contains(u"child")) {
        TONGDANG_TRY(input.child, readId(QStringLiteral("child"), file.value(u"child").toString()));
    }
    input.acceptIncomplete = arguments.has("--force-incomplete");

    TONGDANG_TRY(desk::Session * session, invocation.session());
    const Catalogue& catalogue = session->catalogue();
    TONGDANG_TRY(const RecordType* type, typeNamed(catalogue, typeKey));
    input.type = type->number;
    const QJsonObject fields = file.value(u"fields").toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        TONGDANG_TRY(desk::FieldInput read,
                     readTypedField(catalogue, *type, field.key(), textOf(field.value())));
        input.fields.push_back(std::move(read));
    }
    QStringList given;
    for (const QString& assignment : arguments.assignments) {
        const QString key = assignment.section(u'=', 0, 0);
        if (given.contains(key))
            return failure(ErrorKind::Usage, "cli.field_twice", {key});
        given.append(key);
        TONGDANG_TRY(desk::FieldInput read,
                     readTypedField(catalogue, *type, assignment.section(u'=', 0, 0),
                                    assignment.section(u'=', 1)));
        input.fields.push_back(std::move(read));
    }
    return input;
}

struct Remarks {
    QJsonArray json;
    QString lines; ///< check, how grave, field, what was found, what is to be done
};

/// `id`: of the record once it is saved.
Remarks remarksOf(const Catalogue& catalogue, const DraftFindings& found,
                  const std::optional<RecordId>& id)
{
    Remarks remarks;
    for (const auto* part : {&found.here, &found.beside}) {
        for (QualityFinding finding : *part) {
            if (finding.record == found.record)
                finding.record = id;
            remarks.json.append(findingJson(catalogue, finding));
            remarks.lines +=
                QStringList{QStringLiteral("  ") + finding.check, severityWord(finding.severity),
                            findingPlace(catalogue, finding), finding.words, finding.todo}
                    .join(u'\t')
                + u'\n';
        }
    }
    return remarks;
}

/// Only what the checks would say.
Result<Answer> lookOnly(desk::Session& session, const desk::RecordInput& input)
{
    TONGDANG_TRY(const DraftFindings found, desk::checkDraft(session, input));
    const Remarks remarks = remarksOf(session.catalogue(), found, input.id);
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("id"), QJsonValue()},
                              {QStringLiteral("change"), QJsonValue()},
                              {QStringLiteral("checks"), remarks.json}};
    answer.text =
        QCoreApplication::translate("cli", "Nothing was saved.") + u'\n'
        + (found.isEmpty() ? QCoreApplication::translate("cli", "Nothing was found.") + u'\n'
                           : remarks.lines);
    return answer;
}

} // namespace

Result<Answer> runRecordPut(Invocation& invocation)
{
    TONGDANG_TRY(const desk::RecordInput input, readInput(invocation));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    const Catalogue& catalogue = session->catalogue();
    if (invocation.arguments().has("--check"))
        return lookOnly(*session, input);
    // Before it is saved: afterwards nobody can tell what it brought. Whether they can be told or
    // not, it is saved.
    const auto checked = desk::checkDraft(*session, input);
    TONGDANG_TRY(const desk::SavedRecord saved, desk::putRecord(*session, input));

    const DraftFindings found = checked ? *checked : DraftFindings();
    const Remarks remarks = remarksOf(catalogue, found, saved.id);
    Answer answer;
    QJsonArray findings;
    for (const Finding& finding : saved.findings) {
        const QString label = fieldLabel(catalogue, input.type, finding.field);
        const QString words = wordsFor(finding.code, finding.arguments);
        findings.append(
            QJsonObject{{QStringLiteral("field"), fieldKey(catalogue, input.type, finding.field)},
                        {QStringLiteral("message"), words}});
        answer.text += QStringLiteral("  ") + label + QStringLiteral(": ") + words + u'\n';
    }
    answer.json = QJsonObject{
        {QStringLiteral("id"), saved.id.toString()},
        {QStringLiteral("child"), saved.child ? QJsonValue(saved.child->toString()) : QJsonValue()},
        {QStringLiteral("change"),
         saved.changes.empty() ? QJsonValue() : QJsonValue(saved.changes.front().toString())},
        {QStringLiteral("tells_village"), saved.tellsVillage},
        {QStringLiteral("findings"), findings},
        {QStringLiteral("checks"), remarks.json}};
    if (saved.tellsVillage)
        answer.text += QCoreApplication::translate(
                           "cli", "The village hears with the next file that this child is at "
                                  "level 1 and to be visited within a day. What is written here "
                                  "does not go there: call the director.")
                       + u'\n';
    answer.text.prepend((saved.changes.empty()
                             ? QCoreApplication::translate("cli", "Nothing differs: %1")
                             : QCoreApplication::translate("cli", "Saved: %1"))
                            .arg(saved.id.toString())
                        + u'\n');
    if (!found.isEmpty()) {
        answer.error = QCoreApplication::translate("cli", "To be looked at:") + u'\n'
                       + remarks.lines.chopped(1);
    }
    return answer;
}

} // namespace tongdang::cli
