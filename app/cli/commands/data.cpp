// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "desk/station_data.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace tongdang::cli {

namespace {

Answer answerOf(const desk::DataInfo& info)
{
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("number"), info.number},
                              {QStringLiteral("files"), QJsonArray::fromStringList(info.files)},
                              {QStringLiteral("in_use"), info.isInUse}};
    if (info.number == 0) {
        answer.text = QCoreApplication::translate("cli", "The program's own data is in use.");
    } else {
        answer.text = QCoreApplication::translate("cli", "Data %1 of the station: %2")
                          .arg(info.number)
                          .arg(info.files.join(QStringLiteral(", ")));
        answer.text += u'\n';
        answer.text += info.isInUse
                           ? QCoreApplication::translate("cli", "It is in use.")
                           : QCoreApplication::translate(
                               "cli", "It is not in use yet: it will be when the archive is opened "
                                      "the next time. If it still is not then, it was made for "
                                      "another version of the program.");
    }
    answer.text += u'\n';
    return answer;
}

} // namespace

Result<Answer> runDataShow(Invocation& invocation)
{
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const desk::DataInfo info, desk::stationData(*session));
    return answerOf(info);
}

Result<Answer> runDataAdopt(Invocation& invocation)
{
    TONGDANG_TRY(const QString folder, invocation.argument(0, QStringLiteral("DIR")));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const desk::DataInfo info, desk::adoptData(*session, folder));
    return answerOf(info);
}

} // namespace tongdang::cli
