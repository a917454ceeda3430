// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/finding_subject.h"
#include "desk/names.h"
#include "desk/readings.h"

#include "cli/command.h"
#include "cli/finding_json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace tongdang::cli {

namespace {

QJsonObject lineJson(const Catalogue& catalogue, const desk::CheckLine& line)
{
    QJsonObject json = findingJson(catalogue, line.finding);
    json.insert(QStringLiteral("child"), line.child ? line.child->toString() : QString());
    json.insert(QStringLiteral("name"), line.name);
    json.insert(QStringLiteral("village"), line.village);
    json.insert(QStringLiteral("about"), line.about);
    return json;
}

/// "家庭成员 普丽芳，电话": which record, and what of it.
QString placeWords(const Catalogue& catalogue, const desk::CheckLine& line)
{
    const QString place = findingPlace(catalogue, line.finding);
    const RecordType* const type = catalogue.type(line.finding.type);
    if (line.about.isEmpty() || !type)
        return place;
    const QString record = type->zh + u' ' + line.about;
    return line.finding.field == 0 ? record : record + u'，' + place;
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
    TONGDANG_TRY(desk::CheckReport report, desk::readChecks(*session, question));
    if (invocation.arguments().has("--villages"))
        return overviewOf(*session, report);
    TONGDANG_CHECK(desk::nameSubjects(*session, report.lines));
    QJsonArray lines;
    Answer answer;
    for (const desk::CheckLine& line : report.lines) {
        lines.append(lineJson(session->catalogue(), line));
        answer.text += QStringList{line.finding.check, severityWord(line.finding.severity),
                                   line.name,          placeWords(session->catalogue(), line),
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
