// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepared_import.h"

#include "catalogue/fields.h"
#include "desk/upkeep.h"

namespace tongdang::test {

PreparedImport::PreparedImport()
{
    Office& village = both.village;
    const auto bundle = [&] {
        return take(desk::exportBundle(village.session(), both.stick())).file;
    };
    const RecordId child = village.addChild();
    (void)both.handOver();
    village.change(fields::child::type, child, {{fields::child::name, QStringLiteral("示改名")}});
    for (int number = 0; number < 4; ++number)
        village.visit(village.addChild(QStringLiteral("示童%1").arg(number)), village.today());
    m_second = bundle();
    village.visit(child, village.today());
    m_third = bundle();

    both.station.close();
    m_before.emplace(
        QStringList{both.station.wanted().folder, both.station.file(QStringLiteral("state"))});
    begin();
    m_without = dump();
    (void)take(import());
    m_with = dump();
    (void)take(desk::importBundle(both.station.session(), m_third));
    m_withBoth = dump();
    REQUIRE(m_without != m_with);
    REQUIRE(m_with != m_withBoth);
}

void PreparedImport::begin()
{
    disk.mend();
    both.station.close();
    m_before->restore();
    both.station.reopen();
}

QByteArray PreparedImport::faultAfter(bool wasAcknowledged)
{
    Office& station = both.station;
    station.close();
    disk.mend();
    if (const auto opened = desk::unlockArchive(station.wanted().folder,
                                                station.wanted().passphrase, station.environment());
        !opened)
        return "does not open: " + opened.error().code;
    station.reopen();
    if (const QByteArray fault = faultOfDoctor(); !fault.isEmpty())
        return fault;
    const QByteArray found = dump();
    const bool isAbsent = found == m_without;
    if (!isAbsent && found != m_with)
        return "part of the bundle is there";
    if (isAbsent && wasAcknowledged)
        return "what was acknowledged is not there";
    m_absences += isAbsent ? 1 : 0;
    const auto again = import();
    if (!again)
        return "the next try fails: " + again.error().code;
    if (again->status != (isAbsent ? desk::ImportStatus::Merged : desk::ImportStatus::Already))
        return "the ledger says something else than the dossiers";
    const auto next = desk::importBundle(station.session(), m_third);
    if (!next || next->status != desk::ImportStatus::Merged || !next->missing.isEmpty())
        return "the next bundle does not follow";
    if (dump() != m_withBoth)
        return "the end differs";
    if (!QDir(station.wanted().folder + QStringLiteral("/inbox")).entryList(QDir::Files).isEmpty())
        return "something was left in the inbox";
    return faultOfDoctor();
}

QByteArray PreparedImport::dump()
{
    QByteArray lines;
    take(desk::dumpArchive(both.station.session(),
                           [&lines](const QByteArray& line) { lines += line + '\n'; }));
    return lines;
}

QByteArray PreparedImport::faultOfDoctor()
{
    const auto report = desk::runDoctor(both.station.session(), desk::DoctorMode::Check);
    if (!report)
        return "doctor: " + report.error().code;
    return (report->database + report->log + report->projections).join(u' ').toUtf8();
}

} // namespace tongdang::test
