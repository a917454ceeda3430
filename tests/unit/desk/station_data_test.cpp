// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/station_data.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/data_setting.h"
#include "support/desk/office_pair.h"

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::Office;
using tongdang::test::OfficePair;
using tongdang::test::take;

namespace {

/// As `data adopt` leaves it at a station, over the data of some other program.
void keepSet(Office& station, quint64 number)
{
    const sync::DataSet set{
        number, QString(64, u'a'), {{QStringLiteral("policy/eshan-2024.json"), QByteArray("{}")}}};
    take(station.session().archive().settings().put(dataSetting, sync::encodeDataSet(set)));
}

qint64 numberOf(Office& office)
{
    return take(stationData(office.session())).number;
}

QString down(OfficePair& both)
{
    return take(exportBundle(both.station.session(), both.stick(), QStringLiteral("530426999201")))
        .file;
}

} // namespace

TEST_CASE("Rules and forms of a bundle whose changes are all known are taken all the same")
{
    OfficePair both;
    const RecordId child = both.village.addChild();
    (void)both.handOver();
    both.station.receiveChange(fields::child::type, child,
                               {{fields::child::name, QStringLiteral("示甲")}});
    CHECK(both.bringReceipt().status == ImportStatus::Merged);
    keepSet(both.station, 7);
    const ImportReport known = both.bringReceipt();
    CHECK(known.status == ImportStatus::Already);
    CHECK(known.newData);
    CHECK(numberOf(both.village) == 7);
}

TEST_CASE("Of several sets the one with the highest number stays, however they come")
{
    OfficePair both;
    keepSet(both.station, 7);
    const QString earlier = down(both);
    keepSet(both.station, 8);
    CHECK(take(importBundle(both.village.session(), down(both))).newData);
    const ImportReport late = take(importBundle(both.village.session(), earlier));
    CHECK_FALSE(late.newData);
    CHECK(late.warnings.isEmpty());
    CHECK(numberOf(both.village) == 8);
}
