// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "desk/custody.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace tongdang::cli {

Result<Answer> runTransfer(Invocation& invocation)
{
    TONGDANG_TRY(const RecordId child, invocation.idArgument(0, QStringLiteral("CHILD")));
    TONGDANG_TRY(const QString village, invocation.requiredOption("--to"));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const desk::Transfer moved, desk::transferChild(*session, child, village));
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("child"), moved.child.toString()},
                              {QStringLiteral("to"), moved.toOrg},
                              {QStringLiteral("to_name"), moved.toName}};
    answer.text = QCoreApplication::translate(
                      "cli", "The dossier goes to %1 with the next file for it. That village takes "
                             "it in; the one before gets the news with its own next file.")
                      .arg(moved.toName)
                  + u'\n';
    return answer;
}

} // namespace tongdang::cli
