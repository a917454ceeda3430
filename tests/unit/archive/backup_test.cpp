// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/backup.h"

#include "support/archive/plain_archive.h"
#include "support/archive/reduced_catalogue.h"
#include "support/storage/archive_folder.h"

#include <QDir>

using namespace tongdang;
using namespace tongdang::test;

namespace {

const qint64 day = Clock::startOf(QDate(2026, 3, 2));

/// An encrypted archive with a child in it.
struct Encrypted : ArchiveFolder {
    storage::NewArchive made = create();
    QString backupPath = path(QStringLiteral("备份.tongdang"));

    [[nodiscard]] ArchiveEnvironment surroundings()
    {
        return {productCatalogue(), clock, randomness, path(QStringLiteral("state")),
                QStringLiteral(TONGDANG_SOURCE_DIR "/resources/schema")};
    }
    [[nodiscard]] std::unique_ptr<Archive> open(storage::OpenArchive& file)
    {
        return take(Archive::open(file, surroundings()));
    }
    RecordId writeChild(Archive& archive)
    {
        archive::WriteRequest request{fields::child::type,
                                      std::nullopt,
                                      std::nullopt,
                                      Operation::Create,
                                      false,
                                      {{fields::child::name, text(u"曾雨桐"), {}}},
                                      person,
                                      std::nullopt};
        return take(archive.writer().write(request)).record;
    }
};

} // namespace

TEST_CASE("An encrypted archive is written, closed, opened and read")
{
    Encrypted place;
    const auto child = [&place] {
        const auto archive = place.open(place.made.archive);
        return place.writeChild(*archive);
    }();
    const auto archive = place.open(place.made.archive);
    CHECK_FALSE(archive->beganNewReplica());
    CHECK(take(archive->reader().record(child))->value(fields::child::name) == text(u"曾雨桐"));
    CHECK(take(archive->findChildren(QStringLiteral("zyt"))) == std::vector{child});
    CHECK(take(archive->examine()).healthy());
    take(archive->checkpoint());
    CHECK(readFile(place.path()).indexOf(QStringLiteral("曾雨桐").toUtf8()) < 0);
}

TEST_CASE("A backup is verified, complete, and known to be older than what goes on")
{
    Encrypted place;
    const auto [child, replica] = [&place] {
        const auto archive = place.open(place.made.archive);
        const RecordId written = place.writeChild(*archive);
        const archive::BackupReport report = take(archive->backup(place.backupPath, day));
        CHECK(report.file == place.backupPath);
        CHECK(report.contents.changes == 1);
        CHECK(errorCode(archive->backup(place.backupPath, day)) == "storage.file_exists");
        CHECK_FALSE(QFile::exists(place.backupPath + QStringLiteral(".part")));
        place.writeChild(*archive);
        CHECK(take(archive->examine()).healthy());
        return std::pair(written, archive->replica());
    }();
    { // the original goes on
        const auto archive = place.open(place.made.archive);
        CHECK(archive->replica() == replica);
    }
    auto file =
        take(storage::unlockArchiveFile(place.backupPath, passphrase(), place.environment()));
    const auto restored = place.open(file);
    CHECK(restored->beganNewReplica());
    CHECK(restored->replica() != replica);
    CHECK(take(restored->log().count()) == 1);
    CHECK(take(restored->reader().record(child)));
    CHECK(take(restored->examine()).healthy());
    // The head of the original is in it.
    CHECK(take(restored->settings().value("backup.key_block"))->size() == 4096);
}

TEST_CASE("A checked copy says what it holds and when it was made, by type and by replica")
{
    Encrypted place;
    const auto archive = place.open(place.made.archive);
    const RecordId child = place.writeChild(*archive);
    place.writeChild(*archive);
    const archive::BackupReport report = take(archive->backup(place.backupPath, day));
    CHECK_FALSE(QFile::permissions(place.backupPath) & (QFile::ReadGroup | QFile::ReadOther));
    CHECK(report.contents.records.at(fields::child::type) == 2);
    CHECK(report.contents.recordCount() == 2);
    REQUIRE(report.contents.heads.size() == 1);
    CHECK(report.contents.heads[0].dot == Dot{archive->replica(), 2});
    place.writeChild(*archive);
    CHECK(take(archive->contents()) != report.contents);

    auto copy = take(place.made.archive.openCopy(place.backupPath));
    const archive::CheckedCopy checked = take(archive::checkCopy(copy));
    CHECK(checked.contents == report.contents);
    CHECK(checked.madeAt == day);
    const archive::CopyDifference difference = take(archive->compareWith(copy));
    CHECK(difference.missing == 0);
    CHECK(difference.newer == 1);
    CHECK(take(archive->reader().record(child)));
}

