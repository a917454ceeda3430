// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/child_search.h"

#include "support/archive/plain_archive.h"

using namespace tongdang;
using namespace tongdang::test;
namespace child = fields::child;

namespace {

std::vector<RecordId> found(PlainArchive& place, QStringView query)
{
    return take(place.archive->findChildren(query.toString()));
}

std::vector<RecordId> twins(PlainArchive& place, const RecordId& of)
{
    return take(place.archive->possibleDuplicates(of));
}

} // namespace

TEST_CASE("The search follows every save: name, household, carers, sheets, withdrawal")
{
    PlainArchive place;
    archive::Writer& writer = place.archive->writer();
    const RecordId household =
        take(writer.write(place.create(fields::household::type, std::nullopt,
                                       {{fields::household::group, text(u"三组"), {}},
                                        {fields::household::phone, text(u"08731234567"), {}}})))
            .record;
    const RecordId zeng = place.child(u"曾雨桐", {{child::household, household, {}}});
    const std::vector expected{zeng};
    CHECK(found(place, u"zyt") == expected);
    CHECK(found(place, u"3组") == expected);
    CHECK(found(place, u"4567") == expected);

    place.set(fields::household::type, household, fields::household::group, text(u"五组"));
    CHECK(found(place, u"3组").empty());
    CHECK(found(place, u"5组") == expected);
    place.set(child::type, zeng, child::name, text(u"曾雨彤"));
    CHECK(found(place, u"雨桐").empty());
    CHECK(found(place, u"雨彤") == expected);

    take(writer.write(place.create(fields::caregiver::type, zeng,
                                   {{fields::caregiver::child, zeng, {}},
                                    {fields::caregiver::phone, text(u"13800001111"), {}}})));
    CHECK(found(place, u"1111") == expected);
    const RecordId visit =
        place.visit(zeng, QDate(2026, 3, 1), {{fields::visit::sheet_no, text(u"7K3M9Q2A"), {}}});
    CHECK(found(place, u"7K3M9Q2A") == expected);
    // A printed sheet belongs to the organisation and names its child.
    const RecordId sheet =
        take(writer.write(place.create(
                 fields::sheet::type, std::nullopt,
                 {{fields::sheet::no, text(u"QQQQ2222"), {}}, {fields::sheet::child, zeng, {}}})))
            .record;
    CHECK(found(place, u"QQQQ2222") == expected);
    take(writer.write(place.change(fields::visit::type, visit,
                                   {{withdrawnField, text(u"重复"), {}}}, Operation::Withdraw)));
    CHECK(found(place, u"7K3M9Q2A").empty());
    take(writer.write(place.change(fields::sheet::type, sheet,
                                   {{withdrawnField, text(u"作废"), {}}}, Operation::Withdraw)));
    CHECK(found(place, u"QQQQ2222").empty());
    take(writer.write(place.change(child::type, zeng, {{withdrawnField, text(u"重复"), {}}},
                                   Operation::Withdraw)));
    CHECK(found(place, u"雨彤").empty());
    place.set(child::type, zeng, withdrawnField, Value());
    CHECK(found(place, u"雨彤") == expected);
    place.open();
    CHECK(found(place, u"5组") == expected);
    CHECK(found(place, u"1111") == expected);
}

TEST_CASE("What a transaction wrote is found in it, and not once it is rolled back")
{
    PlainArchive place;
    place.child(u"李小明");
    CHECK(found(place, u"zyt").empty());
    {
        auto transaction = take(place.archive->begin());
        place.child(u"曾雨桐");
        CHECK(found(place, u"zyt").size() == 1);
    }
    CHECK(found(place, u"zyt").empty());
    CHECK(found(place, u"lxm").size() == 1);
}

TEST_CASE("Many new children at once are found")
{
    PlainArchive place;
    CHECK(found(place, u"wang").empty());
    {
        auto transaction = take(place.archive->begin());
        for (int number = 0; number < 320; ++number)
            place.child(u"王小明");
        take(transaction.commit());
    }
    CHECK(take(place.archive->findChildren(QStringLiteral("wxm"), 1000)).size() == 320);
    CHECK(found(place, u"wxm").size() == 200);
}

TEST_CASE("Of many children that are rolled back after a search nothing is found")
{
    PlainArchive place;
    const RecordId kept = place.child(u"李小明");
    {
        auto transaction = take(place.archive->begin());
        for (int number = 0; number < 320; ++number)
            place.child(u"王小明");
        place.set(child::type, kept, child::name, text(u"李大山"));
        CHECK(found(place, u"lds").size() == 1);
        place.child(u"王小明");
    }
    CHECK(found(place, u"wxm").empty());
    CHECK(found(place, u"lds").empty());
    CHECK(found(place, u"lxm").size() == 1);
}

TEST_CASE("Other children that may be the same person")
{
    PlainArchive place;
    const Value day(QDate(2015, 8, 17));
    const RecordId zeng = place.child(
        u"曾雨桐", {{child::birth, day, {}}, {child::idno, text(u"530426201508171243"), {}}});
    const RecordId sameNumber =
        place.child(u"李小明", {{child::idno, text(u"530426201508171243"), {}}});
    const RecordId sameName = place.child(u"曾雨桐", {{child::birth, day, {}}});
    const RecordId sameSound = place.child(u"增宇彤", {{child::birth, day, {}}});
    place.child(u"曾雨桐", {{child::birth, QDate(2016, 8, 17), {}}});
    place.child(u"曾雨桐");
    place.child(u"张三", {{child::birth, day, {}}});
    std::vector expected{sameNumber, sameName, sameSound};
    std::sort(expected.begin(), expected.end());
    CHECK(twins(place, zeng) == expected);
    CHECK(twins(place, sameNumber) == std::vector{zeng});
    CHECK(twins(place, place.author).empty());
    take(place.archive->writer().write(place.change(
        child::type, sameName, {{withdrawnField, text(u"重复"), {}}}, Operation::Withdraw)));
    std::erase(expected, sameName);
    CHECK(twins(place, zeng) == expected);
}
