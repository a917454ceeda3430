// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/exchange.h"

#include "catalogue/fields.h"
#include "desk/children.h"
#include "desk/upkeep.h"
#include "support/catch.h"
#include "support/desk/office.h"
#include "support/desk/office_pair.h"

#include <algorithm>

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::errorCode;
using tongdang::test::Office;
using tongdang::test::OfficePair;
using tongdang::test::take;

namespace {

SendState stateOf(const ExchangeView& view, const RecordId& child)
{
    for (const SendLine& line : view.children) {
        if (line.child == child)
            return line.state;
    }
    return SendState::Merged;
}

} // namespace

TEST_CASE("A dossier is not sent, then sent, then merged when the receipt has come back")
{
    OfficePair both;
    const RecordId child = both.village.addChild();
    ExchangeView view = take(exchangeView(both.village.session()));
    CHECK(view.enrolled);
    CHECK(view.parentName == QStringLiteral("示范镇社工站"));
    CHECK(view.waitingChanges > 0);
    CHECK(stateOf(view, child) == SendState::NotSent);

    const ExportedBundle bundle = take(exportBundle(both.village.session(), both.stick()));
    view = take(exchangeView(both.village.session()));
    CHECK(stateOf(view, child) == SendState::Sent);
    CHECK(view.waitingChanges == 0);
    CHECK(view.lastExport == both.village.today());
    CHECK_FALSE(view.lastConfirmed.isValid());

    const ImportReport merged = take(importBundle(both.station.session(), bundle.file));
    CHECK(merged.status == ImportStatus::Merged);
    CHECK(merged.newChildren == 1);
    CHECK(take(importBundle(both.station.session(), bundle.file)).status == ImportStatus::Already);
    (void)both.bringReceipt();
    view = take(exchangeView(both.village.session()));
    CHECK(stateOf(view, child) == SendState::Merged);
    CHECK(view.children.empty());
    CHECK(view.lastConfirmed == both.village.today());
}

TEST_CASE("A plan says what an import would do and changes nothing")
{
    OfficePair both;
    both.village.addChild();
    const ExportedBundle bundle = take(exportBundle(both.village.session(), both.stick()));
    const qint64 before = both.station.changes();
    const ImportReport plan = take(planImport(both.station.session(), bundle.file));
    CHECK(plan.status == ImportStatus::Merged);
    CHECK(plan.newChildren == 1);
    CHECK(both.station.changes() == before);
    CHECK(take(listChildren(both.station.session())).empty());
}

TEST_CASE("A bundle says what it is, and whose signature it bears only to who knows the sender")
{
    OfficePair both;
    both.village.addChild();
    const ExportedBundle bundle = take(exportBundle(both.village.session(), both.stick()));
    const BundleInfo outside = take(inspectBundle(bundle.file, nullptr));
    CHECK(outside.kind == QStringLiteral("up"));
    CHECK(outside.fromOrg == QStringLiteral("530426999201"));
    CHECK(outside.number == bundle.number);
    CHECK(outside.signature == QStringLiteral("unknown"));
    CHECK(take(inspectBundle(bundle.file, &both.station.session())).signature
          == QStringLiteral("good"));
}

TEST_CASE("The same field changed on both sides waits for a decision, which ends it on both")
{
    OfficePair both;
    const RecordId child = both.village.addChild();
    (void)both.handOver();
    both.village.change(fields::child::type, child,
                        {{fields::child::name, QStringLiteral("示甲")}});
    both.station.change(fields::child::type, child,
                        {{fields::child::name, QStringLiteral("示乙")}});
    CHECK(both.handOver().conflicts == 1);
    const auto conflicts = take(listConflicts(both.station.session()));
    REQUIRE(conflicts.size() == 1);
    CHECK(conflicts[0].field == fields::child::name);
    REQUIRE(conflicts[0].heads.size() == 2);
    const ConflictHead& kept = conflicts[0].heads[1];
    (void)take(
        resolveConflict(both.station.session(), {child, fields::child::name, kept.version, {}}));
    CHECK(take(listConflicts(both.station.session())).empty());
    (void)both.bringReceipt();
    CHECK(take(listConflicts(both.village.session())).empty());
    CHECK(shownRecord(take(getRecord(both.village.session(), child))).value(fields::child::name)
          == kept.value);
    CHECK(errorCode(resolveConflict(both.village.session(),
                                    {child, fields::child::name, kept.version, {}}))
          == "desk.decided_so");
}

TEST_CASE("A PC that is not enrolled is told to enrol first")
{
    Office office;
    CHECK(errorCode(exportBundle(office.session(), office.file(QString()))) == "desk.not_enrolled");
    CHECK_FALSE(take(exchangeView(office.session())).enrolled);
}

TEST_CASE("A village that was certified for another code works under it")
{
    OfficePair both(QStringLiteral("530426999202"));
    CHECK(both.village.session().profile().orgCode == QStringLiteral("530426999202"));
    both.village.reopen();
    CHECK(both.village.session().profile().orgCode == QStringLiteral("530426999202"));
}

TEST_CASE("The station lists its villages, a revoked one is no receiver any more")
{
    OfficePair both;
    (void)both.handOver();
    std::vector<DeviceLine> devices = take(listDevices(both.station.session()));
    REQUIRE(devices.size() == 2);
    const auto village =
        std::ranges::find(devices, QStringLiteral("530426999201"), &DeviceLine::orgCode);
    REQUIRE(village != devices.end());
    CHECK(village->lastBundle == both.station.today());
    CHECK_FALSE(village->revoked);
    (void)take(revokeDevice(both.station.session(), village->device));
    CHECK_FALSE(exportBundle(both.station.session(), both.stick(), village->device));
    CHECK(errorCode(revokeDevice(both.station.session(), QStringLiteral("nobody")))
          == "desk.unknown_receiver");
}
