// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "desk/environment.h"
#include "desk/exchange.h"
#include "desk/keys.h"
#include "desk/profile.h"
#include "desk/sealing.h"
#include "desk/session.h"
#include "desk/storage_thread.h"
#include "desk/unlock_help.h"
#include "models/answer.h"
#include "models/stick.h"

#include <QDate>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <type_traits>
#include <variant>

namespace tongdang::models {

/// The window's one way to the archive: owns the storage thread and posts use cases to it. Lives in
/// the GUI thread. Pages are made after it opened and destroyed when it is locked, so that nothing
/// of a child stays in a widget.
class Desk : public QObject {
    Q_OBJECT

public:
    enum class State {
        New,      ///< the folder holds no archive: first start
        Locked,   ///< it holds one; passphrase wanted
        Unlocked, ///< pages may ask
    };

    /// What `environment` refers to outlives the desk.
    Desk(const desk::Environment& environment, const QString& folder, QObject* parent = nullptr);
    ~Desk() override;

    [[nodiscard]] State state() const { return m_state; }
    /// Unlocking or creating, which takes about a second.
    [[nodiscard]] bool isOpening() const { return m_opening.isWaiting(); }
    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] QDate today() const;
    [[nodiscard]] const desk::Environment& environment() const { return m_environment; }
    /// Whose archive it is and who sits here. Pre: it was unlocked once.
    [[nodiscard]] const desk::Profile& profile() const { return *m_profile; }
    /// Of the open archive, or of the one that was open last: an answer that comes after locking
    /// finds it still. Null before the first opening. May be kept.
    [[nodiscard]] std::shared_ptr<const Catalogue> catalogue() const { return m_catalogue; }
    /// Folder of the forms and of the other data in use, as long as the archive is unlocked.
    [[nodiscard]] const QString& resources() const { return m_resources; }

    [[nodiscard]] Stick& stick() { return m_stick; }

    /// First start: created() follows, or openFailed(). The state stays New until enter().
    void create(const desk::NewArchive& wanted);
    /// The recovery code was shown and checked: Unlocked.
    void enter();
    /// Unlocked follows, or openFailed().
    void unlock(const QString& passphrase);
    /// The same with a recovery code, which sets a new passphrase.
    void recover(const desk::Recovery& recovery);
    /// The same with the station's answer to a request (desk/unlock_help.h).
    void takeHelp(const desk::HelpTaken& taken);
    /// What a person has to be told once, before work begins, in whole sentences.
    [[nodiscard]] QStringList notices() const { return m_notices; }
    /// The person has read them.
    void noteNoticesRead();
    /// Files that waited for this version of the program are taken in behind the unlocking, not
    /// within it, for they may be large: what is to be said of that.
    struct KeptNews {
        QString words; ///< empty: there were none
        bool isFault = false;
    };
    [[nodiscard]] const KeptNews& keptNews() const { return m_keptNews; }
    /// A new master key (desk/sealing.h): locks, and unlocks with the same passphrase when it is
    /// done; openFailed() otherwise.
    void renewMasterKey(const desk::NewMasterKey& wanted);
    /// Closes the archive after what is queued (drafts, for example), with a backup if the last one
    /// is over a day old; and seals the file anew once a month.
    void lock();
    /// The backup of the day, if there is none yet. It comes by itself some time after unlocking,
    /// when the first lists are shown; backupFailed() if it cannot be made.
    void backUpOfTheDay();
    /// At the end of the program: the backup of locking, made while the window is gone already.
    void backUpAtEnd();

    /// Asks a use case: Result<T> job(desk::Session&), on the storage thread. Keep the answer in an
    /// Answer<T> member.
    template <class Job>
    [[nodiscard]] auto use(Job job)
    {
        return m_thread.use(std::move(job));
    }
    /// The same for a job that writes: archiveChanged() follows if it succeeded.
    template <class Job>
    [[nodiscard]] auto change(Job job)
    {
        return m_thread.use([this, job = std::move(job)](desk::Session& session) mutable
                            -> std::invoke_result_t<Job, desk::Session&> {
            auto answer = job(session);
            if (answer)
                noteChange();
            return answer;
        });
    }
    /// A job without a session: reading a file that is no archive, for example.
    template <class Job>
    [[nodiscard]] auto post(Job job)
    {
        return m_thread.post(std::move(job));
    }

Q_SIGNALS:
    void stateChanged();
    void created(const QString& recoveryCode);
    void openFailed(const tongdang::Error& error);
    /// The backup that is made by itself each day could not be made.
    void backupFailed(const tongdang::Error& error);
    /// keptNews() says something else.
    void keptTold();
    /// Something was written: lists and counts are out of date.
    void archiveChanged();

private:
    struct Opened {
        desk::Profile profile;
        std::shared_ptr<const Catalogue> catalogue;
        QString recoveryCode;
        QStringList notices;
        QString resources;
        int keptFiles = 0;
    };
    void takeInKept(int files);
    void tellKept(const QString& words, bool isFault);
    void open(QFuture<Result<Opened>> opening);
    /// On the storage thread.
    [[nodiscard]] Opened keep(std::unique_ptr<desk::Session> session);
    void noteChange();
    void take(Opened opened);
    void setState(State state);
    desk::Environment m_environment;
    QString m_folder;
    Stick m_stick;
    State m_state;
    std::optional<desk::Profile> m_profile;
    std::shared_ptr<const Catalogue> m_catalogue;
    QStringList m_notices;
    KeptNews m_keptNews;
    QString m_resources;
    Answer<Opened> m_opening;
    Answer<std::monostate> m_noting;
    Answer<std::monostate> m_backingUp;
    Answer<bool> m_closing;
    Answer<desk::KeptTaken> m_takingIn;
    QTimer m_backupTimer;
    desk::StorageThread m_thread; ///< the last member: ends first, while the rest still stands
};

} // namespace tongdang::models
