// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// domain.md §11 while a record is being written: over the dossier as it would be after saving.
#include "desk/draft_checks.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "support/catch.h"
#include "support/desk/office.h"

#include <algorithm>

using namespace tongdang;
using namespace tongdang::desk;
using namespace Qt::StringLiterals;
using tongdang::test::Office;
using tongdang::test::take;

namespace {

QStringList checksOf(const std::vector<QualityFinding>& findings)
{
    QStringList checks;
    for (const QualityFinding& finding : findings)
        checks.append(finding.check);
    checks.removeDuplicates();
    return checks;
}

RecordInput draftOf(TypeNo type, const std::optional<RecordId>& child,
                    std::vector<FieldInput> values, const std::optional<RecordId>& id = {})
{
    return {type, id, child, std::move(values), true};
}

/// Somebody of 17 who cares.
std::vector<FieldInput> youngCarer(const Office& office)
{
    using namespace fields::caregiver;
    return {{name, u"示姐"_s},
            {birth, Value(office.today().addYears(-17))},
            {main, Value(true)},
            {from_on, Value(office.today())}};
}

} // namespace

TEST_CASE("A carer who is too young is told at the birth while it is written, and nothing is saved")
{
    Office office;
    const RecordId child = office.addChild();
    const qint64 before = office.changes();
    const DraftFindings found = take(
        checkDraft(office.session(), draftOf(fields::caregiver::type, child, youngCarer(office))));
    const auto young = std::ranges::find(found.here, u"Q11"_s, &QualityFinding::check);
    REQUIRE(young != found.here.end());
    CHECK(young->field == fields::caregiver::birth);
    CHECK(young->severity == CheckSeverity::Error);
    CHECK(young->record == found.record);
    CHECK(office.changes() == before);
    CHECK(take(countRecords(office.session(), fields::caregiver::type)) == 0);

    auto grown = youngCarer(office);
    grown[1].value = Value(office.today().addYears(-40));
    CHECK_FALSE(
        checksOf(
            take(checkDraft(office.session(), draftOf(fields::caregiver::type, child, grown))).here)
            .contains(u"Q11"_s));
}

TEST_CASE("A record that fills a gap of the dossier is not told of the gap")
{
    Office office;
    const RecordId child = office.addChild();
    auto carer = youngCarer(office);
    const auto told = [&] {
        return checksOf(take(checkDraft(office.session(),
                                        draftOf(fields::caregiver::type, child, carer)))
                            .here)
            .contains(u"Q28"_s);
    };
    CHECK_FALSE(told());
    carer[2].value = Value(false); // somebody cares, but nobody chiefly
    CHECK(told());
}

TEST_CASE("What was wrong in other records before stays in the list, and what is new is told")
{
    Office office;
    const RecordId child = office.addChild();
    office.visit(child, office.today());
    office.setToday(office.today().addDays(3));
    office.put(fields::caregiver::type, child, youngCarer(office));
    const auto contact =
        draftOf(fields::contact::type, child, {{fields::contact::date, Value(office.today())}});
    CHECK(take(checkDraft(office.session(), contact)).isEmpty());

    // A birth after the visit makes the visit impossible, which did nothing to deserve it.
    const auto late =
        draftOf(fields::child::type, {}, {{fields::child::birth, Value(office.today())}}, child);
    const DraftFindings found = take(checkDraft(office.session(), late));
    const auto visit =
        std::ranges::find(found.beside, TypeNo(fields::visit::type), &QualityFinding::type);
    REQUIRE(visit != found.beside.end());
    CHECK(visit->check == u"Q34");
    CHECK_FALSE(checksOf(found.beside).contains(u"Q28"_s));
}

