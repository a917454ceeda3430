// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/upkeep.h"
#include "faulty_disk.h"
#include "files_image.h"
#include "support/desk/office_pair.h"

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
    [[nodiscard]] QByteArray faultAfter(QString written)
    {
        both.village.close();
        disk.mend();
        both.village.reopen();
        const auto report = desk::runDoctor(both.village.session(), desk::DoctorMode::Check);
        if (!report || !(report->database + report->log + report->projections).isEmpty())
            return "the village's archive is broken";
        if (!QDir(both.stick()).entryList({QStringLiteral("*.part")}).isEmpty())
            return "a part was left on the stick";
        if (written.isEmpty()) {
            const auto again = write();
            if (!again)
                return "the next try fails: " + again.error().code;
            written = again->file;
        }
        const auto imported = desk::importBundle(both.station.session(), written);
        if (!imported)
            return "the bundle is refused: " + imported.error().code;
        if (imported->status != desk::ImportStatus::Merged || !imported->missing.isEmpty())
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

private:
    [[nodiscard]] static Result<QByteArray> dumpOf(desk::Session& session)
    {
        QByteArray lines;
        TONGDANG_CHECK(
            desk::dumpArchive(session, [&lines](const QByteArray& line) { lines += line + '\n'; }));
        return lines;
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
