// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../storage/power_cut.h"
#include "archive/archive.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "support/storage/archive_folder.h"
#include "support/storage/probe_vfs.h"

#include <QDir>
#include <QFile>

using namespace tongdang;
using namespace tongdang::test;
using Kind = DiskOperation::Kind;

namespace {

const Catalogue& catalogueOfProduct()
{
    static const Catalogue catalogue =
        take(Catalogue::load(QStringLiteral(TONGDANG_SOURCE_DIR "/resources")));
    return catalogue;
}

/// An archive with some children over a disk that can be made to fail.
struct Backed : ArchiveFolder {
    ProbeVfs probe;
    storage::NewArchive made = create(probe.name());
    std::unique_ptr<Archive> archive = open(made.archive);
    QString target = path(QStringLiteral("copy.tdbk"));

    Backed()
    {
        auto transaction = take(archive->begin());
        for (int child = 0; child < 20; ++child)
            writeChild();
        take(transaction.commit());
    }
    [[nodiscard]] std::unique_ptr<Archive> open(storage::OpenArchive& file)
    {
        return take(Archive::open(file, {catalogueOfProduct(), clock, randomness,
                                         path(QStringLiteral("state")),
                                         QStringLiteral(TONGDANG_SOURCE_DIR "/resources/schema")}));
    }
    void writeChild()
    {
        (void)take(archive->writer().write({fields::child::type,
                                            std::nullopt,
                                            std::nullopt,
                                            Operation::Create,
                                            false,
                                            {{fields::child::siblings, Value(1), {}}},
                                            person,
                                            std::nullopt}));
    }
    Result<archive::BackupReport> backup()
    {
        return archive->backup(target, clock.nowMilliseconds());
    }
};

/// Operations of a kind so far.
struct Count {
    int seen = 0;
    bool hasHit = false;
};

int stride()
{
    return isNightly() ? 1 : 7;
}

} // namespace

TEST_CASE("Whatever write or sync fails, a backup is whole and named, or there is none")
{
    Backed place;
    struct Failing {
        const char* name;
        Kind kind;
        int code;
        bool isLasting;
    };
    constexpr Failing kinds[] = {{"disk full", Kind::Write, SQLITE_FULL, true},
                                 {"one write fails", Kind::Write, SQLITE_IOERR_WRITE, false},
                                 {"one sync fails", Kind::Sync, SQLITE_IOERR_FSYNC, false}};
    for (const Failing& failing : kinds) {
        int named = 0;
        for (int n = 1;; n += failing.kind == Kind::Sync ? 1 : stride()) {
            INFO(failing.name << ", operation " << n);
            Count count;
            place.probe.verdict = [&](const DiskOperation& operation) {
                if (operation.kind != failing.kind)
                    return SQLITE_OK;
                ++count.seen;
                const bool fails = failing.isLasting ? count.seen >= n : count.seen == n;
                count.hasHit = count.hasHit || fails;
                return fails ? failing.code : SQLITE_OK;
            };
            const auto written = place.backup();
            place.probe.verdict = nullptr;
            if (!count.hasHit)
                CHECK(written);
            if (!written)
                CHECK(written.error().kind == ErrorKind::Medium);
            CHECK(QFile::exists(place.target) == written.has_value());
            CHECK_FALSE(QFile::exists(place.target + QStringLiteral(".part")));
            if (written) {
                auto copy = take(place.made.archive.openCopy(place.target));
                CHECK(take(archive::checkCopy(copy)).contents == take(place.archive->contents()));
                QFile::remove(place.target);
                ++named;
            }
            CHECK(take(place.archive->contents()).changes == 20);
            if (!count.hasHit)
                break;
        }
        CHECK(named > 0);
    }
    CHECK(take(place.archive->examine()).healthy());
}

TEST_CASE(
    "A disk that loses a write of the copy without a word is found out before the copy counts")
{
    Backed place;
    int lost = 0;
    for (int n = 1;; n += stride()) {
        INFO("write " << n);
        Count count;
        place.probe.verdict = [&](const DiskOperation& operation) {
            if (operation.kind != Kind::Write || !operation.path.endsWith(".part"))
                return SQLITE_OK;
            count.hasHit = count.hasHit || ++count.seen == n;
            return count.seen == n ? SQLITE_DONE : SQLITE_OK;
        };
        const auto written = place.backup();
        place.probe.verdict = nullptr;
        if (!count.hasHit) {
            CHECK(written);
            break;
        }
        // One that is written once more later, or one of two copies of the head, is no loss.
        if (written) {
            auto copy = take(place.made.archive.openCopy(place.target));
            CHECK(take(archive::checkCopy(copy)).contents == take(place.archive->contents()));
            QFile::remove(place.target);
        } else {
            ++lost;
        }
        CHECK_FALSE(QFile::exists(place.target));
    }
    CHECK(lost > 5);
}

