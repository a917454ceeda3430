// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/randomness.h"
#include "desk/demo.h"
#include "models/desk.h"
#include "support/catch.h"

#include <QTemporaryDir>
#include <QTest>

namespace tongdang::test {

inline const QString deskPassphrase = QStringLiteral("correct horse battery staple");
inline constexpr int patience = 60000; ///< milliseconds; a slow machine, not a measurement

/// The answer of a use case, waited for.
template <class T>
Result<T> wait(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.takeResult();
}

/// A desk over a folder of its own, on 25 November 2026. New until open().
class FolderDesk {
public:
    explicit FolderDesk(desk::Role role = desk::Role::Village)
        : m_role(role)
        , m_clock(QDate(2026, 11, 25))
        , m_randomness(role == desk::Role::Village ? 7 : 8)
        , m_desk(desk::Environment{m_clock, m_randomness,
                                   m_folder.filePath(QStringLiteral("state")),
                                   QStringLiteral(":/tongdang"), true},
                 m_folder.filePath(QStringLiteral("archive")))
    {
        REQUIRE(m_folder.isValid());
    }

    [[nodiscard]] models::Desk& desk() { return m_desk; }
    /// To be set while no job runs.
    [[nodiscard]] ManualClock& clock() { return m_clock; }
    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }

    [[nodiscard]] desk::NewArchive wanted() const
    {
        desk::NewArchive archive;
        archive.folder = m_desk.folder();
        archive.passphrase = deskPassphrase;
        archive.role = m_role;
        const bool isVillage = m_role == desk::Role::Village;
        archive.orgCode =
            isVillage ? QStringLiteral("530426001001") : QStringLiteral("530426001000");
        archive.orgName = isVillage ? QStringLiteral("大湾村") : QStringLiteral("青石镇");
        archive.personName = QStringLiteral("王玉梅");
        archive.inPostSince = QDate(2020, 1, 1);
        return archive;
    }

    /// Makes the archive, puts invented children into it and enters.
    void open(int children = 0)
    {
        m_desk.create(wanted());
        REQUIRE(QTest::qWaitFor([this] { return !m_desk.isOpening(); }, patience));
        if (children > 0)
            take(wait(m_desk.use([children](desk::Session& session) {
                return desk::fillWithDemo(session, {.children = children, .seed = 3});
            })));
        m_desk.enter();
        REQUIRE(m_desk.state() == models::Desk::State::Unlocked);
    }

private:
    desk::Role m_role;
    QTemporaryDir m_folder;
    ManualClock m_clock;
    SeededRandomness m_randomness;
    models::Desk m_desk;
};

} // namespace tongdang::test