TEST_CASE("An archive that lost changes is told from its copy, change by change")
{
    Encrypted place;
    const QString early = place.path(QStringLiteral("early"));
    {
        const auto archive = place.open(place.made.archive);
        place.writeChild(*archive);
        take(archive->backup(early, day));
        place.writeChild(*archive);
        place.writeChild(*archive);
        take(archive->backup(place.backupPath, day));
    }
    auto file = take(place.made.archive.openCopy(early));
    const auto older = place.open(file);
    auto copy = take(place.made.archive.openCopy(place.backupPath));
    CHECK(take(older->compareWith(copy)).missing == 2);
    place.writeChild(*older); // as another replica: nothing of the copy's
    const archive::CopyDifference difference = take(older->compareWith(copy));
    CHECK(difference.missing == 2);
    CHECK(difference.newer == 1);
}

TEST_CASE("A copy that the archive cannot count on from gets no name")
{
    Encrypted place;
    const auto archive = place.open(place.made.archive);
    place.writeChild(*archive);
    const QString state = place.path(QStringLiteral("state"));
    REQUIRE(QDir(state).removeRecursively());
    writeFile(state, "a file where the state folder has to be");
    CHECK(errorCode(archive->backup(place.backupPath, day)) == "archive.state_folder");
    CHECK_FALSE(QFile::exists(place.backupPath));
    CHECK_FALSE(QFile::exists(place.backupPath + QStringLiteral(".part")));
}

TEST_CASE("A copy is sealed anew under another salt and holds the same")
{
    Encrypted place;
    const auto archive = place.open(place.made.archive);
    place.writeChild(*archive);
    take(archive->backup(place.backupPath, day));
    auto copy = take(place.made.archive.openCopy(place.backupPath));
    const archive::CheckedCopy checked = take(archive::checkCopy(copy));
    const QString again = place.path(QStringLiteral("again"));
    take(take(archive::resealCopy(copy, checked, again + QStringLiteral(".part"))).publish(again));
    constexpr int saltAt = 48;
    constexpr int saltSize = 32;
    CHECK(readFile(again).mid(saltAt, saltSize)
          != readFile(place.backupPath).mid(saltAt, saltSize));
    auto file = take(storage::unlockArchiveFile(again, passphrase(), place.environment()));
    CHECK(take(archive::checkCopy(file)).contents == checked.contents);
    archive::CheckedCopy other = checked;
    ++other.contents.records[fields::child::type];
    CHECK(errorCode(archive::resealCopy(copy, other, place.path(QStringLiteral("third"))))
          == "archive.backup_damaged");
    CHECK_FALSE(QFile::exists(place.path(QStringLiteral("third"))));
}

TEST_CASE("A copy of another archive is not opened with this one's key")
{
    Encrypted place;
    Encrypted other;
    const auto archive = other.open(other.made.archive);
    take(archive->backup(other.backupPath, day));
    CHECK(errorCode(place.made.archive.openCopy(other.backupPath)) == "storage.other_archive");
    CHECK(take(storage::archiveIdOf(other.backupPath, other.environment()))
          == other.made.archive.archiveId());
    CHECK(errorCode(storage::archiveIdOf(place.path(QStringLiteral("none")), place.environment()))
          == "storage.not_found");
}

TEST_CASE("What a cut-off backup left does not stand in the way of the next one")
{
    Encrypted place;
    const auto archive = place.open(place.made.archive);
    writeFile(place.backupPath + QStringLiteral(".part"), "half");
    CHECK(take(archive->backup(place.backupPath, day)).contents.changes == 0);
    auto transaction = take(archive->begin());
    CHECK(errorCode(archive->backup(place.path(QStringLiteral("b")), day))
          == "archive.in_transaction");
}

TEST_CASE("A backup into a folder that is not there fails and leaves nothing")
{
    Encrypted place;
    const auto archive = place.open(place.made.archive);
    CHECK_FALSE(archive->backup(place.path(QStringLiteral("none/b.tongdang")), day));
    CHECK(take(archive->examine()).healthy());
}

TEST_CASE("Before another catalogue makes the tables anew, a backup holds the archive as it was")
{
    const ReducedCatalogue older(QStringLiteral("guardianship_guidance"), QStringLiteral("child"),
                                 QStringLiteral("siblings"));
    Encrypted place;
    const RecordId child = [&place] {
        const auto archive = place.open(place.made.archive);
        return place.writeChild(*archive);
    }();
    const ArchiveEnvironment now = place.surroundings();
    ArchiveEnvironment other{older.catalogue(), now.clock, now.randomness, now.stateFolder,
                             now.schemaFolder};
    other.beforeRebuild = [&place](const ArchiveEnvironment::WriteBackup& write) -> Result<void> {
        TONGDANG_TRY([[maybe_unused]] const auto report, write(place.backupPath, day));
        return {};
    };
    const auto archive = take(Archive::open(place.made.archive, other));
    CHECK(archive->reader().record(child));
    auto copy = take(place.made.archive.openCopy(place.backupPath));
    CHECK(take(archive::checkCopy(copy)).contents == take(archive->contents()));
    const auto restored = take(Archive::open(copy, now)); // of the first catalogue still
    CHECK(restored->beganNewReplica());
}

TEST_CASE("An archive over a plain file has no backup")
{
    PlainArchive place;
    CHECK(errorCode(place.archive->backup(place.folder.filePath(QStringLiteral("b")), day))
          == "archive.not_encrypted");
}
