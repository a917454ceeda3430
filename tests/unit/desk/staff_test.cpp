// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The people of a village whom its station enters, and posts of newcomers.
#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/keys.h"
#include "desk/names.h"
#include "desk/newcomer.h"
#include "support/desk/office_pair.h"

#include <algorithm>

using namespace tongdang;
using namespace tongdang::desk;
using namespace tongdang::test;
namespace post = fields::staff_post;

namespace {

const QString herPassphrase = QStringLiteral("新的口令 核桃树 石板路 灰鸽");

/// As the station's pages do.
RecordId enterStaff(Office& office, const QString& name, const QString& division)
{
    const RecordId person =
        office.put(fields::staff::type, std::nullopt, {{fields::staff::name, name}});
    office.put(post::type, std::nullopt,
               {{post::staff, person},
                {post::role, QStringLiteral("1")},
                {post::division, division},
                {post::from_on, Value(QDate(2026, 11, 1))}});
    return person;
}

QString postOf(Office& office, const RecordId& person)
{
    archive::RecordQuery query;
    query.type = post::type;
    query.where = {{post::staff, Value(person)}};
    const auto posts = take(office.session().archive().reader().records(query));
    REQUIRE(posts.size() == 1);
    return posts.front().value(post::role).toText();
}

} // namespace

TEST_CASE("A director whom the station enters opens the village's dossiers after one carry")
{
    OfficePair pair;
    const QString villageOrg = pair.village.wanted().orgCode;
    const RecordId director = enterStaff(pair.station, QStringLiteral("示主任"), villageOrg);
    const RecordId elsewhere =
        enterStaff(pair.station, QStringLiteral("邻主任"), QStringLiteral("530426999202"));
    const RecordId mistaken = enterStaff(pair.station, QStringLiteral("错填"), villageOrg);
    archive::RecordQuery posts;
    posts.type = post::type;
    posts.where = {{post::staff, Value(mistaken)}};
    const auto found = take(pair.station.session().archive().reader().records(posts));
    (void)take(withdrawRecord(pair.station.session(), found.at(0).id, QStringLiteral("填错了")));
    pair.bringReceipt();
    CHECK_FALSE(take(pair.village.session().archive().reader().record(mistaken)));
    const auto staff = take(staffWithoutKey(pair.village.session()));
    const auto line = std::ranges::find(staff, director, &StaffLine::person);
    REQUIRE(line != staff.end());
    CHECK(line->name == u"示主任");
    CHECK(line->place == u"示范村"); // where she works and not who entered her
    CHECK(staff.size() == 2);        // she, and the author of the entry
    CHECK_FALSE(take(pair.village.session().archive().reader().record(elsewhere)));
    CHECK(take(addKeyHolder(pair.village.session(),
                            {pair.village.wanted().passphrase, director, herPassphrase, QString()}))
          == director);
    // She is known there, and the register is the station's all the same.
    CHECK(errorCode(putRecord(pair.village.session(),
                              {fields::staff::type,
                               director,
                               std::nullopt,
                               {{fields::staff::phone, QStringLiteral("13800000000")}},
                               true}))
          == "desk.owner_station");
    // At the station, too, her entries will be those of the village.
    Names names(pair.station.session());
    CHECK(take(names.placeOf(director)) == QStringLiteral("示范村"));
}

TEST_CASE("A newcomer gets the office's usual post, or any other of the list")
{
    Office station(Role::Township, QStringLiteral("530426999000"), QStringLiteral("示范镇社工站"));
    const auto posts = newcomerPosts(station.session());
    const auto usual = std::ranges::find(posts, true, &PostLine::isUsual);
    REQUIRE(usual != posts.end());
    CHECK(usual->code == u"3");
    CHECK(usual->name == u"社会工作者");
    CHECK(posts.size() > 5);
    const auto add = [&](const QString& passphrase, const QString& name, const QString& code) {
        return addKeyHolder(station.session(),
                            {station.wanted().passphrase, std::nullopt, passphrase, name, code});
    };
    const qint64 before = station.changes();
    const auto refused = add(herPassphrase, QStringLiteral("示员"), QStringLiteral("42"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "desk.unknown_post");
    CHECK(refused.error().arguments == QStringList{QStringLiteral("42")});
    CHECK(station.changes() == before);
    const RecordId supervisor =
        take(add(herPassphrase, QStringLiteral("示督导"), QStringLiteral("2")));
    CHECK(postOf(station, supervisor) == u"2");
    const RecordId worker =
        take(add(QStringLiteral("别的口令 竹篮子 青瓦片 小溪流"), QStringLiteral("示社工"), {}));
    CHECK(postOf(station, worker) == u"3");
}
