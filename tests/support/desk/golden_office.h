// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/upkeep.h"
#include "support/catch.h"
#include "support/desk/office.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

/// Archives and bundles that were made once and are kept for ever (tests/golden/README.md).
namespace tongdang::test {

[[nodiscard]] inline QString goldenFile(const QString& name)
{
    return QStringLiteral(TONGDANG_SOURCE_DIR "/tests/golden/") + name;
}

/// Every file below `from`, writable, below `to`.
inline void copyFolder(const QString& from, const QString& to)
{
    QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    REQUIRE(files.hasNext());
    while (files.hasNext()) {
        const QString file = files.next();
        const QString copy = QDir(to).filePath(QDir(from).relativeFilePath(file));
        REQUIRE(QDir().mkpath(QFileInfo(copy).path()));
        REQUIRE(QFile::copy(file, copy));
        REQUIRE(QFile::setPermissions(copy, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    }
}

[[nodiscard]] inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

[[nodiscard]] inline QByteArray dumpOf(desk::Session& session)
{
    QByteArray lines;
    take(desk::dumpArchive(session, [&lines](const QByteArray& line) { lines += line + '\n'; }));
    return lines;
}

inline void checkSound(desk::Session& session)
{
    const desk::DoctorReport report = take(desk::runDoctor(session, desk::DoctorMode::Check));
    CHECK(report.database.isEmpty());
    CHECK(report.log.isEmpty());
    CHECK(report.projections.isEmpty());
}

/// A golden archive on a PC of today: a copy of the folder `path` and of the state folder beside
/// it, `path`-state.
class GoldenOffice {
public:
    explicit GoldenOffice(const QString& path, const QString& resources = {})
        : m_name(QFileInfo(path).fileName())
    {
        m_pc.close();
        REQUIRE(QDir(state()).removeRecursively()); // that of an archive that is not used
        copyFolder(path, folder());
        copyFolder(path + QStringLiteral("-state"), state());
        if (!resources.isEmpty())
            m_pc.setResources(resources);
        open();
    }
    [[nodiscard]] desk::Session& session() { return *m_session; }
    [[nodiscard]] QString folder() const { return m_pc.file(m_name); }
    [[nodiscard]] QString state() const { return m_pc.file(QStringLiteral("state")); }
    /// Of all invented offices whose archives are kept.
    [[nodiscard]] static QString passphrase()
    {
        return QStringLiteral("示例口令 水井边 红瓦房 白鹅");
    }
    [[nodiscard]] QString stick()
    {
        REQUIRE(QDir().mkpath(m_pc.file(QStringLiteral("stick"))));
        return m_pc.file(QStringLiteral("stick"));
    }
    void close() { m_session.reset(); }
    void open()
    {
        m_session = take(desk::unlockArchive(folder(), passphrase(), m_pc.environment()));
    }
    /// Another version of the program is installed and opens the archive.
    void install(const QString& resources)
    {
        close();
        m_pc.setResources(resources);
        open();
    }

private:
    QString m_name;
    Office m_pc;
    std::unique_ptr<desk::Session> m_session;
};

} // namespace tongdang::test
