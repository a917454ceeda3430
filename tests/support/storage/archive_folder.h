// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/randomness.h"
#include "storage/archive_file.h"
#include "support/catch.h"

#include <QFile>
#include <QTemporaryDir>

namespace tongdang::test {

/// The least cost that a file may claim: these tests are about files, not about guessing.
inline vault::KdfCost cheapCost()
{
    return {1, 8u << 20};
}

inline const QString& passphrase()
{
    static const QString text = QStringLiteral("清水 村委会 四颗骰子词 7788");
    return text;
}

/// A temporary folder for one archive and what it needs.
struct ArchiveFolder {
    QTemporaryDir folder;
    ManualClock clock{QDate(2026, 3, 2)};
    SeededRandomness randomness{7};
    RecordId person = RecordId::create(randomness);

    [[nodiscard]] QString path(const QString& name = QStringLiteral("archive.tongdang")) const
    {
        return folder.filePath(name);
    }
    [[nodiscard]] storage::FileEnvironment environment(const QByteArray& lowerVfs = {}) const
    {
        return {clock, lowerVfs};
    }
    [[nodiscard]] storage::NewArchive create(const QByteArray& lowerVfs = {}) const
    {
        return take(storage::createArchiveFile(path(), passphrase(), person, cheapCost(),
                                               environment(lowerVfs)));
    }
    [[nodiscard]] Result<storage::OpenArchive> unlock(const QByteArray& lowerVfs = {}) const
    {
        return storage::unlockArchiveFile(path(), passphrase(), environment(lowerVfs));
    }
};

inline QByteArray readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

inline void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

/// "nightly": many more rounds.
inline bool isNightly()
{
    return qEnvironmentVariable("TONGDANG_DEPTH") == QStringLiteral("nightly");
}

} // namespace tongdang::test
