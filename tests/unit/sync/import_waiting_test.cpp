// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files that wait for an earlier one (sync.md §5).
#include "catalogue/fields.h"
#include "support/sync/forgery.h"
#include "support/sync/village_and_station.h"
#include "sync/import.h"
#include "sync/peers.h"
#include "sync/stream.h"

using namespace tongdang;
using namespace tongdang::test;
using sync::ImportStatus;

TEST_CASE("A gap is held and named, and closes by itself when the missing bundle arrives")
{
    VillageAndStation both;
    both.village.addChild(QStringLiteral("马小龙"));
    const QString first = both.village.exportTo(both.stick);
    // The station's receipt of a first life: it merged the bundle, was restored and forgot.
    const auto backup = both.station.store.state();
    take(both.station.import(first));
    take(both.village.import(both.station.exportTo(both.stick, both.village.device())));
    both.station.store.restore(backup);
    const RecordId second = both.village.addChild(QStringLiteral("杨小凤"));
    const QString later = both.village.exportTo(both.stick);

    const auto held = take(both.station.import(later));
    CHECK(held.status == ImportStatus::Held);
    REQUIRE(held.missing);
    CHECK(*held.missing == std::pair<quint64, quint64>(1, 2));
    CHECK(!both.station.store.folded(second));
    CHECK(take(both.station.store.bundles(sync::BundleState::Held)).size() == 1);
    CHECK(take(both.station.import(later)).status == ImportStatus::Held); // still the same

    const auto freeing = take(both.station.import(first));
    CHECK(freeing.status == ImportStatus::Merged);
    CHECK(freeing.freed == 1);
    CHECK(freeing.newChildren == 2); // of both bundles
    CHECK(both.station.store.folded(second));
    CHECK(take(both.station.store.bundles(sync::BundleState::Held)).empty());
    CHECK(QDir(both.station.context().inbox()).entryList(QDir::Files).isEmpty());
}

TEST_CASE("A file that waits leaves the list when all it holds came by a new stream")
{
    ForgetfulStation both;
    both.village.addChild(QStringLiteral("马小龙"));
    const QString first = both.forgottenBundle();
    both.village.addChild(QStringLiteral("马大龙"));
    const QString later = both.village.exportTo(both.stick);
    CHECK(take(both.station.import(later)).status == ImportStatus::Held);
    const auto stream = take(both.village.store.outStreams()).back().id;
    take(both.station.store.beginReplica()); // so that it asks for all of it
    take(both.village.import(both.station.exportTo(both.stick, both.village.device())));
    const QString anew = both.village.exportTo(both.stick);
    REQUIRE(take(both.village.store.outStreams()).back().id != stream);
    const auto waiting = take(both.station.store.bundles(sync::BundleState::Held));
    REQUIRE(waiting.size() == 1);
    const QString kept = both.station.context().inbox() + u'/' + waiting.front().file;
    REQUIRE(QFile::exists(kept));
    CHECK(take(both.station.import(anew)).status == ImportStatus::Merged);
    CHECK(take(both.station.store.bundles(sync::BundleState::Held)).empty());
    CHECK_FALSE(QFile::exists(kept));
}

TEST_CASE("A file that waits stays on the list while something in it is nowhere else")
{
    ForgetfulStation both;
    both.village.addChild(QStringLiteral("马小龙"));
    const QString first = both.forgottenBundle();
    const auto before = both.village.store.state();
    const RecordId lost = both.village.addChild(QStringLiteral("马大龙"));
    CHECK(take(both.station.import(both.village.exportTo(both.stick))).status
          == ImportStatus::Held);
    both.village.store.restore(before); // the village's disk: the stick alone has that child
    take(both.station.store.beginReplica());
    take(both.village.import(both.station.exportTo(both.stick, both.village.device())));
    const auto report = take(both.station.import(both.village.exportTo(both.stick)));
    CHECK(report.status == ImportStatus::Merged);
    CHECK((both.station.store.folded(lost)
           || take(both.station.store.bundles(sync::BundleState::Held)).size() == 1));
}

TEST_CASE("What fails with the files that wait is told beside what was merged")
{
    VillageAndStation both;
    both.village.addChild(QStringLiteral("马小龙"));
    both.station.store.listFault = Error{ErrorKind::Damaged, "archive.damaged", {}, {}};
    const auto report = take(both.station.import(both.village.exportTo(both.stick)));
    CHECK(report.status == ImportStatus::Merged);
    REQUIRE(report.waitingFault);
    CHECK(report.waitingFault->code == "archive.damaged");
}

TEST_CASE("A bundle that brings nothing new but closes a gap frees the one that waited for it")
{
    VillageAndStation both;
    const RecordId child = both.village.addChild(QStringLiteral("马小龙"));
    both.exchange();
    const auto backup = both.station.store.state();
    const RecordId visit = both.village.addVisit(child, 1);
    const QString first = both.village.exportTo(both.stick);
    take(both.station.import(first));
    take(both.village.import(both.station.exportTo(both.stick, both.village.device())));
    const RecordId next = both.village.addVisit(child, 2);
    const QString second = both.village.exportTo(both.stick);
    both.station.store.restore(backup);
    CHECK(take(both.station.import(second)).status == ImportStatus::Held);
    // What the first one holds came by another way, its place in the stream did not.
    for (const MemoryStore::Entry& entry : both.village.store.state().log) {
        if (entry.change->header.record == visit) {
            take(both.station.store.begin());
            take(both.station.store.apply(*entry.change, both.village.device()));
            take(both.station.store.commit());
        }
    }
    CHECK(take(both.station.import(first)).status == ImportStatus::Already);
    CHECK(both.station.store.folded(next));
    CHECK(take(both.station.store.bundles(sync::BundleState::Held)).empty());
}

TEST_CASE(
    "The rules and forms of a file that waited stay apart from those of the one that frees it")
{
    VillageAndStation both;
    const auto write = [&](const QByteArray& content) {
        const sync::ExportWish wish{std::nullopt,
                                    {{QStringLiteral("codes/SEX.json"), {content, "minisig"}}}};
        return take(sync::exportBundle(both.village.context(), wish, both.stick)).file;
    };
    const auto isSet = [](const std::vector<sync::NamedDocument>& set, const QByteArray& content) {
        return set.size() == 1 && set.front().document.content == content;
    };
    both.village.addChild(QStringLiteral("马小龙"));
    const QString first = write("first");
    const auto backup = both.station.store.state();
    take(both.station.import(first));
    take(both.village.import(both.station.exportTo(both.stick, both.village.device())));
    both.station.store.restore(backup);
    both.village.addChild(QStringLiteral("杨小凤"));
    const auto held = take(both.station.import(write("second")));
    REQUIRE(held.status == ImportStatus::Held);
    REQUIRE(held.documents.size() == 1);
    CHECK(isSet(held.documents.front(), "second"));
    const auto freeing = take(both.station.import(first));
    CHECK(freeing.freed == 1);
    REQUIRE(freeing.documents.size() == 2);
    CHECK(isSet(freeing.documents.front(), "first"));
    CHECK(isSet(freeing.documents.back(), "second"));
    // Known, and what came along is told again: only its number says whether it is new.
    CHECK(take(both.station.import(first)).documents.size() == 1);
}