TEST_CASE("A copy that has a name never goes on as the archive did, whatever failed at its making")
{
    Backed place;
    const ReplicaId replica = place.archive->replica();
    const QString state = place.path(QStringLiteral("state"));
    int named = 0;
    for (int n = 1;; n += stride()) {
        INFO("operation " << n);
        Count count;
        // The last writes of a backup are the archive's own.
        place.probe.verdict = [&](const DiskOperation& operation) {
            if (operation.path.endsWith(".part") || operation.kind != Kind::Write)
                return SQLITE_OK;
            count.hasHit = count.hasHit || ++count.seen >= n;
            return count.seen >= n ? SQLITE_IOERR_WRITE : SQLITE_OK;
        };
        const auto written = place.backup();
        place.probe.verdict = nullptr;
        if (QFile::exists(place.target)) {
            ++named;
            // The archive is lost at this very moment, and the copy is all there is.
            const QString copied = place.path(QStringLiteral("restored"));
            QFile::remove(copied);
            REQUIRE(QFile::rename(place.target, copied));
            const QString token = state + u'/' + place.made.archive.archiveId().toString()
                                  + QStringLiteral("/replica");
            const QByteArray before = readFile(token);
            {
                auto file =
                    take(storage::unlockArchiveFile(copied, passphrase(), place.environment()));
                CHECK(place.open(file)->replica() != replica);
            }
            writeFile(token, before);
        }
        if (!count.hasHit)
            break;
    }
    CHECK(named > 0);
}

TEST_CASE(
    "After a power cut at any moment of a backup the archive has all it had, and a copy that has "
    "its name is whole")
{
    Backed place;
    const QByteArray archive = place.path().toUtf8();
    const QByteArray log = archive + "-wal";
    const DiskImage start{{archive, readFile(place.path())},
                          {log, readFile(QString::fromUtf8(log))}};
    place.probe.operations.clear();
    place.probe.isRecording = true;
    REQUIRE(place.backup());
    place.probe.isRecording = false;
    const std::vector<DiskOperation>& operations = place.probe.operations;
    const archive::Contents had = take(place.archive->contents());

    const quint64 seed = isNightly() ? SystemRandomness().below(1u << 30) : 11;
    SeededRandomness random(seed);
    const std::size_t step = isNightly() ? 1 : std::max<std::size_t>(1, operations.size() / 6);
    const auto openImage = [&](const PowerCut& cut) {
        ArchiveFolder after;
        for (const auto& [name, bytes] : imageAfter(cut, start, operations, random)) {
            const QString file = QFileInfo(QString::fromUtf8(name)).fileName();
            writeFile(after.path(file), bytes);
        }
        auto file = take(after.unlock());
        const auto reopened = place.open(file);
        CHECK(take(reopened->contents()) == had);
        CHECK(take(reopened->examine()).healthy());
    };
    for (const int sector : {512, 4096}) {
        for (std::size_t at = 1; at <= operations.size(); at += step) {
            INFO("seed " << seed << ", sector " << sector << ", operation " << at);
            openImage({at, static_cast<PowerCut::Survivors>(random.below(4)), sector, false});
        }
    }

    // It got its name when everything of it was synced: nothing that was not survives this cut.
    const PowerCut end{operations.size(), PowerCut::Survivors::None, 512, false};
    const auto copyAfter = [&](PowerCut cut) {
        for (const auto& [name, bytes] : imageAfter(cut, start, operations, random)) {
            if (name.endsWith(".part"))
                return bytes;
        }
        return QByteArray();
    };
    const QString copied = place.path(QStringLiteral("copied"));
    writeFile(copied, copyAfter(end));
    auto copy = take(place.made.archive.openCopy(copied));
    CHECK(take(archive::checkCopy(copy)).contents == had);
    // The same on a disk that ignores syncs is no copy: this test would see it.
    PowerCut lying = end;
    lying.syncsAreIgnored = true;
    CHECK(copyAfter(lying) != readFile(place.target));
}
