// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/places.h"

#include "catalogue/fields.h"
#include "support/catch.h"
#include "support/desk/office.h"

using namespace tongdang;
using namespace tongdang::desk;
using namespace Qt::StringLiterals;
using tongdang::test::Office;
using tongdang::test::take;

namespace {

QStringList namesAt(Office& office)
{
    QStringList names;
    for (const KnownPlace& place : take(knownPlaces(office.session())))
        names.append(place.code + u' ' + place.name);
    return names;
}

void addVillage(Office& office, const QString& code, const QString& name, QDate ended = {})
{
    // As the station's entry comes to a village, too.
    office.receive(fields::village::type, std::nullopt,
                   {{fields::village::code, code},
                    {fields::village::name, name},
                    {fields::village::to_on, ended.isValid() ? Value(ended) : Value()}});
}

} // namespace

TEST_CASE("The places that an office knows are itself, then its villages that still are")
{
    Office station(Role::Township, u"530426001000"_s, u"青石镇"_s);
    addVillage(station, u"530426001202"_s, u"大湾村"_s);
    addVillage(station, u"530426001201"_s, u"小河村"_s);
    addVillage(station, u"530426001203"_s, u"旧村"_s, station.today().addDays(-1));
    addVillage(station, u"530426001204"_s, u"将并村"_s, station.today());
    addVillage(station, u"530426001205"_s, {});
    CHECK(namesAt(station)
          == QStringList{u"530426001000 青石镇"_s, u"530426001201 小河村"_s,
                         u"530426001202 大湾村"_s, u"530426001204 将并村"_s});
}

TEST_CASE("A county knows its townships, a village itself by the name of its PC")
{
    Office county(Role::County, u"530426000000"_s, u"示范县"_s);
    const QStringList known = namesAt(county);
    CHECK(known.front() == u"530426000000 示范县"_s);
    CHECK(known.contains(u"530426102000 甸中镇"_s));

    Office village(Role::Village, u"530426001201"_s, u"小河村"_s);
    addVillage(village, u"530426001201"_s, u"小河村民委员会"_s);
    CHECK(namesAt(village) == QStringList{u"530426001201 小河村"_s});
}
