// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "desk/readings.h"
#include "desk/spot_check.h"
#include "desk/working_day.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace tongdang::cli {

namespace {

Result<int> numberOption(const Arguments& arguments, const char* option, int usual)
{
    constexpr int most = 100;
    if (!arguments.has(option))
        return usual;
    bool isNumber = false;
    const int number = arguments.value(option).toInt(&isNumber);
    if (!isNumber || number < 1 || number > most)
        return failure(ErrorKind::Usage, "cli.bad_number",
                       {QLatin1StringView(option), QStringLiteral("1"), QString::number(most)});
    return number;
}

} // namespace

Result<Answer> runSpotCheckDraw(Invocation& invocation)
{
    const Arguments& arguments = invocation.arguments();
    TONGDANG_TRY(const QDate asOf, dateOption(arguments, "--as-of"));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    desk::SampleQuestion question = desk::usualSample(*session);
    if (asOf.isValid())
        question.cutoff = asOf;
    TONGDANG_TRY(question.percent, numberOption(arguments, "--percent", question.percent));
    TONGDANG_TRY(question.leastPerVillage,
                 numberOption(arguments, "--least", question.leastPerVillage));
    question.seed = arguments.value("--seed");
    question.division = arguments.value("--village");
    if (question.seed.isEmpty())
        question.seed = desk::newSeed(*session);
    TONGDANG_TRY(const desk::Sample sample, desk::readSample(*session, question));
    QString kept;
    if (arguments.has("--title")) {
        TONGDANG_TRY(const RecordId id,
                     desk::keepSample(*session, question, arguments.value("--title")));
        kept = id.toString();
    }
    QJsonArray lines;
    Answer answer;
    answer.text = QCoreApplication::translate("cli", "Seed %1, on the books on %2: %3, drawn: %4")
                      .arg(question.seed, question.cutoff.toString(Qt::ISODate))
                      .arg(sample.population)
                      .arg(sample.lines.size())
                  + u'\n';
    for (const desk::SampleLine& line : sample.lines) {
        lines.append(QJsonObject{{QStringLiteral("number"), line.number},
                                 {QStringLiteral("child"), line.child.toString()},
                                 {QStringLiteral("name"), line.name},
                                 {QStringLiteral("village"), line.village}});
        const QString name = line.name.isEmpty()
                                 ? QCoreApplication::translate("cli", "(handed on since)")
                                 : line.name;
        answer.text +=
            QStringList{QString::number(line.number), line.village, name, line.child.toString()}
                .join(u'\t')
            + u'\n';
    }
    answer.json = QJsonObject{{QStringLiteral("seed"), question.seed},
                              {QStringLiteral("cutoff"), question.cutoff.toString(Qt::ISODate)},
                              {QStringLiteral("percent"), question.percent},
                              {QStringLiteral("least"), question.leastPerVillage},
                              {QStringLiteral("population"), sample.population},
                              {QStringLiteral("record"), kept},
                              {QStringLiteral("sample"), lines}};
    return answer;
}

} // namespace tongdang::cli
