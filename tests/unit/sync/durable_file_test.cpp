// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/durable_file.h"

#include "support/file_size_limit.h"
#include "support/sync/place.h"

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::sync;

namespace {

QStringList filesIn(const QTemporaryDir& folder)
{
    return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

} // namespace

TEST_CASE("A new file is complete and leaves no part behind")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("file"));
    const QByteArray content(3'000'000, 'x');
    take(writeNewFile(path, [&](QIODevice& to) -> Result<void> {
        CHECK(!QFile::exists(path));
        CHECK(to.write(content) == content.size());
        return {};
    }));
    CHECK(readFile(path) == content);
    CHECK(filesIn(folder) == QStringList{QStringLiteral("file")});
    const QString copy = folder.filePath(QStringLiteral("copy"));
    take(copyNewFile(path, copy));
    CHECK(readFile(copy) == content);
}

TEST_CASE("A file is never written over another one")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("file"));
    writeFile(path, "mine");
    CHECK(errorCode(writeNewFile(path, [](QIODevice&) { return Result<void>(); }))
          == "sync.file_exists");
    CHECK(readFile(path) == "mine");
    // Also not over one that appears meanwhile.
    const QString late = folder.filePath(QStringLiteral("late"));
    CHECK(errorCode(writeNewFile(late,
                                 [&](QIODevice& to) -> Result<void> {
                                     writeFile(late, "theirs");
                                     to.write("ours");
                                     return {};
                                 }))
          == "sync.file_exists");
    CHECK(readFile(late) == "theirs");
    CHECK(filesIn(folder) == QStringList{QStringLiteral("file"), QStringLiteral("late")});
}

TEST_CASE("A file whose writing fails is absent")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("file"));
    const auto failed = writeNewFile(path, [](QIODevice& to) -> Result<void> {
        to.write("half");
        return failure(ErrorKind::Medium, "test.failed");
    });
    CHECK(errorCode(failed) == "test.failed");
    CHECK(filesIn(folder).isEmpty());
    CHECK(failed.error().arguments == QStringList{path});
    const QString nowhere = folder.filePath(QStringLiteral("none/file"));
    const auto refused = writeNewFile(nowhere, [](QIODevice&) { return Result<void>(); });
    CHECK(errorCode(refused) == "sync.write_failed");
    CHECK(refused.error().arguments == QStringList{nowhere});
}

TEST_CASE("A medium that gives back something else than was written is faulty")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("file"));
    const auto faulty = writeNewFile(path, [&](QIODevice& to) -> Result<void> {
        to.write(QByteArray(1'000'000, 'x'));
        QFile other(path + QStringLiteral(".part"));
        REQUIRE(other.open(QIODevice::ReadWrite));
        other.seek(5'000);
        other.write("y");
        return {};
    });
    CHECK(errorCode(faulty) == "sync.medium_faulty");
    CHECK(faulty.error().arguments == QStringList{path}); // not the passing name
    CHECK(filesIn(folder).isEmpty());
}

TEST_CASE("A full medium is told apart")
{
    QFile full(QStringLiteral("/dev/full"));
    if (!full.exists())
        return;
    REQUIRE(full.open(QIODevice::ReadOnly));
    QTemporaryDir folder;
    writeFile(folder.filePath(QStringLiteral("from")), QByteArray(100'000, 'x'));
    QFile from(folder.filePath(QStringLiteral("from")));
    REQUIRE(from.open(QIODevice::ReadOnly));
    CHECK(errorCode(copyRange(from, 0, 100'000, QStringLiteral("/dev/full")))
          == "sync.medium_full");
}

TEST_CASE("A file that is too large for the file system is told apart, and is absent")
{
    const QTemporaryDir folder;
    const QString from = folder.filePath(QStringLiteral("from"));
    const QString to = folder.filePath(QStringLiteral("to"));
    writeFile(from, QByteArray(3'000'000, 'x'));
    {
        const FileSizeLimit limit(1'500'000);
        const auto refused = copyNewFile(from, to);
        CHECK(errorCode(refused) == "sync.file_too_large");
        CHECK(refused.error().arguments == QStringList{to});
    }
    CHECK(filesIn(folder) == QStringList{QStringLiteral("from")});
    take(copyNewFile(from, to));
    CHECK(readFile(to) == readFile(from));
}

TEST_CASE("A stretch behind the first four gigabytes of a file is copied from where it lies")
{
    const QTemporaryDir folder;
    QFile large(folder.filePath(QStringLiteral("large")));
    REQUIRE(large.open(QIODevice::ReadWrite));
    constexpr qint64 far = (qint64{5} << 30) + 7;
    REQUIRE(large.resize(far)); // a hole
    REQUIRE(large.seek(far));
    REQUIRE(large.write("behind the hole") == 15);
    REQUIRE(large.flush());
    const QString to = folder.filePath(QStringLiteral("stretch"));
    take(copyRange(large, far, 15, to));
    CHECK(readFile(to) == "behind the hole");
}
