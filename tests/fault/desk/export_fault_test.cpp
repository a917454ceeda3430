// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/upkeep.h"
#include "recorded_action.h"
#include "support/desk/office_pair.h"

#include <QDirIterator>

#include <map>

using namespace tongdang;
using namespace tongdang::test;

namespace {

/// A village with news for its station, each time from the same beginning.
struct PreparedExport {
    FaultyDisk disk;
    OfficePair both;
    std::optional<FilesImage> before;
    QByteArray merged;

    PreparedExport()
    {
        both.village.addChild();
        (void)both.handOver();
        for (int number = 0; number < 4; ++number)
            both.village.visit(both.village.addChild(QStringLiteral("示童%1").arg(number)),
                               both.village.today());
        both.village.close();
        both.station.close();
        before.emplace(QStringList{
            both.village.wanted().folder, both.village.file(QStringLiteral("state")), both.stick(),
            both.station.wanted().folder, both.station.file(QStringLiteral("state"))});
        begin();
        (void)both.handOver();
        merged = take(dumpOf(both.station.session()));
    }
    void begin()
    {
        both.village.close();
        both.station.close();
        disk.mend();
        before->restore();
        both.village.reopen();
        both.station.reopen();
    }
    [[nodiscard]] auto write() { return desk::exportBundle(both.village.session(), both.stick()); }
    /// What is wrong after a bundle was tried; empty if the last one on the stick alone brings the
    /// station all there is.
    [[nodiscard]] QByteArray faultAfter(const QString& written)
    {
        both.village.close();
        disk.mend();
        both.village.reopen();
        if (!partsOnStick().isEmpty())
            return "a part was left on the stick";
        return faultOfNext(written, desk::ImportStatus::Merged);
    }
    /// The same of an open village whose next bundle, or the one written, has news for the station.
    [[nodiscard]] QByteArray faultOfNext(QString written, desk::ImportStatus expected)
    {
        const auto report = desk::runDoctor(both.village.session(), desk::DoctorMode::Check);
        if (!report || !(report->database + report->log + report->projections).isEmpty())
            return "the village's archive is broken";
        if (written.isEmpty()) {
            const auto again = write();
            if (!again)
                return "the next try fails: " + again.error().code;
            written = again->file;
        }
        if (!partsOnStick().isEmpty())
            return "the next bundle leaves a part on the stick";
        const auto imported = desk::importBundle(both.station.session(), written);
        if (!imported)
            return "the bundle is refused: " + imported.error().code;
        if (imported->status != expected || !imported->missing.isEmpty())
            return "the bundle does not follow";
        if (dumpOf(both.station.session()).value_or(QByteArray()) != merged)
            return "the station does not have it all";
        const QString code = QStringLiteral("530426999201");
        const auto receipt = desk::exportBundle(both.station.session(), both.stick(), code);
        if (!receipt || !desk::importBundle(both.village.session(), receipt->file))
            return "the receipt does not come home";
        const auto view = desk::exchangeView(both.village.session());
        return view && view->children.empty() && view->waitingChanges == 0
                   ? QByteArray()
                   : "the village does not know that all was merged";
    }

    [[nodiscard]] QStringList partsOnStick() const
    {
        return QDir(both.stick()).entryList({QStringLiteral("*.part")});
    }

private:
    [[nodiscard]] static Result<QByteArray> dumpOf(desk::Session& session)
    {
        QByteArray lines;
        TONGDANG_CHECK(
            desk::dumpArchive(session, [&lines](const QByteArray& line) { lines += line + '\n'; }));
        return lines;
    }
};

/// An export recorded below the sealing VFS, and what lay beside the archive before each operation:
/// the token of this PC, the stick, the bundle on its way there. The program flushes those files
/// before it goes on, so at a power cut they are as they were then.
struct RecordedExport : PreparedExport {
    using Files = std::map<QString, QByteArray>;
    std::vector<Files> moments;
    std::optional<RecordedAction> recorded;
    int handedOver = 0; ///< bundles that were on the stick at a cut
    int absences = 0;

