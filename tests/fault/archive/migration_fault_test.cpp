// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../storage/power_cut.h"
#include "archive/archive.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "support/storage/archive_folder.h"
#include "support/storage/connection.h"
#include "support/storage/probe_vfs.h"

#include <QDir>

#include <algorithm>

using namespace tongdang;
using namespace tongdang::test;
using Kind = DiskOperation::Kind;

namespace {

struct Failing {
    const char* name;
    Kind kind;
    int code;
    bool isLasting;
};

int stride()
{
    return isNightly() ? 1 : 3;
}

/// An archive as the first published program left it: version 1 of the schema.
struct OldArchive : ArchiveFolder {
    Catalogue catalogue = take(Catalogue::load(QStringLiteral(TONGDANG_SOURCE_DIR "/resources")));
    ProbeVfs probe;
    QByteArray bytes;
    QByteArray content;

    OldArchive()
    {
        storage::NewArchive made = create();
        {
            const auto archive = take(open(made.archive));
            for (int child = 0; child < 12; ++child)
                (void)take(archive->writer().write({fields::child::type,
                                                    std::nullopt,
                                                    std::nullopt,
                                                    Operation::Create,
                                                    false,
                                                    {{fields::child::siblings, Value(child), {}}},
                                                    person,
                                                    std::nullopt}));
            content = dumpOf(*archive);
        }
        // What 0002 to 0004 added is taken away again.
        Connection connection(made.archive.uri());
        REQUIRE(connection.exec("DROP TABLE clock_doubt; DROP TABLE access_copy;"
                                "ALTER TABLE bundle DROP COLUMN first_change;"
                                "ALTER TABLE bundle DROP COLUMN last_change;"
                                "PRAGMA user_version=1")
                == SQLITE_OK);
        (void)connection.value("PRAGMA wal_checkpoint(TRUNCATE)");
        connection.close();
        bytes = readFile(path());
    }
    void putBack() const
    {
        QFile::remove(path() + QStringLiteral("-wal"));
        writeFile(path(), bytes);
    }
    [[nodiscard]] Result<std::unique_ptr<Archive>> open(storage::OpenArchive& file)
    {
        return Archive::open(file, {catalogue, clock, randomness, path(QStringLiteral("state")),
                                    QStringLiteral(TONGDANG_SOURCE_DIR "/resources/schema")});
    }
    [[nodiscard]] static QByteArray dumpOf(Archive& archive)
    {
        QByteArray lines;
        take(archive.dump([&lines](const QByteArray& line) -> Result<void> {
            lines += line + '\n';
            return {};
        }));
        return lines;
    }
    /// Opens it over a disk that lasts: what is wrong with it; empty if everything is there.
    [[nodiscard]] QByteArray fault()
    {
        auto file = unlock();
        if (!file)
            return file.error().code;
        {
            const auto archive = open(*file);
            if (!archive)
                return archive.error().code;
            const auto findings = (*archive)->examine();
            if (!findings || !findings->healthy())
                return "not healthy";
            if (dumpOf(**archive) != content)
                return "not what was in it";
        }
        Connection connection(file->uri());
        const QByteArray made = connection.value(
            "SELECT (SELECT count(*) FROM sqlite_schema WHERE name IN ('clock_doubt', "
            "'access_copy'))"
            " + (SELECT count(*) FROM pragma_table_info('bundle') WHERE name LIKE '%_change')");
        return connection.value("PRAGMA user_version") + " with " + made + " new parts" == done
                   ? QByteArray()
                   : "the schema came in part";
    }
    /// Opens it while the n-th operation meets the fault; whether that one came.
    [[nodiscard]] bool openFailing(const Failing& failing, int n, int& failed)
    {
        putBack();
        int seen = 0;
        probe.verdict = [&](const DiskOperation& operation) {
            if (operation.kind != failing.kind)
                return SQLITE_OK;
            ++seen;
            const bool fails = failing.isLasting ? seen >= n : seen == n;
            return fails ? failing.code : SQLITE_OK;
        };
        {
            auto file = take(unlock(probe.name()));
            failed += open(file) ? 0 : 1;
        }
        probe.verdict = nullptr;
        return seen >= n;
    }

