// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files that only a newer program can read (sync.md §8).
#include "sync/newer_files.h"

#include "catalogue/fields.h"
#include "support/sync/forgery.h"
#include "support/sync/village_and_station.h"
#include "sync/bundle_reader.h"
#include "sync/import.h"

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::sync;

namespace {

constexpr qint64 day = 86'400'000;

struct Waiting : VillageAndStation {
    [[nodiscard]] std::vector<BundleRow> rows()
    {
        return take(station.store.bundles(BundleState::Held));
    }
    [[nodiscard]] qsizetype kept()
    {
        return QDir(station.context().inbox()).entryList(QDir::Files).size();
    }
    /// As an earlier program left it that could not read this file.
    void keep(const QString& file)
    {
        const Context context = station.context();
        take(rememberNewer(context, take(copyToInbox(file, context.inbox()))));
    }
    /// The station's archive, opened by a newer version.
    [[nodiscard]] std::vector<ImportReport> openedByNewer()
    {
        Context context = station.context();
        context.program = QStringLiteral("99.0");
        return take(importKept(context)).reports;
    }
    /// What nobody understands yet, of the village.
    [[nodiscard]] QString fromTheFuture()
    {
        const auto newer =
            rebuilt(readFile(village.exportTo(stick)), village.keys, [](BundleParts& parts) {
                parts.manifest.requirements = {QStringLiteral("sm4")};
            });
        QString file = stick + QStringLiteral("/newer.tdb");
        writeFile(file, newer);
        return file;
    }
};

} // namespace

TEST_CASE("A file for a newer program is listed for its sender, once, since it came in first")
{
    Waiting both;
    const QString file = both.fromTheFuture();
    const qint64 came = both.station.clock.nowMilliseconds();
    CHECK(errorCode(both.station.import(file)) == "sync.newer_format");
    both.station.clock.advance(day);
    CHECK(errorCode(both.station.import(file)) == "sync.newer_format");
    REQUIRE(both.rows().size() == 1);
    const BundleRow row = both.rows().front();
    CHECK(isNewer(row));
    CHECK(row.peer == both.village.device());
    CHECK(row.number == 1);
    CHECK(row.at < came + day);
    CHECK(QFile::exists(both.station.context().inbox() + u'/' + row.file));
}

TEST_CASE("What an earlier program could not read is taken in when a newer one opens the archive")
{
    Waiting both;
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    both.keep(both.village.exportTo(both.stick));
    REQUIRE(both.rows().size() == 1);
    CHECK(take(importKept(both.station.context()))
              .reports.empty()); // the same program knows no better
    CHECK(both.rows().size() == 1);
    const auto reports = both.openedByNewer();
    REQUIRE(reports.size() == 1);
    CHECK(reports.front().status == ImportStatus::Merged);
    CHECK(both.station.store.folded(child));
    CHECK(both.rows().empty());
    CHECK(both.kept() == 0);
    CHECK(both.openedByNewer().empty());
}

TEST_CASE("What the newer program cannot read either waits on for the next one")
{
    Waiting both;
    CHECK(errorCode(both.station.import(both.fromTheFuture())) == "sync.newer_format");
    CHECK(both.openedByNewer().empty());
    CHECK(both.rows().size() == 1);
    CHECK(both.kept() == 1);
    Context newer = both.station.context();
    newer.program = QStringLiteral("99.0");
    CHECK(take(untriedNewer(newer)).empty()); // not at every opening
    newer.program = QStringLiteral("100.0");
    CHECK(take(untriedNewer(newer)).size() == 1);
}

TEST_CASE("Files that were kept for a newer program free each other, and go on waiting for a gap")
{
    Waiting both;
    both.village.addChild(QStringLiteral("马小龙"));
    const QString first = both.village.exportTo(both.stick);
    const auto backup = both.station.store.state();
    take(both.station.import(first));
    take(both.village.import(both.station.exportTo(both.stick, both.village.device())));
    both.station.store.restore(backup);
    const RecordId second = both.village.addChild(QStringLiteral("杨小凤"));
    const QString later = both.village.exportTo(both.stick);
    both.keep(later);
    const auto alone = both.openedByNewer();
    REQUIRE(alone.size() == 1);
    CHECK(alone.front().status == ImportStatus::Held);
    REQUIRE(both.rows().size() == 1);
    CHECK_FALSE(isNewer(both.rows().front()));
    CHECK(both.kept() == 1);
    CHECK(take(both.station.import(first)).freed == 1);
    CHECK(both.station.store.folded(second));
    CHECK(both.rows().empty());
    CHECK(both.kept() == 0);
}

