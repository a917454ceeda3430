// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "desk/readings.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace tongdang::cli {

Result<Answer> runSheetShow(Invocation& invocation)
{
    TONGDANG_TRY(const QString code, invocation.argument(0, QStringLiteral("CODE")));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const desk::SheetInfo sheet, desk::readSheet(*session, code));
    Answer answer;
    answer.json = QJsonObject{
        {QStringLiteral("form"), sheet.form},
        {QStringLiteral("child"), sheet.child ? QJsonValue(sheet.child->toString()) : QJsonValue()},
        {QStringLiteral("visit"), sheet.visit ? QJsonValue(sheet.visit->toString()) : QJsonValue()},
        {QStringLiteral("entered"), sheet.visit.has_value()},
        {QStringLiteral("printed_on"), sheet.printedOn.toString(Qt::ISODate)}};
    answer.text = sheet.form + u'\t' + sheet.childName + u'\t'
                  + (sheet.visit ? QCoreApplication::translate("cli", "entered on %1")
                                       .arg(sheet.enteredOn.toString(Qt::ISODate))
                                 : QCoreApplication::translate("cli", "not entered yet"))
                  + u'\n';
    return answer;
}

} // namespace tongdang::cli
