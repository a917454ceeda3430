// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/clock_check.h"

#include "cli/command.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace tongdang::cli {

Result<Answer> runClockConfirm(Invocation& invocation)
{
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const int marked, desk::confirmClock(*session));
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("marked"), marked}};
    answer.text = QCoreApplication::translate(
                      "cli", "The clock of this computer counts as right. Changes that were made "
                             "here, are dated later and are marked now: %1.")
                      .arg(marked)
                  + u'\n';
    return answer;
}

} // namespace tongdang::cli
