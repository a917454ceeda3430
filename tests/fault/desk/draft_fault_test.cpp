// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/upkeep.h"
#include "recorded_action.h"
#include "support/desk/office.h"

using namespace tongdang;
using namespace tongdang::test;

namespace {

const QString page = QStringLiteral("new/17");
const QByteArray older = "the first words";
/// Longer than a page, as a long visit's text is: more than one record of the log is written.
const QByteArray newer = QByteArray("the first words and more ") + QByteArray(9000, 'x');

/// A village with a saved child and a draft, and a newer draft that is kept while the disk fails.
struct TypedDraft {
    FaultyDisk disk;
    Office village;
    std::optional<FilesImage> before;
    QByteArray saved;
    int olderOnes = 0;
    int newerOnes = 0;

    TypedDraft()
    {
        village.visit(village.addChild(), village.today());
        take(desk::storeDraft(village.session(), page, older));
        saved = dump();
        village.close();
        before.emplace(QStringList{village.wanted().folder, village.file(QStringLiteral("state"))});
        begin();
    }
    void begin()
    {
        village.close();
        disk.mend();
        before->restore();
        village.reopen();
    }
    [[nodiscard]] auto type() { return desk::storeDraft(village.session(), page, newer); }
    /// What is wrong after the power was off; empty if one of both drafts is there, the newer one
    /// if that was said, and nothing else has changed.
    [[nodiscard]] QByteArray faultAfter(bool wasAcknowledged)
    {
        village.close();
        disk.mend();
        if (const auto opened = desk::unlockArchive(
                village.wanted().folder, village.wanted().passphrase, village.environment());
            !opened)
            return "does not open: " + opened.error().code;
        village.reopen();
        const auto draft = desk::loadDraft(village.session(), page);
        if (!draft)
            return "the draft cannot be read: " + draft.error().code;
        if (*draft != older && *draft != newer)
            return "neither draft is there";
        if (wasAcknowledged && *draft != newer)
            return "what was kept is not there";
        olderOnes += *draft == older ? 1 : 0;
        newerOnes += *draft == newer ? 1 : 0;
        if (dump() != saved)
            return "what was saved has changed";
        const auto report = desk::runDoctor(village.session(), desk::DoctorMode::Check);
        if (!report || !(report->database + report->log + report->projections).isEmpty())
            return "the archive is broken";
        if (!type() || desk::loadDraft(village.session(), page).value_or(QByteArray()) != newer)
            return "the next words are not kept";
        return {};
    }

private:
    [[nodiscard]] QByteArray dump()
    {
        QByteArray lines;
        take(desk::dumpArchive(village.session(),
                               [&lines](const QByteArray& line) { lines += line + '\n'; }));
        return lines;
    }
};

QByteArray faultWith(TypedDraft& place, const Fault& fault, int n)
{
    place.begin();
    place.disk.failAt(fault, n);
    const auto kept = place.type();
    return place.faultAfter(kept.has_value());
}

int operationsOf(TypedDraft& place, const Fault& fault)
{
    place.begin();
    place.disk.failAt(fault, 0);
    take(place.type());
    return place.disk.seen();
}

struct RecordedDraft : TypedDraft {
    std::optional<RecordedAction> recorded;

    RecordedDraft()
    {
        recorded.emplace(disk, village.wanted().folder,
                         QStringList{village.file(QStringLiteral("state"))},
                         [this] { take(type()); });
    }
    QByteArray faultAfterCut(const PowerCut& cut, Randomness& random)
    {
        village.close();
        recorded->cut(cut, random);
        return faultAfter(recorded->isAcknowledged(cut));
    }
};

} // namespace

TEST_CASE("Whatever fails while a draft is kept, the older or the newer one is there and what was "
          "saved stays as it was")
{
    TypedDraft place;
    for (const Fault& fault : faults) {
        const int last = operationsOf(place, fault);
        for (const int n : someOf(last, 6)) {
            INFO(fault.name << ", operation " << n << " of " << last);
            CHECK(faultWith(place, fault, n) == "");
        }
    }
    CHECK(place.olderOnes > 0);
}

TEST_CASE("After a power cut the older or the newer draft is there, and the newer one if it was "
          "kept")
{
    RecordedDraft place;
    place.recorded->tryCuts(12, RecordedAction::seed(),
                            [&](const PowerCut& cut, Randomness& random) {
                                CHECK(place.faultAfterCut(cut, random) == "");
                            });
    CHECK(place.olderOnes > 0);
    CHECK(place.newerOnes > 0);
}

TEST_CASE("A disk that loses a draft without a word is found out by these tests")
{
    RecordedDraft place;
    SeededRandomness random(11);
    PowerCut cut{static_cast<std::size_t>(place.recorded->operations()), PowerCut::Survivors::None,
                 512, false};
    CHECK(place.faultAfterCut(cut, random) == "");
    cut.syncsAreIgnored = true;
    CHECK(place.faultAfterCut(cut, random) == "what was kept is not there");
    int found = 0;
    for (const int n : someOf(operationsOf(place, lyingDisk), 4))
        found += faultWith(place, lyingDisk, n).isEmpty() ? 0 : 1;
    CHECK(found > 0);
}
