// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/change_spool.h"

#include "support/sync/place.h"

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::sync;

namespace {

QByteArray body(int i)
{
    return QByteArray(1 + (i * 7919) % 30'000, char('a' + i % 26));
}

/// All of them, twice, in order.
void checkAll(const ChangeSpool& spool, int count)
{
    for (int round = 0; round < 2; ++round) {
        int seen = 0;
        take(spool.forEach([&](QByteArrayView header, QByteArrayView found) -> Result<void> {
            if (header != QByteArray::number(seen) || found != body(seen))
                FAIL("change " << seen);
            ++seen;
            return {};
        }));
        CHECK(seen == count);
    }
}

} // namespace

TEST_CASE("A spool gives back every change in order, in memory or from its sealed file")
{
    for (const qsizetype bound : {qsizetype(0), qsizetype(2) << 20, ChangeSpool::mostInMemory}) {
        const QTemporaryDir folder(folderInMemory());
        ChangeSpool spool(folder.path(), bound);
        for (int i = 0; i < 400; ++i)
            take(spool.append(QByteArray::number(i), body(i)));
        CHECK(spool.count() == 400);
        checkAll(spool, 400);
        const ChangeSpool moved(std::move(spool));
        checkAll(moved, 400);
        // Nobody finds it: it has no name any more.
        CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
    }
}

TEST_CASE("A spool takes empty bodies and can be empty itself")
{
    ChangeSpool spool(QStringLiteral("/nowhere"));
    take(spool.forEach([](QByteArrayView, QByteArrayView) -> Result<void> {
        return failure(ErrorKind::Refused, "test.unexpected");
    }));
    take(spool.append("header", {}));
    take(spool.forEach([](QByteArrayView header, QByteArrayView found) -> Result<void> {
        CHECK(header == QByteArrayView("header"));
        CHECK(found.isEmpty());
        return {};
    }));
}

TEST_CASE("A spool whose folder cannot be written says so")
{
    ChangeSpool spool(QStringLiteral("/proc/none"), 0);
    CHECK(errorCode(spool.append("header", QByteArray(2 << 20, 'x'))) == "sync.write_failed");
}
