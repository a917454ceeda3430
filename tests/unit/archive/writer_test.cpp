// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/writer.h"

#include "support/archive/plain_archive.h"

using namespace tongdang;
using namespace tongdang::test;
namespace visit = fields::visit;

TEST_CASE("What was written is read back as it was")
{
    PlainArchive place;
    const RecordId child = place.child(u"曾雨桐", {{fields::child::siblings, 2, {}}});
    const RecordId record =
        place.visit(child, QDate(2026, 3, 1),
                    {{visit::purpose, QStringList{QStringLiteral("1"), QStringLiteral("4")}, {}},
                     {visit::d4_unsafe, false, {}},
                     {visit::by, place.author, {}},
                     {visit::companions, text(u""), {}}});
    const Record read = place.record(record);
    CHECK(read.type == visit::type);
    CHECK(read.child == child);
    CHECK(read.createdAt == place.clock.nowMilliseconds());
    CHECK_FALSE(read.withdrawn);
    CHECK(read.value(visit::date) == Value(QDate(2026, 3, 1)));
    CHECK(read.value(visit::purpose)
          == Value(QStringList{QStringLiteral("1"), QStringLiteral("4")}));
    CHECK(read.value(visit::d4_unsafe) == Value(false));
    CHECK(read.value(visit::by) == Value(place.author));
    CHECK(read.value(visit::companions) == text(u""));
    CHECK(place.value(child, fields::child::siblings) == Value(2));
    CHECK(place.record(child).child == child);
    CHECK(place.examine().healthy());
}
