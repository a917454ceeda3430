// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/session.h"

#include <QByteArray>
#include <QDate>

#include <optional>
#include <vector>

/// The access log: who opened, searched, printed, handed over or erased what, and why.
namespace tongdang::desk {

/// Writes into the local log who looked at, printed or handed over what. `action`: a stable code of
/// archive/access_log.h; `detail`: a code, a number or a reason, never a child's data;
/// `purpose`: of purpose.h, empty if nobody said it.
[[nodiscard]] Result<void> noteAccess(Session& session, const QByteArray& action,
                                      const std::optional<RecordId>& subject = std::nullopt,
                                      const QByteArray& detail = {}, const QString& purpose = {});

/// Notes that somebody looks for children: once for a stretch of searching, which ends when a
/// dossier is opened or after some minutes, and not with every key. Never what was searched for.
[[nodiscard]] Result<void> noteSearch(Session& session);

struct AccessQuestion {
    QDate from;  ///< invalid: from the beginning
    QDate until; ///< that day included; invalid: to the end
    std::optional<RecordId> person;
    /// Id of a PC below: the copy of its log that came up; nothing: the own log.
    std::optional<QString> device;
    int most = 0;                  ///< the newest so many; 0: all
    std::optional<RecordId> child; ///< whichever of its joined dossiers or records it was
};
struct AccessLine {
    qint64 number = 0;
    qint64 at = 0; ///< milliseconds UTC
    std::optional<RecordId> person;
    QString personName; ///< empty if the record is not here
    QByteArray action;
    std::optional<RecordId> subject;
    QString childName; ///< whose dossier or record it was; empty: nobody's, or erased
    QString detail;
    QString purpose; ///< what it was printed or written for (purpose.h), in words; empty: not said
    qint64 life = 0; ///< of a copy: more than one where the PC's log did not go on as it was sent
};
/// Refused: "desk.unknown_receiver" (`device`), "desk.unknown_child". Newest first. Reading is
/// noted itself, behind what is answered.
[[nodiscard]] Result<std::vector<AccessLine>> listAccess(Session& session,
                                                         const AccessQuestion& question);

struct AccessProof {
    qint64 entries = 0;
    std::optional<qint64> firstFault; ///< number of the first entry that does not fit the chain
    /// The copies that came up from the PCs below.
    struct Copy {
        QString device;
        QString orgName;
        qint64 lives = 0; ///< more than 1: the log was restored or altered there
        qint64 entries = 0;
        std::optional<qint64> firstFault;
    };
    std::vector<Copy> copies;
};
[[nodiscard]] Result<AccessProof> verifyAccess(Session& session);

} // namespace tongdang::desk
