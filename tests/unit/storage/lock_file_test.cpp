// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/lock_file.h"
#include "support/catch.h"

#include <QFile>
#include <QTemporaryDir>

using namespace tongdang;
using namespace tongdang::storage;
using tongdang::test::errorCode;

TEST_CASE("A lock that finds no room says that the disk is full, any other trouble is the medium's")
{
    CHECK(lockProblem(QLockFile::UnknownError, 0).code == "storage.disk_full");
    CHECK(lockProblem(QLockFile::UnknownError, 4096).code == "storage.disk_full");
    CHECK(lockProblem(QLockFile::UnknownError, 1LL << 30).code == "storage.medium");
    CHECK(lockProblem(QLockFile::UnknownError, -1).code == "storage.medium"); // not known
    CHECK(lockProblem(QLockFile::PermissionError, 0).code == "storage.medium");
    CHECK(lockProblem(QLockFile::UnknownError, 0).kind == ErrorKind::Medium);
}

TEST_CASE("An archive folder has one program at a time")
{
    QTemporaryDir folder;
    {
        const auto first = FolderLock::acquire(folder.path());
        REQUIRE(first);
        CHECK(errorCode(FolderLock::acquire(folder.path())) == "storage.in_use");
    }
    CHECK(FolderLock::acquire(folder.path()));
    CHECK(errorCode(FolderLock::acquire(folder.filePath(QStringLiteral("nowhere"))))
          == "storage.medium");
}

TEST_CASE("A lock file that names nobody keeps nobody out, unless a living program holds it")
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("archive.lock")));
    // Made, and its program ended before it wrote its name.
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.close();
    {
        const auto lock = FolderLock::acquire(folder.path());
        REQUIRE(lock);
        // One that is held and does not say by whom.
        REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.close();
        CHECK(errorCode(FolderLock::acquire(folder.path())) == "storage.in_use");
    }
    CHECK(FolderLock::acquire(folder.path()));
}
