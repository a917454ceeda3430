// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/upkeep.h"

#include "support/catch.h"
#include "support/desk/office.h"

#include <algorithm>

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::errorCode;
using tongdang::test::Office;
using tongdang::test::take;

TEST_CASE("A draft is kept while the archive is closed, until it is dropped")
{
    Office office;
    const QString page = QStringLiteral("visit");
    CHECK(take(loadDraft(office.session(), page)).isEmpty());
    (void)take(storeDraft(office.session(), page, "half a visit"));
    (void)take(storeDraft(office.session(), page, "nearly a visit"));
    office.reopen();
    CHECK(take(loadDraft(office.session(), page)) == "nearly a visit");
    (void)take(dropDraft(office.session(), page));
    CHECK(take(loadDraft(office.session(), page)).isEmpty());
}

TEST_CASE("A draft is no change: nothing of it is ever sent")
{
    Office office;
    const qint64 before = office.changes();
    (void)take(storeDraft(office.session(), QStringLiteral("child"), "draft"));
    CHECK(office.changes() == before);
}

TEST_CASE("The doctor finds a fresh archive in order, before and after making its tables anew")
{
    Office office;
    office.addChild();
    for (const DoctorMode mode : {DoctorMode::Check, DoctorMode::Rebuild}) {
        const DoctorReport report = take(runDoctor(office.session(), mode));
        CHECK(report.database.isEmpty());
        CHECK(report.log.isEmpty());
        CHECK(report.projections.isEmpty());
        CHECK(report.changes == office.changes());
    }
}

TEST_CASE("A dump names every record once and is the same each time")
{
    Office office;
    const RecordId child = office.addChild();
    const auto dump = [&office] {
        QByteArrayList lines;
        (void)take(dumpArchive(office.session(),
                               [&lines](const QByteArray& line) { lines.append(line); }));
        return lines;
    };
    const QByteArrayList lines = dump();
    CHECK(lines.size() == 4); // staff, post, child, its opening
    CHECK(std::ranges::count_if(lines,
                                [&child](const QByteArray& line) {
                                    return line.contains("\"record\":\""
                                                         + child.toString().toLatin1());
                                })
          == 1);
    CHECK(dump() == lines);
}

TEST_CASE("What is not in conflict cannot be decided")
{
    Office office;
    const RecordId child = office.addChild();
    CHECK(errorCode(resolveConflict(office.session(), {child, 2, std::nullopt, {}}))
          == "desk.no_conflict");
    CHECK(take(listConflicts(office.session())).empty());
}
