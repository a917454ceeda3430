// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace tongdang::cli {

namespace {

Result<desk::Role> roleOf(const QString& word)
{
    if (word == u"village")
        return desk::Role::Village;
    if (word == u"township")
        return desk::Role::Township;
    if (word == u"county")
        return desk::Role::County;
    return failure(ErrorKind::Usage, "cli.unknown_role", {word});
}

} // namespace

Result<Answer> runInit(Invocation& invocation)
{
    desk::NewArchive wanted;
    wanted.folder = invocation.folder();
    TONGDANG_TRY(const QString role, invocation.requiredOption("--role"));
    TONGDANG_TRY(wanted.role, roleOf(role));
    TONGDANG_TRY(wanted.orgCode, invocation.requiredOption("--org"));
    TONGDANG_TRY(wanted.orgName, invocation.requiredOption("--org-name"));
    TONGDANG_TRY(wanted.personName, invocation.requiredOption("--person"));
    TONGDANG_TRY(wanted.inPostSince, dateOption(invocation.arguments(), "--since"));
    TONGDANG_TRY(wanted.passphrase, invocation.passphrase());
    TONGDANG_TRY(const desk::CreatedArchive created,
                 desk::createArchive(wanted, invocation.environment()));

    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("device"), created.device},
                              {QStringLiteral("fingerprint"), created.fingerprint},
                              {QStringLiteral("recovery_code"), created.recoveryCode}};
    answer.text =
        QCoreApplication::translate("cli", "The archive lies in %1.").arg(wanted.folder) + u'\n'
        + QCoreApplication::translate("cli",
                                      "Recovery code, write it down and keep it in an envelope: %1")
              .arg(created.recoveryCode)
        + u'\n' + QCoreApplication::translate("cli", "This PC: %1").arg(created.fingerprint)
        + u'\n';
    return answer;
}

} // namespace tongdang::cli
