// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/imports.h"

#include "catalogue/fields.h"
#include "desk/exchange.h"
#include "desk/import_inspection.h"
#include "desk/records.h"
#include "support/catch.h"
#include "support/desk/office.h"
#include "support/desk/office_pair.h"

#include <algorithm>

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::Office;
using tongdang::test::OfficePair;
using tongdang::test::take;
using Kind = ArrivedChoice::Kind;

namespace {

void edit(Office& office, const RecordId& child, FieldNo field, const QString& text)
{
    office.change(fields::child::type, child, {{field, text}});
}

QString textOf(Office& office, const RecordId& child, FieldNo field)
{
    return shownRecord(take(getRecord(office.session(), child))).value(field).toText();
}

ImportDetails newest(Office& office)
{
    const auto imports = take(listImports(office.session()));
    REQUIRE_FALSE(imports.empty());
    return take(inspectImport(office.session(), imports.front().bundle));
}

/// Name and remark of a dossier that both places changed; what the village wrote is the later one
/// and came to the station.
RecordId replacedAtStation(OfficePair& both)
{
    const RecordId child = both.village.addChild();
    (void)both.handOver();
    edit(both.station, child, fields::child::name, QStringLiteral("示乙"));
    edit(both.station, child, fields::child::remark, QStringLiteral("站"));
    both.village.setNow(both.station.environment().clock.nowMilliseconds() + 1000);
    both.station.setNow(both.village.environment().clock.nowMilliseconds() + 1000);
    edit(both.village, child, fields::child::name, QStringLiteral("示甲"));
    edit(both.village, child, fields::child::remark, QStringLiteral("村"));
    (void)both.handOver();
    REQUIRE(textOf(both.station, child, fields::child::name) == QStringLiteral("示甲"));
    return child;
}

} // namespace

TEST_CASE("What a file brought can be read afterwards, by kind and record, and each file by itself")
{
    OfficePair both;
    const RecordId child = both.village.addChild();
    (void)both.village.visit(child, both.village.today());
    (void)both.handOver();
    (void)both.village.visit(child, both.village.today());
    edit(both.village, child, fields::child::remark, QStringLiteral("住得远"));
    (void)both.handOver();

    const auto imports = take(listImports(both.station.session()));
    REQUIRE(imports.size() == 2);
    CHECK(imports[0].number == 2); // the newest first
    CHECK(imports[0].fromName == QStringLiteral("示范村"));
    CHECK(imports[0].recorded);
    const ImportDetails second = newest(both.station);
    REQUIRE(second.kinds.size() == 2);
    CHECK(second.kinds[0].type == fields::child::type);
    CHECK(second.kinds[0].added == 0);
    CHECK(second.kinds[0].changed == 1);
    CHECK(second.kinds[1].type == fields::visit::type);
    CHECK(second.kinds[1].added == 1);
    CHECK(second.kinds[1].changed == 0);
    CHECK(second.line.changes == 2);
    CHECK(second.choices.empty());
    CHECK(second.foreign.empty());
    const ImportDetails first = take(inspectImport(both.station.session(), imports[1].bundle));
    const auto here = std::ranges::find(first.records, child, &ImportedRecord::record);
    REQUIRE(here != first.records.end());
    CHECK(here->isNew);
    CHECK(here->childName == QStringLiteral("示童"));
}

TEST_CASE("A file that brought nothing new says so, and one that was never taken in is not known")
{
    OfficePair both;
    (void)both.village.addChild();
    (void)both.handOver();
    (void)both.bringReceipt();
    (void)both.handOver();
    const ImportDetails empty = newest(both.station);
    CHECK(empty.line.changes == 0);
    CHECK(empty.records.empty());
    const auto unknown = inspectImport(both.station.session(), QStringLiteral("nothing"));
    REQUIRE_FALSE(unknown.has_value());
    CHECK(unknown.error().code == "desk.unknown_import");
}

TEST_CASE("A large file is looked at a slice at a time, with the same outcome")
{
    OfficePair both;
    const RecordId child = replacedAtStation(both);
    (void)both.village.visit(child, both.village.today());
    (void)both.handOver();
    for (const ImportLine& line : take(listImports(both.station.session()))) {
        const ImportDetails whole = take(inspectImport(both.station.session(), line.bundle));
        auto slices = take(ImportInspection::begin(both.station.session(), line.bundle));
        for (qint64 changes = 0; !slices.isDone(); ++changes) {
            CHECK(slices.looked() == changes);
            take(slices.goOn(both.station.session(), 1));
        }
        CHECK(slices.looked() == line.changes);
        CHECK(slices.details().records.size() == whole.records.size());
        CHECK(slices.details().kinds.size() == whole.kinds.size());
        CHECK(slices.details().choices.size() == whole.choices.size());
    }
}

