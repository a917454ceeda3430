// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/quality.h"

#include "cli/command.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace tongdang::cli {

namespace {

QString severityKey(CheckSeverity severity)
{
    switch (severity) {
    case CheckSeverity::Error:
        return QStringLiteral("error");
    case CheckSeverity::Warning:
        return QStringLiteral("warning");
    case CheckSeverity::Info:
        break;
    }
    return QStringLiteral("info");
}

QString severityWord(CheckSeverity severity)
{
    switch (severity) {
    case CheckSeverity::Error:
        return QCoreApplication::translate("cli", "must be put right");
    case CheckSeverity::Warning:
        return QCoreApplication::translate("cli", "look at it");
    case CheckSeverity::Info:
        break;
    }
    return QCoreApplication::translate("cli", "for information");
}

struct Place {
    QString type;
    QString field;
    QString label;
};
Place placeOf(const Catalogue& catalogue, const QualityFinding& finding)
{
    const RecordType* type = catalogue.type(finding.type);
    const Field* field = type ? type->field(finding.field) : nullptr;
    Place place;
    if (type)
        place.type = type->key;
    if (field)
        place.field = field->key;
    place.label = field ? field->zh : type ? type->zh : QString();
    return place;
}

QJsonObject lineJson(const desk::CheckLine& line, const Place& place)
{
    return {{QStringLiteral("check"), line.finding.check},
            {QStringLiteral("severity"), severityKey(line.finding.severity)},
            {QStringLiteral("child"), line.child ? line.child->toString() : QString()},
            {QStringLiteral("name"), line.name},
            {QStringLiteral("village"), line.village},
            {QStringLiteral("record"),
             line.finding.record ? line.finding.record->toString() : QString()},
            {QStringLiteral("type"), place.type},
            {QStringLiteral("field"), place.field},
            {QStringLiteral("words"), line.finding.words},
            {QStringLiteral("todo"), line.finding.todo}};
}

} // namespace

Result<Answer> runCheck(Invocation& invocation)
{
    desk::CheckQuestion question;
    TONGDANG_TRY(question.child, invocation.idOption("--child"));
    question.village = invocation.arguments().options.value(QStringLiteral("--village"));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const desk::CheckReport report, desk::checkQuality(*session, question));
    QJsonArray lines;
    Answer answer;
    for (const desk::CheckLine& line : report.lines) {
        const Place place = placeOf(session->catalogue(), line.finding);
        lines.append(lineJson(line, place));
        answer.text += QStringList{line.finding.check, severityWord(line.finding.severity),
                                   line.name,          place.label,
                                   line.finding.words, line.finding.todo}
                           .join(u'\t')
                       + u'\n';
    }
    QJsonArray villages;
    for (const desk::VillageChecks& one : report.villages)
        villages.append(QJsonObject{{QStringLiteral("village"), one.village},
                                    {QStringLiteral("errors"), one.errors},
                                    {QStringLiteral("warnings"), one.warnings},
                                    {QStringLiteral("infos"), one.infos},
                                    {QStringLiteral("children"), one.children}});
    if (report.lines.empty())
        answer.text = QCoreApplication::translate("cli", "Nothing was found.") + u'\n';
    answer.json =
        QJsonObject{{QStringLiteral("findings"), lines}, {QStringLiteral("villages"), villages}};
    return answer;
}

} // namespace tongdang::cli
