// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange_steps.h"
#include "support/catch.h"

#include <QJsonArray>

using namespace tongdang::test;
using namespace Qt::StringLiterals;

TEST_CASE("An incident entered at the station: the village hears of the level at once, and of "
          "nothing else")
{
    Enrolled both;
    const QString stick = both.village.folder({});
    const QString child = both.village.addChildren(1).front();
    REQUIRE(importInto(both.station, exportFrom(both.village, stick)).status == 0);
    const QString words = u"水井边的事"_s;
    const Outcome put =
        both.station.run({u"record"_s, u"put"_s, u"incident"_s, u"--child"_s, child,
                          u"facts="_s + words, u"state=found"_s, u"--force-incomplete"_s});
    INFO(put.err.toStdString());
    REQUIRE(put.status == 0);
    CHECK(put["tells_village"] == true);
    CHECK(dumpOf(both.station).contains(words.toUtf8()));
    REQUIRE(importInto(both.village, receiptFrom(both.station, stick)).status == 0);
    const Outcome classified = both.village.run({u"classify"_s, u"--child"_s, child});
    CHECK(classified.json.array().first()[u"level_in_force"] == 1);
    CHECK_FALSE(dumpOf(both.village).contains(words.toUtf8()));
    const Outcome incidents = both.village.run({u"record"_s, u"list"_s, u"incident"_s});
    CHECK(incidents.json.array().isEmpty());
    // The station's own copies carry no word either of what the level is for.
    const Outcome levels = both.station.run({u"record"_s, u"list"_s, u"level_assessment"_s});
    CHECK(levels.json.array().size() == 1);
    CHECK_FALSE(levels.out.contains(words.toUtf8()));
}