TEST_CASE("What is wrong at the record itself is told as long as it stays, and no longer")
{
    Office office;
    const RecordId child = office.addChild();
    const RecordId carer = office.put(fields::caregiver::type, child, youngCarer(office));
    const auto told = [&](const std::vector<FieldInput>& values) {
        return checksOf(take(checkDraft(office.session(),
                                        draftOf(fields::caregiver::type, {}, values, carer)))
                            .here)
            .contains(u"Q11"_s);
    };
    CHECK(told({}));
    CHECK(told({{fields::caregiver::phone, u"13900000001"_s}}));
    CHECK_FALSE(told({{fields::caregiver::birth, Value(office.today().addYears(-40))}}));
}

TEST_CASE("Information for lists and what the form says itself are not told while writing")
{
    Office office;
    const RecordId child = office.addChild();
    // An area that never was (Q05), and a check digit that cannot be (Q02).
    const auto wrong = draftOf(fields::caregiver::type, child,
                               {{fields::caregiver::name, u"示姐"_s},
                                {fields::caregiver::main, Value(true)},
                                {fields::caregiver::from_on, Value(office.today())},
                                {fields::caregiver::idno, u"530499198001010011"_s}});
    const QStringList told = checksOf(take(checkDraft(office.session(), wrong)).here);
    CHECK_FALSE(told.contains(u"Q05"_s));
    CHECK_FALSE(told.contains(u"Q02"_s));
}

TEST_CASE("A new dossier is told of what it says itself, not of all that is still to be written")
{
    Office office;
    const auto dossier = [&](QDate birth, const QString& name) {
        return draftOf(fields::child::type, {},
                       {{fields::child::name, name},
                        {fields::child::birth, Value(birth)},
                        {fields::child::status, u"open"_s},
                        {fields::child::opened_on, Value(office.today())}});
    };
    CHECK(take(checkDraft(office.session(), dossier(office.today().addYears(-9), u"示童"_s)))
              .isEmpty());
    const DraftFindings found =
        take(checkDraft(office.session(), dossier(office.today().addYears(-19), u"示?"_s)));
    CHECK(checksOf(found.here) == QStringList{u"Q13"_s, u"Q48"_s});
    CHECK(found.beside.empty());
}

TEST_CASE("An identity number that another dossier carries is told before it is saved")
{
    Office office;
    const QString number = u"11010519491231002X"_s;
    const RecordId first = office.addChild(u"示甲"_s);
    const RecordId second = office.addChild(u"示乙"_s);
    for (const RecordId& child : {first, second}) // grown up: nobody could type it
        office.receiveChange(fields::child::type, child,
                             {{fields::child::birth, Value(QDate(1949, 12, 31))}});
    office.change(fields::child::type, first, {{fields::child::idno, number}});
    const auto told = [&](const RecordId& child) {
        const auto draft = draftOf(fields::child::type, {}, {{fields::child::idno, number}}, child);
        return checksOf(take(checkDraft(office.session(), draft)).beside).contains(u"Q07"_s);
    };
    CHECK(told(second));
    CHECK_FALSE(told(first));
}

TEST_CASE("A father who is away in this dossier only is told against the sibling's while typing")
{
    Office office;
    const RecordId household = office.addHousehold(u"一组"_s);
    const RecordId child = office.addChild(u"示甲"_s, household);
    RecordId father = child;
    for (const RecordId& one : {office.addChild(u"示乙"_s, household), child})
        father = office.put(
            fields::family_member::type, one,
            {{fields::family_member::rel, u"51"_s}, {fields::family_member::name, u"示父"_s}});
    const auto away = draftOf(fields::away::type, child,
                              {{fields::away::person, father},
                               {fields::away::cross_county, Value(true)},
                               {fields::away::from_on, Value(office.today().addYears(-1))}});
    const DraftFindings found = take(checkDraft(office.session(), away));
    CHECK(checksOf(found.beside).contains(u"Q53"_s));
}

TEST_CASE("A record of no child brings nothing, and one that cannot be saved says why")
{
    Office office;
    CHECK(take(checkDraft(office.session(), draftOf(fields::household::type, {},
                                                    {{fields::household::group, u"一组"_s}})))
              .isEmpty());
    const auto away = draftOf(fields::away::type, {}, {});
    CHECK(checkDraft(office.session(), away).error().code == "desk.child_missing");
}