TEST_CASE("What the rule of merging showed in place of what stood here is told with both values")
{
    OfficePair both;
    const RecordId child = replacedAtStation(both);
    const ImportDetails details = newest(both.station);
    REQUIRE(details.choices.size() == 2);
    const ImportChoice& name = details.choices[0];
    CHECK(name.record == child);
    CHECK(name.kind == Kind::Replaced);
    CHECK(name.before->value.isText(u"示乙"));
    CHECK(name.before->place == QStringLiteral("示范镇社工站"));
    CHECK(name.after.value.isText(u"示甲"));
    CHECK(name.after.place == QStringLiteral("示范村"));
    CHECK(name.reversible == Reversible::Yes);
    // At the village its own value goes on being shown.
    (void)both.bringReceipt();
    const ImportDetails there = newest(both.village);
    REQUIRE(there.choices.size() == 2);
    CHECK(there.choices[0].kind == Kind::Kept);
}

TEST_CASE("Reversing brings back what stood here by new decisions, and nothing leaves the log")
{
    OfficePair both;
    const RecordId child = replacedAtStation(both);
    const QString bundle = newest(both.station).line.bundle;
    const auto before = both.station.changes();
    const Reversal reversal = take(reverseImport(both.station.session(), bundle));
    CHECK(reversal.reversed == 2);
    CHECK(reversal.left.empty());
    CHECK(both.station.changes() > before);
    CHECK(textOf(both.station, child, fields::child::name) == QStringLiteral("示乙"));
    CHECK(textOf(both.station, child, fields::child::remark) == QStringLiteral("站"));
    CHECK(take(listConflicts(both.station.session())).empty());
    // Both can be decided again: the village's values were set aside, not lost.
    const auto decided = take(listDecided(both.station.session()));
    REQUIRE(decided.size() == 2);
    CHECK(decided[0].setAside.size() == 1);
    (void)both.bringReceipt();
    CHECK(textOf(both.village, child, fields::child::name) == QStringLiteral("示乙"));
    // A second time there is nothing left to do.
    const auto again = reverseImport(both.station.session(), bundle);
    REQUIRE_FALSE(again.has_value());
    CHECK(again.error().code == "desk.nothing_to_reverse");
    CHECK(newest(both.station).choices[0].reversible == Reversible::Decided);
}

TEST_CASE("What a person decided since stays, and the rest is brought back")
{
    OfficePair both;
    const RecordId child = replacedAtStation(both);
    desk::Session& station = both.station.session();
    for (const ConflictLine& line : take(listConflicts(station))) {
        if (line.field == fields::child::name)
            (void)take(resolveConflict(station, {child, line.field, line.heads[0].version, {}}));
    }
    const Reversal reversal = take(reverseImport(station, newest(both.station).line.bundle));
    CHECK(reversal.reversed == 1);
    REQUIRE(reversal.left.size() == 1);
    CHECK(reversal.left[0].field == fields::child::name);
    CHECK(reversal.left[0].reversible == Reversible::Decided);
    CHECK(textOf(both.station, child, fields::child::name) == QStringLiteral("示甲"));
    CHECK(textOf(both.station, child, fields::child::remark) == QStringLiteral("站"));
}

TEST_CASE("A conflict that a file settled is told as decided elsewhere")
{
    OfficePair both;
    const RecordId child = replacedAtStation(both);
    (void)both.bringReceipt();
    desk::Session& village = both.village.session();
    for (const ConflictLine& line : take(listConflicts(village)))
        (void)take(resolveConflict(village, {child, line.field, line.heads[1].version, {}}));
    (void)both.handOver();
    const ImportDetails details = newest(both.station);
    REQUIRE(details.choices.size() == 2);
    for (const ImportChoice& choice : details.choices) {
        CHECK(choice.kind == Kind::Settled);
        CHECK(choice.reversible == Reversible::NoChoice);
    }
}

TEST_CASE("What a village wrote into the station's fields is taken in and named")
{
    OfficePair both;
    const RecordId child = both.village.addChild();
    both.village.receiveChange(fields::child::type, child,
                               {{fields::child::dossier_no, QStringLiteral("自编001")}});
    (void)both.handOver();
    CHECK(textOf(both.station, child, fields::child::dossier_no) == QStringLiteral("自编001"));
    const ImportDetails details = newest(both.station);
    REQUIRE(details.foreign.size() == 1);
    CHECK(details.foreign[0].record == child);
    CHECK(details.foreign[0].field == fields::child::dossier_no);
    // The station's own bundle is not judged by a village's measure.
    both.station.change(fields::child::type, child,
                        {{fields::child::dossier_no, QStringLiteral("53042699920100011")}});
    (void)both.bringReceipt();
    CHECK(newest(both.village).foreign.empty());
}