TEST_CASE("A file that waits for a newer program is tried with each import of its sender")
{
    Waiting both;
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    const QString first = both.village.exportTo(both.stick);
    const RecordId visit = both.village.addVisit(child, 1);
    both.keep(both.village.exportTo(both.stick));
    const auto report = take(both.station.import(first));
    CHECK(report.freed == 1);
    CHECK(both.station.store.folded(visit));
    CHECK(both.rows().empty());
    CHECK(both.kept() == 0);
}

TEST_CASE("Who takes the file in again by hand finds it off the list")
{
    Waiting both;
    both.village.addChild(QStringLiteral("马小龙"));
    const QString file = both.village.exportTo(both.stick);
    both.keep(file);
    CHECK(take(both.station.import(file)).status == ImportStatus::Merged);
    CHECK(both.rows().empty());
    CHECK(both.kept() == 0);
}

TEST_CASE("A file that waited for a newer program is judged by the moment it came in")
{
    Waiting both;
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    both.exchange();
    both.village.clock.advance(40 * day);
    const Dot ahead = both.village.set(child, fields::child::name, QStringLiteral("马大龙"));
    both.keep(both.village.exportTo(both.stick));
    both.station.clock.advance(80 * day);
    CHECK(both.openedByNewer().size() == 1);
    CHECK(both.station.store.doubted() == std::vector{ahead});
}

TEST_CASE("A file that turns out to be for another PC, or is gone, leaves the list")
{
    Waiting both;
    Place other(Role::Village, otherVillageOrg, 3);
    other.enrolAt(both.station, both.stick);
    both.keep(both.station.exportTo(both.stick, other.device()));
    both.keep(both.village.exportTo(both.stick));
    QFile::remove(both.station.context().inbox() + u'/' + both.rows().back().file);
    CHECK(both.openedByNewer().empty());
    CHECK(both.rows().empty());
    CHECK(both.kept() == 0);
}

TEST_CASE("A file that the newer program refuses leaves the list, and the others are taken in")
{
    Waiting both;
    const QString refused = both.stick + QStringLiteral("/refused.tdb");
    const QString file = both.village.exportTo(both.stick);
    writeFile(refused, rebuilt(readFile(file), both.village.keys, [](BundleParts& parts) {
                  parts.payload[parts.payload.size() - 1] ^= 1;
              }));
    both.keep(refused);
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    both.keep(both.village.exportTo(both.stick));
    REQUIRE(both.rows().size() == 2);
    CHECK(both.openedByNewer().size() == 1);
    CHECK(both.station.store.folded(child));
    CHECK(both.rows().empty());
    CHECK(both.kept() == 0);
}

TEST_CASE("A disk that fails at one kept file leaves it listed, and the others are taken in")
{
    Waiting both;
    Place other(Role::Village, otherVillageOrg, 3);
    other.enrolAt(both.station, both.stick);
    const RecordId first = both.village.addChild(QStringLiteral("马小龙"));
    both.keep(both.village.exportTo(both.stick));
    const RecordId second = other.addChild(QStringLiteral("杨小凤"));
    both.keep(other.exportTo(both.stick));
    Context context = both.station.context();
    context.program = QStringLiteral("99.0");
    bool hasFailed = false;
    both.station.store.beforeCommit = [&]() -> Result<void> {
        if (hasFailed)
            return {};
        hasFailed = true;
        return failure(ErrorKind::Medium, "archive.write_failed");
    };
    const TriedFiles tried = take(importKept(context));
    both.station.store.beforeCommit = {};
    CHECK(tried.reports.size() == 1);
    REQUIRE(tried.faults.size() == 1);
    CHECK(tried.faults.front().code == "archive.write_failed");
    CHECK_FALSE(both.station.store.folded(first));
    CHECK(both.station.store.folded(second));
    CHECK(both.rows().size() == 1);
    CHECK(both.kept() == 1);
    CHECK(take(importKept(context)).reports.size() == 1); // at the next opening
    CHECK(both.station.store.folded(first));
    CHECK(both.rows().empty());
}
