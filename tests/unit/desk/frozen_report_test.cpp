// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/frozen_report.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/report_json.h"
#include "support/catch.h"
#include "support/desk/office_pair.h"

#include <QJsonDocument>

using namespace tongdang;
using namespace tongdang::desk;
using namespace Qt::StringLiterals;
using tongdang::test::Office;
using tongdang::test::OfficePair;
using tongdang::test::take;

namespace {

namespace f = fields::frozen_report;

Report count(Office& office, const QString& table)
{
    return take(makeReport(office.session(), {table, u"2026-11"_s, {}, false}));
}

Record frozen(Office& office, const QString& table)
{
    const RecordId id = take(freezeReport(office.session(), count(office, table)));
    return *take(office.session().archive().reader().record(id));
}

} // namespace

TEST_CASE(
    "A table is kept as it was reported, with cut-off, rules and figures, whatever comes later")
{
    OfficePair pair;
    pair.village.addChild();
    pair.handOver();
    Office& station = pair.station;
    const QJsonObject reported = reportJson(count(station, u"T03"_s), false);
    const Record first = frozen(station, u"T03"_s);
    CHECK(first.value(f::table_no).toText() == u"T03"_s);
    CHECK(first.value(f::cutoff_on).toDate() == station.today());
    CHECK(first.value(f::period_from).toDate() == QDate(2026, 11, 1));
    CHECK(first.value(f::ruleset).toText() == u"eshan-2024/1"_s);
    CHECK_FALSE(first.value(f::definition).isEmpty());
    CHECK(first.value(f::equations_ok).toBool() == true);
    CHECK(first.value(f::adjusts).isEmpty());
    const auto result = [](const Record& record) {
        return QJsonDocument::fromJson(record.value(f::result).toText().toUtf8()).object();
    };
    CHECK(result(first) == reported);

    pair.village.addChild(u"示二"_s);
    pair.handOver();
    const Record second = frozen(station, u"T03"_s);
    CHECK(second.value(f::adjusts).toRecordId() == first.id);
    CHECK(result(second) != reported);
    CHECK(result(*take(station.session().archive().reader().record(first.id))) == reported);
}

TEST_CASE("The table of mandatory reports is kept as special data, and a village keeps none")
{
    OfficePair pair;
    const Record special = frozen(pair.station, u"T08"_s);
    CHECK(special.value(f::result).isEmpty());
    CHECK_FALSE(special.value(f::result_s4).isEmpty());
    const auto refused = freezeReport(pair.village.session(), count(pair.village, u"T03"_s));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "desk.owner_station");
}
