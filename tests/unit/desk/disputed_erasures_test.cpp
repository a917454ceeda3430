// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/disputed_erasures.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/access.h"
#include "desk/drafts.h"
#include "desk/exchange.h"
#include "support/desk/office_pair.h"

#include <algorithm>

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::OfficePair;
using tongdang::test::take;

namespace {

/// As an altered program does: orders what only a station may.
void orderErasure(test::Office& office, TypeNo type, const RecordId& record)
{
    archive::WriteRequest request =
        setRequest(office.session(), type, record, {{purgeOrderField, Value(QString())}});
    request.operation = Operation::Purge;
    (void)take(office.session().archive().writer().write(request));
}

} // namespace

TEST_CASE("Whose dossier a refused erasure is about is told at the import and in the list")
{
    OfficePair both;
    const RecordId child = both.village.addChild(QStringLiteral("示童甲"));
    (void)both.village.addChild(QStringLiteral("示童乙"));
    (void)both.handOver();
    orderErasure(both.village, fields::child::type, child);
    const QString file = take(exportBundle(both.village.session(), both.stick())).file;
    const auto checkTold = [&](const std::vector<DisputedErasure>& told) {
        REQUIRE(told.size() == 1);
        CHECK(told[0].record == child);
        CHECK(told[0].isKnown);
        CHECK(told[0].isDossier);
        CHECK(told[0].childName == QStringLiteral("示童甲"));
    };
    checkTold(take(planImport(both.station.session(), file)).disputed);
    const ImportReport report = take(importBundle(both.station.session(), file));
    CHECK(report.status == ImportStatus::Quarantined);
    checkTold(report.disputed);
    const auto waiting = take(waitingBundles(both.station.session()));
    REQUIRE(waiting.size() == 1);
    checkTold(waiting[0].disputed);
    const auto noted = take(listAccess(both.station.session(), {}));
    CHECK(std::ranges::any_of(noted, [&](const AccessLine& line) {
        return line.action == "erase.disputed" && line.subject == child;
    }));
}

TEST_CASE("A refused erasure of a single record names its kind and its child")
{
    OfficePair both;
    const RecordId child = both.village.addChild(QStringLiteral("示童甲"));
    const RecordId visit = both.village.visit(child, both.village.today());
    (void)both.handOver();
    orderErasure(both.village, fields::visit::type, visit);
    const ImportReport report = both.handOver();
    REQUIRE(report.disputed.size() == 1);
    CHECK_FALSE(report.disputed[0].isDossier);
    CHECK(report.disputed[0].childName == QStringLiteral("示童甲"));
    CHECK_FALSE(report.disputed[0].typeName.isEmpty());
}

TEST_CASE("Of a dossier that is not here or that another place has now nothing but its id is told")
{
    OfficePair both;
    const RecordId child = both.village.addChild(QStringLiteral("示童甲"));
    (void)both.handOver();
    both.station.moveTo(QStringLiteral("530426998201"), child);
    const RecordId stranger = *RecordId::parse(QString(32, u'7'));
    const auto told = take(disputedErasures(both.station.session(), {child, stranger}));
    REQUIRE(told.size() == 2);
    for (const DisputedErasure& disputed : told) {
        CHECK_FALSE(disputed.isKnown);
        CHECK(disputed.childName.isEmpty());
        CHECK(disputed.typeName.isEmpty());
    }
    CHECK(told[1].record == stranger);
}
