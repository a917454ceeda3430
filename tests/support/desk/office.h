// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/randomness.h"
#include "desk/records.h"
#include "desk/session.h"

#include <QDate>
#include <QString>
#include <QTemporaryDir>

#include <memory>
#include <optional>
#include <vector>

namespace tongdang::test {

/// An invented village or station with an archive in a folder of its own, unlocked, on a day that a
/// test sets.
class Office {
public:
    explicit Office(desk::Role role = desk::Role::Village,
                    const QString& code = QStringLiteral("530426999201"),
                    const QString& name = QStringLiteral("示范村"));

    [[nodiscard]] desk::Session& session() { return *m_session; }
    [[nodiscard]] desk::Environment environment();
    [[nodiscard]] const desk::NewArchive& wanted() const { return m_wanted; }
    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }
    /// Closes the archive and unlocks it again.
    void reopen();
    void close() { m_session.reset(); }
    void setToday(QDate day);
    void setNow(qint64 milliseconds) { m_clock.set(milliseconds); }
    /// Of the program, from the next opening on.
    void setBuildDate(QDate day) { m_buildDate = Clock::startOf(day); }
    /// Catalogue, codes, policy and forms of another program, from the next opening on.
    void setResources(const QString& folder) { m_resources = folder; }
    [[nodiscard]] QDate today() const { return m_clock.today(); }

    /// Saves a record, complete or not; fails the test if it is refused.
    RecordId put(TypeNo type, const std::optional<RecordId>& child,
                 const std::vector<desk::FieldInput>& fields);
    /// As the news of a move from the station does: the dossier carries another village's code.
    void moveTo(const QString& village, const RecordId& child);
    /// A record of another office (the station's, the county's), as if it had come in a bundle.
    RecordId receive(TypeNo type, const std::optional<RecordId>& child,
                     std::vector<desk::FieldInput> fields);
    /// The same of fields of a record that is here.
    void receiveChange(TypeNo type, const RecordId& record,
                       const std::vector<desk::FieldInput>& fields);
    void change(TypeNo type, const RecordId& record, const std::vector<desk::FieldInput>& fields);
    /// A girl of eleven years whose dossier was opened today.
    RecordId addChild(const QString& name = QStringLiteral("示童"),
                      const std::optional<RecordId>& household = std::nullopt);
    RecordId addHousehold(const QString& group);
    /// Both parents work in Dongguan since this day.
    void sendParentsAway(const RecordId& child, QDate since);
    /// As the news of the station's confirmation does; `reason` of list CLOSE.
    void closeDossier(const RecordId& child, const QString& reason = QStringLiteral("3"));
    /// A home visit; `outcome` of list VR.
    RecordId visit(const RecordId& child, QDate day, const QString& outcome = QStringLiteral("1"));

    /// It was that time at the station already (milliseconds UTC), as an earlier version kept it.
    void bringStationTime(qint64 moment);

    [[nodiscard]] qint64 changes();

private:
    QTemporaryDir m_folder;
    ManualClock m_clock{QDate(2026, 11, 24)};
    SystemRandomness m_randomness;
    qint64 m_buildDate = 0;
    QString m_resources = QStringLiteral(":/tongdang");
    desk::NewArchive m_wanted;
    std::unique_ptr<desk::Session> m_session;
};

} // namespace tongdang::test