    RecordedExport()
    {
        begin();
        both.station.close();
        disk.probe().verdict = [this](const DiskOperation&) {
            moments.push_back(filesNow());
            return SQLITE_OK;
        };
        recorded.emplace(disk, both.village.wanted().folder,
                         QStringList{both.village.file(QStringLiteral("state")), both.stick(),
                                     both.station.wanted().folder,
                                     both.station.file(QStringLiteral("state"))},
                         [this] { (void)take(write()); });
        disk.mend();
        moments.push_back(filesNow());
        REQUIRE(newOnStick(moments.front()).isEmpty());
        REQUIRE_FALSE(newOnStick(moments.back()).isEmpty());
    }
    /// What lay beside the archive when the cut came before the next operation.
    [[nodiscard]] const Files& besideAt(const PowerCut& cut) const
    {
        return moments[std::min(cut.operation, moments.size() - 1)];
    }
    /// `first`: what lies on the stick is read before the next bundle is written.
    [[nodiscard]] QByteArray faultAfterCut(const PowerCut& cut, Randomness& random, bool first)
    {
        return faultAfterCut(cut, random, first, besideAt(cut));
    }
    [[nodiscard]] QByteArray faultAfterCut(const PowerCut& cut, Randomness& random, bool first,
                                           const Files& beside)
    {
        both.village.close();
        both.station.close();
        recorded->cut(cut, random);
        putBack(beside);
        both.station.reopen();
        both.village.reopen();
        const QString left = newOnStick(beside);
        handedOver += left.isEmpty() ? 0 : 1;
        absences += left.isEmpty() ? 1 : 0;
        const auto view = desk::exchangeView(both.village.session());
        if (!view)
            return "the village cannot say what is handed over: " + view.error().code;
        if (view->children.size() != children)
            return "the village believes confirmed what nobody confirmed";
        if (view->waitingChanges == 0 && left.isEmpty())
            return "the village believes handed over what lies nowhere";
        if (recorded->isAcknowledged(cut) && (view->waitingChanges != 0 || left.isEmpty()))
            return "what was acknowledged is not there";
        if (left.isEmpty() || !first)
            return faultOfNext({}, desk::ImportStatus::Merged);
        const auto imported = desk::importBundle(both.station.session(), left);
        if (!imported || imported->status != desk::ImportStatus::Merged)
            return "the bundle on the stick is not whole";
        return faultOfNext({}, desk::ImportStatus::Already);
    }

private:
    static constexpr std::size_t children = 5;

    [[nodiscard]] QStringList folders() const
    {
        return {both.village.file(QStringLiteral("state")), both.stick(),
                both.village.wanted().folder + QStringLiteral("/outbox")};
    }
    [[nodiscard]] Files filesNow() const
    {
        Files files;
        const QStringList all = folders();
        for (const QString& folder : all) {
            QDirIterator found(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (found.hasNext()) {
                const QString path = found.next();
                files[path] = readFile(path);
            }
        }
        return files;
    }
    void putBack(const Files& files) const
    {
        const QStringList all = folders();
        for (const QString& folder : all) {
            QDir(folder).removeRecursively();
            REQUIRE(QDir().mkpath(folder));
        }
        for (const auto& [path, bytes] : files) {
            REQUIRE(QDir().mkpath(QFileInfo(path).path()));
            writeFile(path, bytes);
        }
    }
    /// A whole bundle that was not there when the recording began; empty: there is none.
    [[nodiscard]] QString newOnStick(const Files& files) const
    {
        for (const auto& [path, bytes] : files) {
            if (path.startsWith(both.stick()) && path.endsWith(QStringLiteral(".tdb"))
                && !moments.front().contains(path))
                return path;
        }
        return {};
    }
};

} // namespace

TEST_CASE("Whatever fails below an export, the next bundle alone brings the station all of it")
{
    PreparedExport place;
    int failed = 0;
    for (const Fault& fault : faults) {
        place.begin();
        place.disk.failAt(fault, 0);
        (void)take(place.write());
        const int last = place.disk.seen();
        for (const int n : someOf(last, 5)) {
            INFO(fault.name << ", operation " << n << " of " << last);
            place.begin();
            place.disk.failAt(fault, n);
            const auto written = place.write();
            failed += written ? 0 : 1;
            CHECK(place.faultAfter(written ? written->file : QString()) == "");
        }
    }
    CHECK(failed > 0);
}

TEST_CASE("After a power cut in an export it has happened wholly or not, nobody believes confirmed "
          "what is not, and the next bundle brings all of it")
{
    RecordedExport place;
    for (const bool first : {false, true}) {
        place.recorded->tryCuts(7, RecordedAction::seed(),
                                [&](const PowerCut& cut, Randomness& random) {
                                    CHECK(place.faultAfterCut(cut, random, first) == "");
                                });
    }
    CHECK(place.handedOver > 0);
    CHECK(place.absences > 0);
}

TEST_CASE("A power cut just before or after a file beside the archive was written loses nothing")
{
    RecordedExport place;
    SeededRandomness random(RecordedAction::seed());
    int tried = 0;
    for (std::size_t next = 1; next < place.moments.size(); ++next) {
        if (place.moments[next] == place.moments[next - 1])
            continue;
        for (const auto survivors : {PowerCut::Survivors::None, PowerCut::Survivors::All}) {
            const PowerCut cut{next, survivors, 512, false};
            for (const auto& beside : {place.moments[next - 1], place.moments[next]}) {
                INFO("operation " << next << ", survivors " << int(survivors));
                CHECK(place.faultAfterCut(cut, random, true, beside) == "");
                ++tried;
            }
        }
    }
    CHECK(tried >= 8); // the token, the bundle built, the bundle on the stick
}

TEST_CASE("A disk that ignores syncs loses an acknowledged export at a power cut, and this test "
          "finds it")
{
    RecordedExport place;
    SeededRandomness random(11);
    const PowerCut cut{static_cast<std::size_t>(place.recorded->operations()),
                       PowerCut::Survivors::None, 512, false};
    CHECK(place.faultAfterCut(cut, random, true) == "");
    PowerCut lying = cut;
    lying.syncsAreIgnored = true;
    CHECK(place.faultAfterCut(lying, random, true) == "what was acknowledged is not there");
}
