// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/backup.h"

#include "support/archive/plain_archive.h"
#include "support/storage/archive_folder.h"

using namespace tongdang;
using namespace tongdang::test;

namespace {

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
        const archive::BackupReport report = take(archive->backup(place.backupPath));
        CHECK(report.file == place.backupPath);
        CHECK(report.changes == 1);
        CHECK(errorCode(archive->backup(place.backupPath)) == "storage.file_exists");
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

TEST_CASE("What a cut-off backup left does not stand in the way of the next one")
{
    Encrypted place;
    const auto archive = place.open(place.made.archive);
    writeFile(place.backupPath + QStringLiteral(".part"), "half");
    CHECK(take(archive->backup(place.backupPath)).changes == 0);
    auto transaction = take(archive->begin());
    CHECK(errorCode(archive->backup(place.path(QStringLiteral("b")))) == "archive.in_transaction");
}

TEST_CASE("A backup into a folder that is not there fails and leaves nothing")
{
    Encrypted place;
    const auto archive = place.open(place.made.archive);
    CHECK_FALSE(archive->backup(place.path(QStringLiteral("none/b.tongdang"))));
    CHECK(take(archive->examine()).healthy());
}

TEST_CASE("An archive over a plain file has no backup")
{
    PlainArchive place;
    CHECK(errorCode(place.archive->backup(place.folder.filePath(QStringLiteral("b"))))
          == "archive.not_encrypted");
}
