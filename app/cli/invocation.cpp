// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "desk/exchange.h"
#include "models/clock_words.h"
#include "models/identity_words.h"
#include "models/opening_words.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace tongdang::cli {

QString Invocation::folder() const
{
    return m_arguments.archive.isEmpty() ? desk::Environment::userArchiveFolder()
                                         : m_arguments.archive;
}

Result<QString> Invocation::passphrase() const
{
    if (!m_arguments.passphraseFile.isEmpty()) {
        if (!QFile::exists(m_arguments.passphraseFile)) // a slip on the command line, no bad disk
            return failure(ErrorKind::Usage, "cli.cannot_read", {m_arguments.passphraseFile});
        return firstLine(m_arguments.passphraseFile);
    }
    const QString given = qEnvironmentVariable("TONGDANG_PASSPHRASE");
    if (given.isEmpty())
        return failure(ErrorKind::Usage, "cli.passphrase_missing");
    return given;
}

Result<QString> Invocation::passphraseToBe() const
{
    const bool isNamed = m_arguments.has("--new-passphrase-file")
                         || qEnvironmentVariableIsSet("TONGDANG_NEW_PASSPHRASE");
    return isNamed ? newPassphrase() : passphrase();
}

Result<QString> Invocation::newPassphrase() const
{
    if (m_arguments.has("--new-passphrase-file"))
        return firstLine(m_arguments.value("--new-passphrase-file"));
    const QString given = qEnvironmentVariable("TONGDANG_NEW_PASSPHRASE");
    if (given.isEmpty())
        return failure(ErrorKind::Usage, "cli.new_passphrase_missing");
    return given;
}

Result<QString> Invocation::firstLine(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Medium, "cli.cannot_read", {path});
    QByteArray line = file.readLine(4096);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return failure(ErrorKind::Usage, "cli.secret_missing", {path});
    return QString::fromUtf8(line);
}

Result<QString> Invocation::recoveryCode() const
{
    if (m_arguments.has("--code-file") && m_arguments.has("--code"))
        return failure(ErrorKind::Usage, "cli.one_of", {QStringLiteral("--code-file, --code")});
    if (m_arguments.has("--code-file"))
        return firstLine(m_arguments.value("--code-file"));
    return requiredOption("--code");
}

Result<desk::Session*> Invocation::session()
{
    if (!m_session) {
        TONGDANG_TRY(const QString secret, passphrase());
        TONGDANG_TRY(m_session, desk::unlockArchive(folder(), secret, m_environment));
        takeInKept();
    }
    return m_session.get();
}

void Invocation::takeInKept()
{
    const auto told = [](const QString& words) {
        std::fputs((words + u'\n').toUtf8().constData(), stderr);
        std::fflush(stderr);
    };
    const auto kept = desk::untriedKept(*m_session);
    if (kept && *kept == 0)
        return;
    if (kept)
        told(models::keptWords(*kept));
    const auto taken = kept ? desk::takeInKept(*m_session) : failure(kept.error());
    if (!taken) {
        told(models::keptFaultWords(taken.error()));
        return;
    }
    for (const Error& fault : taken->faults)
        told(models::keptFaultWords(fault));
}

Result<desk::Session*> Invocation::recover(const desk::Recovery& recovery)
{
    TONGDANG_TRY(m_session, desk::recoverArchive(folder(), recovery, m_environment));
    takeInKept();
    return m_session.get();
}

Result<desk::Session*> Invocation::takeHelp(const desk::HelpTaken& taken)
{
    TONGDANG_TRY(m_session, desk::takeHelp(folder(), taken, m_environment));
    takeInKept();
    return m_session.get();
}

Result<desk::Session*> Invocation::renewMasterKey(const desk::NewMasterKey& wanted)
{
    TONGDANG_CHECK(session());
    TONGDANG_CHECK(desk::renewMasterKey(m_session, wanted));
    return session();
}

Result<void> Invocation::closeSealed()
{
    TONGDANG_CHECK(session());
    TONGDANG_CHECK(desk::closeSealed(m_session, desk::Sealing::Now));
    return {};
}

QString Invocation::notice() const
{
    if (!m_session)
        return {};
    QStringList words = models::openingWords(m_session->openingFaults());
    if (const QString told = models::identityWords(m_session->identityNotice()); !told.isEmpty())
        words.prepend(told);
    return words.join(u'\n');
}

Result<void> Invocation::noteNoticeTold()
{
    return m_session ? m_session->noteIdentityTold() : Result<void>();
}

Result<QString> Invocation::clockWarning()
{
    if (!m_session)
        return QString();
    TONGDANG_TRY(const auto slow, desk::checkClock(*m_session));
    if (!slow)
        return QString();
    const QString words = models::clockWords(*slow);
    return desk::isOnlyByEntry(slow->proof)
               ? words + u' '
                     + QCoreApplication::translate("cli", "To say that it is right: clock confirm")
               : words;
}

Result<QString> Invocation::argument(int index, const QString& name) const
{
    const qsizetype position = m_commandWords + index;
    if (position >= m_arguments.words.size())
        return failure(ErrorKind::Usage, "cli.argument_missing", {name});
    return m_arguments.words[position];
}

Result<RecordId> readId(const QString& name, const QString& text)
{
    const auto id = RecordId::parse(text);
    if (!id)
        return failure(ErrorKind::Usage, "cli.bad_id", {name, text});
    return *id;
}

Result<RecordId> Invocation::idArgument(int index, const QString& name) const
{
    TONGDANG_TRY(const QString text, argument(index, name));
    return readId(name, text);
}

Result<std::vector<RecordId>> Invocation::idArguments(const QString& name) const
{
    TONGDANG_CHECK(argument(0, name));
    std::vector<RecordId> ids;
    for (qsizetype i = m_commandWords; i < m_arguments.words.size(); ++i) {
        TONGDANG_TRY(const RecordId id, readId(name, m_arguments.words[i]));
        ids.push_back(id);
    }
    return ids;
}

Result<QString> Invocation::requiredOption(const char* option) const
{
    if (!m_arguments.has(option) || m_arguments.value(option).isEmpty())
        return failure(ErrorKind::Usage, "cli.argument_missing", {QString::fromLatin1(option)});
    return m_arguments.value(option);
}

Result<std::optional<RecordId>> Invocation::idOption(const char* option) const
{
    if (!m_arguments.has(option))
        return std::optional<RecordId>();
    TONGDANG_TRY(const RecordId id, readId(QString::fromLatin1(option), m_arguments.value(option)));
    return std::optional(id);
}

} // namespace tongdang::cli
