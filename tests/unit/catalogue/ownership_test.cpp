// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "catalogue/ownership.h"
#include "support/catch.h"

using namespace tongdang;
using tongdang::test::take;

namespace {

const Catalogue& shipped()
{
    static const Catalogue catalogue = take(Catalogue::load(QStringLiteral(":/tongdang")));
    return catalogue;
}

const Field& fieldOf(TypeNo type, FieldNo field)
{
    return *shipped().type(type)->field(field);
}

} // namespace

TEST_CASE("A higher office may fill in what a lower one owns and no lower office what is above it")
{
    const Field& name = fieldOf(fields::child::type, fields::child::name);
    const Field& number = fieldOf(fields::child::type, fields::child::dossier_no);
    for (const Owner office : {Owner::Village, Owner::Station, Owner::County})
        CHECK(fillsIn(office, name));
    CHECK_FALSE(fillsIn(Owner::Village, number));
    CHECK(fillsIn(Owner::Station, number));
    CHECK(fillsIn(Owner::County, number));
}

TEST_CASE("A station keeps what is the county's except for what is special")
{
    const Field& title = fieldOf(fields::training::type, fields::training::title);
    const Field& findings =
        fieldOf(fields::spot_check_item::type, fields::spot_check_item::findings);
    const Field& basis =
        fieldOf(fields::restricted_category::type, fields::restricted_category::basis);
    for (const Field* const field : {&title, &findings}) {
        CHECK_FALSE(fillsIn(Owner::Village, *field));
        CHECK(fillsIn(Owner::Station, *field));
    }
    CHECK_FALSE(fillsIn(Owner::Village, basis));
    CHECK_FALSE(fillsIn(Owner::Station, basis));
    CHECK(fillsIn(Owner::County, basis));
}

TEST_CASE("A record is kept where something is filled in that it cannot be without")
{
    const auto keeps = [](Owner office, TypeNo type) {
        return keepsRecords(office, *shipped().type(type));
    };
    CHECK(keeps(Owner::Village, fields::rights_request::type));
    CHECK(keeps(Owner::Village, fields::national_entry::type)); // clause 18: FORMAT.md
    for (const TypeNo stations : {fields::meeting::type, fields::review::type, fields::unit::type,
                                  fields::school::type, fields::station_note::type}) {
        CAPTURE(stations);
        CHECK_FALSE(keeps(Owner::Village, stations));
        CHECK(keeps(Owner::Station, stations));
    }
    CHECK_FALSE(keeps(Owner::Station, fields::restricted_category::type));
}
