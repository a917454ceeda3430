// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/custody.h"

#include "archive/archive.h"
#include "base/randomness.h"
#include "catalogue/fields.h"
#include "desk/children.h"
#include "desk/duties.h"
#include "desk/printing.h"
#include "desk/quality.h"
#include "support/catch.h"
#include "support/desk/office.h"

#include <algorithm>

using namespace tongdang;
using namespace tongdang::desk;
using namespace Qt::StringLiterals;
using tongdang::test::errorCode;
using tongdang::test::Office;
using tongdang::test::take;

namespace {

const QString here = u"530426999201"_s;
const QString elsewhere = u"530426999202"_s;

Profile profileOf(Role role, const QString& org)
{
    SeededRandomness randomness(1);
    return {role, org, u"示范"_s, RecordId::create(randomness), u"王示例"_s};
}

} // namespace

TEST_CASE("A village keeps its own dossiers, a township those of its villages, a county all of its")
{
    const qint64 village = here.toLongLong();
    CHECK(isKeptHere(profileOf(Role::Village, here), village));
    CHECK_FALSE(isKeptHere(profileOf(Role::Village, elsewhere), village));
    CHECK(isKeptHere(profileOf(Role::Township, u"530426999000"_s), village));
    CHECK_FALSE(isKeptHere(profileOf(Role::Township, u"530426998000"_s), village));
    CHECK(isKeptHere(profileOf(Role::County, u"530426000000"_s), village));
    CHECK_FALSE(isKeptHere(profileOf(Role::County, u"530425000000"_s), village));
    CHECK(isKeptHere(profileOf(Role::Village, elsewhere), 0)); // made here, and names none
}

TEST_CASE("A dossier that was moved away is closed in every list, at once and after opening anew")
{
    Office office(Role::Village, here, u"示范村"_s);
    const RecordId gone = office.addChild(u"示去"_s);
    const RecordId stays = office.addChild(u"示留"_s);
    CHECK(take(listChildren(office.session())).size() == 2);
    PrintQuestion sheet;
    sheet.form = u"F03"_s;
    sheet.child = gone;
    const PrintJob job = take(printForm(office.session(), sheet));
    take(noteSheets(office.session(), job, {0, 0}));
    const QString number = job.sheets.front().sheet;
    CHECK(take(findSheet(office.session(), number)).childName == u"示去"_s);
    office.moveTo(elsewhere, gone);
    for (int opening = 0; opening < 2; ++opening) {
        const auto lines = take(listChildren(office.session()));
        REQUIRE(lines.size() == 1);
        CHECK(lines.front().child == stays);
        CHECK(take(findChildren(office.session(), u"示"_s, 10)).size() == 1);
        const auto duties = take(listDuties(office.session(), {}));
        CHECK(std::ranges::none_of(
            duties, [&](const DutyLine& line) { return line.child->child == gone; }));
        CHECK(errorCode(openDossier(office.session(), gone)) == "desk.moved_away");
        CHECK(errorCode(listDuties(office.session(), {gone, {}, {}})) == "desk.moved_away");
        for (const QString& form : {u"F01"_s, u"F02"_s, u"F03"_s, u"F04"_s, u"F08"_s}) {
            PrintQuestion question;
            question.form = form;
            question.child = gone;
            CHECK(errorCode(printForm(office.session(), question)) == "desk.moved_away");
        }
        CHECK(errorCode(findSheet(office.session(), number)) == "desk.moved_away");
        CHECK(errorCode(getRecord(office.session(), gone)) == "desk.moved_away");
        CHECK(errorCode(recordHistory(office.session(), gone)) == "desk.moved_away");
        CHECK(errorCode(withdrawRecord(office.session(), gone, u"录错"_s)) == "desk.moved_away");
        CHECK(take(listRecords(office.session(), {fields::child::type, {}, {}, true})).size() == 1);
        office.reopen();
    }
    office.moveTo(here, gone); // it comes back
    CHECK(take(listChildren(office.session())).size() == 2);
    CHECK(take(openDossier(office.session(), gone)).head.name == u"示去"_s);
}

TEST_CASE("Nothing is entered in a dossier of another village, and none is given away by hand")
{
    Office office(Role::Village, here, u"示范村"_s);
    const RecordId gone = office.addChild(u"示去"_s);
    const RecordId own = office.addChild(u"示留"_s);
    office.moveTo(elsewhere, gone);
    using namespace fields;
    const auto put = [&](TypeNo type, const std::optional<RecordId>& id, const RecordId& child,
                         const std::vector<FieldInput>& values) {
        return errorCode(putRecord(office.session(), {type, id, child, values, true}));
    };
    CHECK(put(contact::type, {}, gone, {{contact::date, Value(office.today())}})
          == "desk.moved_away");
    CHECK(put(child::type, gone, gone, {{child::name, u"示别"_s}}) == "desk.moved_away");
    CHECK(put(child::type, own, own, {{child::village, elsewhere}}) == "desk.transfer_station");
}
