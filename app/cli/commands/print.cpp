// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "desk/printing.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace tongdang::cli {

namespace {

constexpr int mostCopies = 500;

/// A form that is not there, or that cannot be printed in this way, is a slip on the command line.
Error asPrintSlip(Error error)
{
    static const QList<QByteArray> slips{"desk.unknown_form", "desk.print_what",
                                         "desk.print_other_record", "desk.print_special"};
    if (slips.contains(error.code))
        error.kind = ErrorKind::Usage;
    return error;
}

/// What is to be printed is said in one way: two of them would leave open which one counts.
Result<void> checkChoice(const Arguments& arguments)
{
    QStringList given;
    for (const char* option : {"--child", "--record", "--week", "--blank"}) {
        if (arguments.has(option))
            given.append(QString::fromLatin1(option));
    }
    if (given.size() > 1)
        return failure(ErrorKind::Usage, "cli.one_of", {given.join(QStringLiteral(", "))});
    return {};
}

/// "2026-10"; invalid if it is not given.
Result<QDate> monthOption(const Arguments& arguments)
{
    if (!arguments.has("--month"))
        return QDate();
    const QString text = arguments.value("--month");
    const QDate first = QDate::fromString(text + QStringLiteral("-01"), Qt::ISODate);
    if (!first.isValid())
        return failure(ErrorKind::Usage, "cli.bad_month", {QStringLiteral("--month"), text});
    return first;
}

} // namespace

Result<Answer> runPrint(Invocation& invocation)
{
    TONGDANG_CHECK(checkChoice(invocation.arguments()));
    desk::PrintQuestion question;
    TONGDANG_TRY(question.form, invocation.argument(0, QStringLiteral("FORM")));
    TONGDANG_TRY(question.child, invocation.idOption("--child"));
    TONGDANG_TRY(question.record, invocation.idOption("--record"));
    TONGDANG_TRY(question.week, dateOption(invocation.arguments(), "--week"));
    TONGDANG_TRY(question.month, monthOption(invocation.arguments()));
    question.special = invocation.arguments().has("--restricted");
    question.blank = invocation.arguments().has("--blank");
    if (invocation.arguments().has("--copies")) {
        bool isNumber = false;
        question.copies = invocation.arguments().value("--copies").toInt(&isNumber);
        if (!isNumber || question.copies < 1 || question.copies > mostCopies)
            return failure(
                ErrorKind::Usage, "cli.bad_number",
                {QStringLiteral("--copies"), QStringLiteral("1"), QString::number(mostCopies)});
    }
    TONGDANG_TRY(const QString out, invocation.requiredOption("--out"));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    const auto laid = desk::printForm(*session, question);
    if (!laid)
        return failure(asPrintSlip(laid.error()));
    const desk::PrintJob& job = *laid;
    TONGDANG_CHECK(desk::printToPdf(*session, job, out, invocation.arguments().value("--purpose")));

    QJsonArray sheets;
    for (const desk::PrintedSheet& sheet : job.sheets)
        sheets.append(
            QJsonObject{{QStringLiteral("sheet"), sheet.sheet},
                        {QStringLiteral("child"),
                         sheet.child ? QJsonValue(sheet.child->toString()) : QJsonValue()}});
    const int pages = job.document.pageCount();
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("pages"), pages}, {QStringLiteral("sheets"), sheets}};
    answer.text = QCoreApplication::translate("cli", "%1: %2 pages").arg(out).arg(pages) + u'\n';
    return answer;
}

} // namespace tongdang::cli
