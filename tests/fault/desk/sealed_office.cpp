// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sealed_office.h"

#include "desk/upkeep.h"
#include "storage/archive_file.h"

namespace tongdang::test {

namespace {

Result<QByteArray> contentOf(desk::Session& session)
{
    QByteArray lines;
    TONGDANG_CHECK(
        desk::dumpArchive(session, [&lines](const QByteArray& line) { lines += line + '\n'; }));
    return lines;
}

} // namespace

SealedOffice::SealedOffice()
{
    for (int child = 0; child < 4; ++child)
        office.visit(office.addChild(), office.today());
    take(desk::changeRecoveryCode(office.session(), {office.wanted().passphrase, m_oldCode}));
    m_content = take(contentOf(office.session()));
    m_oldSalt = office.session().file().fileSalt();
    office.close();
    m_before.emplace(folders());
}

void SealedOffice::begin()
{
    close();
    disk.mend();
    m_before->restore();
    m_session = take(open());
}

Result<void> SealedOffice::seal(Step step)
{
    return seal(step, m_newCode);
}

Result<void> SealedOffice::seal(Step step, const QString& code)
{
    if (step == Step::NewMaster)
        return desk::renewMasterKey(m_session, {office.wanted().passphrase, code});
    TONGDANG_TRY(const bool isSealed, desk::closeSealed(m_session, desk::Sealing::Now));
    CHECK(isSealed);
    return {};
}

QByteArray SealedOffice::faultAfter(Step step, bool wasAcknowledged)
{
    close();
    disk.mend();
    auto opened = open();
    if (!opened)
        return "does not open: " + opened.error().code;
    m_session = std::move(*opened);
    if (const QByteArray fault = faultOfContent(); !fault.isEmpty())
        return fault;
    const bool isSealedAnew = m_session->file().fileSalt() != m_oldSalt;
    if (wasAcknowledged && !isSealedAnew)
        return "what was acknowledged is not so";
    const bool isOld = recovers(m_oldCode);
    const bool isNew = recovers(m_newCode);
    if (isOld == isNew)
        return isOld ? "both codes open it" : "no code opens it";
    if (isNew != (isSealedAnew && step == Step::NewMaster))
        return "the code of another archive opens it";
    (isSealedAnew ? m_newOnes : m_oldOnes) += 1;
    return faultOfNextTry(step);
}

QByteArray SealedOffice::faultOfContent()
{
    const auto report = desk::runDoctor(*m_session, desk::DoctorMode::Check);
    if (!report)
        return "doctor: " + report.error().code;
    if (const QStringList wrong = report->database + report->log + report->projections;
        !wrong.isEmpty())
        return wrong.join(u' ').toUtf8();
    if (contentOf(*m_session).value_or(QByteArray()) != m_content)
        return "not what was in it";
    return m_session->identityNotice().isEmpty() ? "" : "the PC is another one";
}

QByteArray SealedOffice::faultOfNextTry(Step step)
{
    const QString last = desk::newRecoveryCode();
    if (const auto again = seal(step, last); !again)
        return "the next try fails: " + again.error().code;
    auto end = open();
    if (!end)
        return "does not open after the next try: " + end.error().code;
    m_session = std::move(*end);
    if (contentOf(*m_session).value_or(QByteArray()) != m_content)
        return "the end differs";
    if (step == Step::NewMaster && (!recovers(last) || recovers(m_oldCode) || recovers(m_newCode)))
        return "a secret of before opens the end";
    const QStringList left = QDir(office.wanted().folder).entryList(QDir::AllEntries);
    for (const char* word : {".sealing", ".restored", ".next", "before-restore"}) {
        if (!left.filter(QString::fromLatin1(word)).isEmpty())
            return "left behind: " + left.join(u' ').toUtf8();
    }
    return {};
}

Result<std::unique_ptr<desk::Session>> SealedOffice::open()
{
    return desk::unlockArchive(office.wanted().folder, office.wanted().passphrase,
                               office.environment());
}

bool SealedOffice::recovers(const QString& code)
{
    return storage::unlockWithRecoveryCode(archive(), code, {office.environment().clock, {}})
        .has_value();
}

} // namespace tongdang::test
