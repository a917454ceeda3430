// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/names.h"
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
    return {{QStringLiteral("rule"), line.finding.check},
            {QStringLiteral("severity"), severityKey(line.finding.severity)},
            {QStringLiteral("child"), line.child ? line.child->toString() : QString()},
            {QStringLiteral("name"), line.name},
            {QStringLiteral("village"), line.village},
            {QStringLiteral("record"),
             line.finding.record ? line.finding.record->toString() : QString()},
            {QStringLiteral("type"), place.type},
            {QStringLiteral("field"), place.field},
            {QStringLiteral("message"), line.finding.words},
            {QStringLiteral("todo"), line.finding.todo}};
}

/// How much was found in each village.
Result<Answer> overviewOf(desk::Session& session, const desk::CheckReport& report)
{
    QJsonArray villages;
    Answer answer;
    for (const desk::VillageChecks& one : report.villages) {
        TONGDANG_TRY(const QString name, desk::organisationName(session, one.village));
        villages.append(QJsonObject{{QStringLiteral("village"), one.village},
                                    {QStringLiteral("name"), name},
                                    {QStringLiteral("errors"), one.errors},
                                    {QStringLiteral("warnings"), one.warnings},
                                    {QStringLiteral("infos"), one.infos},
                                    {QStringLiteral("children"), one.children}});
        answer.text += QCoreApplication::translate(
                           "cli", "%1: %2 must be put right, %3 to look at, %4 for information, "
                                  "about %5 children")
                           .arg(name)
                           .arg(one.errors)
                           .arg(one.warnings)
                           .arg(one.infos)
                           .arg(one.children)
                       + u'\n';
    }
    if (report.villages.empty())
        answer.text = QCoreApplication::translate("cli", "Nothing was found.") + u'\n';
    answer.json = villages;
    return answer;
}

} // namespace

Result<Answer> runCheck(Invocation& invocation)
{
    desk::CheckQuestion question;
    TONGDANG_TRY(question.child, invocation.idOption("--child"));
    question.village = invocation.arguments().options.value(QStringLiteral("--village"));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const desk::CheckReport report, desk::checkQuality(*session, question));
    if (invocation.arguments().has("--villages"))
        return overviewOf(*session, report);
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
    if (report.lines.empty())
        answer.text = QCoreApplication::translate("cli", "Nothing was found.") + u'\n';
    answer.json = lines;
    return answer;
}

} // namespace tongdang::cli