    /// What bringing it to today's schema writes, from its opening to the end.
    [[nodiscard]] std::vector<DiskOperation> record()
    {
        putBack();
        probe.operations.clear();
        probe.isRecording = true;
        {
            auto file = take(unlock(probe.name()));
            CHECK(open(file).has_value());
        }
        probe.isRecording = false;
        return probe.operations;
    }
    /// Puts it on the disk as a power cut left it.
    void cut(const PowerCut& cut, const std::vector<DiskOperation>& operations, Randomness& random)
    {
        for (const QString& name : QDir(folder.path()).entryList(QDir::Files))
            QFile::remove(path(name));
        for (const auto& [name, left] :
             imageAfter(cut, {{path().toUtf8(), bytes}}, operations, random))
            writeFile(QString::fromUtf8(name), left);
    }

private:
    static constexpr const char* done = "4 with 4 new parts";
};

} // namespace

TEST_CASE("An archive of the first schema opens with all that is in it")
{
    OldArchive old;
    CHECK(old.fault() == "");
}

TEST_CASE("Whatever fails while an older archive is brought to today's schema, the next opening "
          "finds it whole")
{
    OldArchive old;
    constexpr Failing kinds[] = {{"disk full", Kind::Write, SQLITE_FULL, true},
                                 {"one write fails", Kind::Write, SQLITE_IOERR_WRITE, false},
                                 {"the disk is gone", Kind::Write, SQLITE_IOERR_WRITE, true},
                                 {"one sync fails", Kind::Sync, SQLITE_IOERR_FSYNC, false}};
    int failed = 0;
    for (const Failing& failing : kinds) {
        for (int n = 1; old.openFailing(failing, n, failed);
             n += failing.kind == Kind::Sync ? 1 : stride()) {
            INFO(failing.name << ", operation " << n);
            CHECK(old.fault() == "");
        }
    }
    CHECK(failed > 0);
}

TEST_CASE("A disk that loses writes while a schema is brought to today's is found by this test")
{
    OldArchive old;
    int failed = 0;
    int found = 0;
    for (int n = 1; old.openFailing({"lost", Kind::Write, SQLITE_DONE, true}, n, failed);
         n += stride())
        found += old.fault().isEmpty() ? 0 : 1;
    CHECK(found > 0);
}

TEST_CASE(
    "After a power cut at any moment of bringing a schema to today's, the next opening finds the "
    "archive whole")
{
    OldArchive old;
    const quint64 seed = isNightly() ? SystemRandomness().below(1u << 30) : 11;
    SeededRandomness random(seed);
    const std::vector<DiskOperation> operations = old.record();
    REQUIRE(old.fault() == "");
    const std::size_t step = isNightly() ? 1 : std::max<std::size_t>(1, operations.size() / 12);
    for (const int sector : {512, 4096}) {
        for (std::size_t at = 1; at <= operations.size(); at += step) {
            const PowerCut cut{at, static_cast<PowerCut::Survivors>(random.below(4)), sector,
                               false};
            INFO("seed " << seed << ", sector " << sector << ", operation " << at << " of "
                         << operations.size() << ", survivors " << int(cut.survivors));
            old.cut(cut, operations, random);
            CHECK(old.fault() == "");
        }
    }
}

TEST_CASE(
    "A schema brought to today's on a disk that ignores syncs is found broken after a power cut "
    "by this test")
{
    OldArchive old;
    SeededRandomness random(11);
    const std::vector<DiskOperation> operations = old.record();
    int found = 0;
    for (std::size_t at = 1; at <= operations.size();
         at += std::max<std::size_t>(1, operations.size() / 24)) {
        old.cut({at, PowerCut::Survivors::Sectors, 512, true}, operations, random);
        found += old.fault().isEmpty() ? 0 : 1;
    }
    CHECK(found > 0);
}
