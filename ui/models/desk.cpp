// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/desk.h"

#include "base/clock.h"
#include "desk/backup.h"
#include "desk/exchange.h"
#include "models/identity_words.h"
#include "models/opening_words.h"

namespace tongdang::models {

namespace {

/// After unlocking people want their lists first: the archive works for one at a time.
constexpr int backupAfterMilliseconds = 20'000;

} // namespace

Desk::Desk(const desk::Environment& environment, const QString& folder, QObject* parent)
    : QObject(parent)
    , m_environment(environment)
    , m_folder(folder)
    , m_state(desk::holdsArchive(folder) ? State::Locked : State::New)
{
    m_backupTimer.setSingleShot(true);
    m_backupTimer.setInterval(backupAfterMilliseconds);
    connect(&m_backupTimer, &QTimer::timeout, this, &Desk::backUpOfTheDay);
}

Desk::~Desk() = default;

QDate Desk::today() const
{
    return m_environment.clock.today();
}

Desk::Opened Desk::keep(std::unique_ptr<desk::Session> session)
{
    // The pages get a catalogue of their own: the session's ends with the session.
    Opened opened{session->profile(),
                  std::make_shared<const Catalogue>(session->catalogue()),
                  {},
                  {},
                  session->environment().resources};
    if (const QString words = identityWords(session->identityNotice()); !words.isEmpty())
        opened.notices.append(words);
    opened.notices += openingWords(session->openingFaults());
    const auto kept = desk::untriedKept(*session);
    if (!kept)
        opened.notices += openingWords({kept.error()});
    opened.keptFiles = kept.value_or(0);
    m_thread.setSession(std::move(session));
    return opened;
}

void Desk::create(const desk::NewArchive& wanted)
{
    m_opening.await(m_thread.post([this, wanted]() -> Result<Opened> {
        TONGDANG_TRY(auto created, desk::createArchive(wanted, m_environment));
        Opened opened = keep(std::move(created.session));
        opened.recoveryCode = created.recoveryCode;
        return opened;
    }),
                    [this](Result<Opened> answer) {
                        if (!answer) {
                            Q_EMIT openFailed(answer.error());
                            return;
                        }
                        const QString code = answer->recoveryCode;
                        take(std::move(*answer));
                        Q_EMIT created(code);
                    });
}

void Desk::enter()
{
    if (m_state == State::New && m_catalogue)
        setState(State::Unlocked);
}

void Desk::open(QFuture<Result<Opened>> opening)
{
    m_opening.await(opening, [this](Result<Opened> answer) {
        if (!answer) {
            Q_EMIT openFailed(answer.error());
            return;
        }
        const int kept = answer->keptFiles;
        take(std::move(*answer));
        setState(State::Unlocked);
        if (kept > 0)
            takeInKept(kept);
    });
}

void Desk::tellKept(const QString& words, bool isFault)
{
    m_keptNews = {words, isFault};
    Q_EMIT keptTold();
}

void Desk::takeInKept(int files)
{
    tellKept(keptWords(files), false);
    m_takingIn.await(change([](desk::Session& session) { return desk::takeInKept(session); }),
                     [this](const Result<desk::KeptTaken>& taken) {
                         if (!taken)
                             tellKept(keptFaultWords(taken.error()), true);
                         else if (!taken->faults.empty())
                             tellKept(keptFaultWords(taken->faults.front()), true);
                         else
                             tellKept(keptTakenWords(taken->files), false);
                     });
}

void Desk::unlock(const QString& passphrase)
{
    open(m_thread.post([this, passphrase]() -> Result<Opened> {
        TONGDANG_TRY(auto session, desk::unlockArchive(m_folder, passphrase, m_environment));
        return keep(std::move(session));
    }));
}

void Desk::recover(const desk::Recovery& recovery)
{
    open(m_thread.post([this, recovery]() -> Result<Opened> {
        TONGDANG_TRY(auto session, desk::recoverArchive(m_folder, recovery, m_environment));
        Opened opened = keep(std::move(session));
        opened.notices.append(
            tr("The new passphrase counts from now on. The envelope with the recovery code was "
               "opened: make a new code on the settings page, so that the old one opens nothing "
               "any more."));
        return opened;
    }));
}

void Desk::takeHelp(const desk::HelpTaken& taken)
{
    open(m_thread.post([this, taken]() -> Result<Opened> {
        TONGDANG_TRY(auto session, desk::takeHelp(m_folder, taken, m_environment));
        Opened opened = keep(std::move(session));
        opened.notices.append(
            tr("The new passphrase counts from now on. If the recovery code is lost, too, make a "
               "new one on the settings page and give it to the station in an envelope."));
        return opened;
    }));
}

void Desk::noteNoticesRead()
{
    // If it cannot be noted, they are shown once more at the next opening: nothing is lost.
    m_noting.await(use([](desk::Session& session) -> Result<std::monostate> {
                       TONGDANG_CHECK(session.noteIdentityTold());
                       return std::monostate();
                   }),
                   [](const Result<std::monostate>&) {});
}

void Desk::lock()
{
    if (m_state != State::Unlocked)
        return;
    // First the pages go and post their drafts, then the archive closes behind these jobs.
    setState(State::Locked);
    backUpAtEnd();
    // If the disk is full, say, it is as it was, and tried again at the next locking.
    m_closing.await(m_thread.end([](std::unique_ptr<desk::Session>& session) {
        return session ? desk::closeSealed(session, desk::Sealing::IfDue) : Result<bool>(false);
    }),
                    [](const Result<bool>&) {});
}

void Desk::renewMasterKey(const desk::NewMasterKey& wanted)
{
    if (m_state != State::Unlocked)
        return;
    // As with locking, the drafts of the pages come first.
    setState(State::Locked);
    open(m_thread.end([this, wanted](std::unique_ptr<desk::Session>& session) -> Result<Opened> {
        if (!session)
            return failure(ErrorKind::Refused, "desk.locked");
        TONGDANG_CHECK(desk::renewMasterKey(session, wanted));
        TONGDANG_TRY(auto opened, desk::unlockArchive(m_folder, wanted.passphrase, m_environment));
        Opened answer = keep(std::move(opened));
        answer.notices.append(
            tr("The dossiers have new keys. Your passphrase and the new recovery code open them, "
               "and nothing of before. Destroy the old paper, and backups on sticks that the list "
               "of backups names as to be destroyed."));
        return answer;
    }));
    Q_EMIT stateChanged(); // still locked, but now with something under way
}

void Desk::backUpAtEnd()
{
    // Whether it succeeded is seen at the next opening: nobody looks any more.
    [[maybe_unused]] const auto ignored = use([](desk::Session& session) {
        return desk::backUpIfDue(session, desk::BackupMoment::Closing);
    });
}

void Desk::backUpOfTheDay()
{
    m_backingUp.await(use([this](desk::Session& session) -> Result<std::monostate> {
                          TONGDANG_TRY(const auto done,
                                       desk::backUpIfDue(session, desk::BackupMoment::Opening));
                          if (done)
                              noteChange();
                          if (done && done->secondProblem)
                              return failure(*done->secondProblem);
                          return std::monostate();
                      }),
                      [this](const Result<std::monostate>& done) {
                          if (!done && m_state == State::Unlocked)
                              Q_EMIT backupFailed(done.error());
                      });
}

void Desk::take(Opened opened)
{
    m_profile = std::move(opened.profile);
    m_catalogue = std::move(opened.catalogue);
    m_notices = std::move(opened.notices);
    m_keptNews = {};
    m_resources = std::move(opened.resources);
}

void Desk::setState(State state)
{
    m_state = state;
    if (state == State::Unlocked)
        m_backupTimer.start();
    else
        m_backupTimer.stop();
    Q_EMIT stateChanged();
}

void Desk::noteChange()
{
    // From the storage thread. The desk outlives the thread, and Qt drops the call if it is gone.
    QMetaObject::invokeMethod(this, &Desk::archiveChanged, Qt::QueuedConnection);
}

} // namespace tongdang::models
