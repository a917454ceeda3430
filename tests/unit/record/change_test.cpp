// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/change.h"

#include "support/record/changes.h"

#include <QSet>

using namespace tongdang;

TEST_CASE("A dot is read from what it prints")
{
    const Dot dot = test::dot(0xa1, 18);
    CHECK(dot.toString() == QStringLiteral("a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1:18"));
    CHECK(Dot::parse(dot.toString()) == dot);
    const Dot last = test::dot(1, greatestSequence);
    CHECK(Dot::parse(last.toString()) == last);
}

TEST_CASE("Nothing else is a dot")
{
    const QString replica = test::numberedId<ReplicaId>(0xa1).toString();
    CHECK_FALSE(Dot::parse(u"").has_value());
    CHECK_FALSE(Dot::parse(u":").has_value());
    CHECK_FALSE(Dot::parse(replica).has_value());
    CHECK_FALSE(Dot::parse(replica.toUpper() + QStringLiteral(":1")).has_value());
    CHECK_FALSE(Dot::parse(replica.chopped(1) + QStringLiteral(":1")).has_value());
    for (const QStringView sequence :
         {u"", u"0", u"01", u"-1", u"+1", u" 1", u"1 ", u"1:1", u"x", u"1e3", u"１",
          u"9223372036854775808", u"99999999999999999999"}) {
        INFO(sequence.toString().toStdString());
        CHECK_FALSE(Dot::parse(QStringLiteral("%1:%2").arg(replica, sequence)).has_value());
    }
}

TEST_CASE("Dots are ordered by replica, then by sequence, and found in a set")
{
    CHECK(test::dot(1, 9) < test::dot(2, 1));
    CHECK(test::dot(1, 9) < test::dot(1, 10));
    QSet<Dot> set;
    for (quint64 sequence = 1; sequence <= 100; ++sequence)
        set.insert(test::dot(1, sequence));
    CHECK(set.size() == 100);
    CHECK(set.contains(test::dot(1, 50)));
    CHECK_FALSE(set.contains(test::dot(2, 50)));
}
