// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/records.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "paper/sheet_number.h"
#include "support/catch.h"
#include "support/desk/office.h"

#include <algorithm>

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::errorCode;
using tongdang::test::Office;
using tongdang::test::take;

namespace {

Record shown(Office& office, const RecordId& id)
{
    return shownRecord(take(getRecord(office.session(), id)));
}

} // namespace

TEST_CASE("What the identity number, the village and the director say is filled in without asking")
{
    Office office;
    const RecordId id = office.put(fields::child::type, std::nullopt,
                                   {{fields::child::name, QStringLiteral("示例")},
                                    {fields::child::idno, QStringLiteral("530426201405011243")}});
    const Record child = shown(office, id);
    CHECK(child.child == id);
    CHECK(child.value(fields::child::birth).toDate() == QDate(2014, 5, 1));
    CHECK(child.value(fields::child::sex).toText() == QStringLiteral("2"));
    CHECK(child.value(fields::child::village).toText() == QStringLiteral("530426999201"));
    CHECK(child.value(fields::child::director).toRecordId() == office.session().profile().person);
    const Record visit = shown(office, office.visit(id, office.today()));
    CHECK(visit.child == id);
    CHECK(visit.value(fields::visit::child).toRecordId() == id);
    CHECK(visit.value(fields::visit::by).toRecordId() == office.session().profile().person);
}

TEST_CASE("What a person wrote is never filled over")
{
    Office office;
    const RecordId id = office.put(fields::child::type, std::nullopt,
                                   {{fields::child::name, QStringLiteral("示例")},
                                    {fields::child::birth, Value(QDate(2014, 5, 2))},
                                    {fields::child::birth_precision, QStringLiteral("2")},
                                    {fields::child::idno, QStringLiteral("530426201405011243")}});
    const Record child = shown(office, id);
    CHECK(child.value(fields::child::birth).toDate() == QDate(2014, 5, 2));
    CHECK(child.value(fields::child::birth_precision).toText() == QStringLiteral("2"));
}

TEST_CASE("A number that disagrees, a day that cannot be and a reference to nothing are refused")
{
    using namespace fields;
    Office office;
    SystemRandomness randomness;
    const auto reason = [&](TypeNo type, const std::optional<RecordId>& of,
                            const std::vector<FieldInput>& given) {
        const auto put = putRecord(office.session(), {type, std::nullopt, of, given, true});
        return put ? QString() : put.error().arguments.value(1).section(u'\t', 0, 0);
    };
    const FieldInput number{child::idno, QStringLiteral("530426201405011243")};
    CHECK(reason(child::type, {}, {number, {child::birth, Value(QDate(2014, 5, 2))}})
          == QStringLiteral("catalogue.birth_disagrees"));
    CHECK(reason(child::type, {}, {{child::birth, Value(office.today().addDays(1))}})
          == QStringLiteral("catalogue.birth_in_future"));
    CHECK(reason(child::type, {}, {{child::household, RecordId::create(randomness)}})
          == QStringLiteral("desk.reference_unknown"));
    const RecordId whose = office.addChild();
    CHECK(reason(household::type, {},
                 {{household::from_on, Value(office.today())},
                  {household::to_on, Value(office.today().addDays(-1))}})
          == QStringLiteral("catalogue.ends_before_start"));
    const QString sheet = paper::SheetNumber::create(randomness).toString();
    const std::vector<FieldInput> visited{{visit::sheet_no, sheet},
                                          {visit::date, Value(office.today())}};
    CHECK(reason(visit::type, whose, visited).isEmpty());
    CHECK(reason(visit::type, whose, visited) == QStringLiteral("desk.sheet_entered"));
}

TEST_CASE("A number twice and a day before the birth are told, what was empty before is, too")
{
    using namespace fields;
    Office office;
    const auto codes = [&](const RecordInput& input) {
        std::vector<QByteArray> found;
        for (const Finding& finding : take(putRecord(office.session(), input)).findings)
            found.push_back(finding.code);
        return found;
    };
    const FieldInput number{child::idno, QStringLiteral("530426201405011243")};
    const RecordId first =
        office.put(child::type, std::nullopt, {number, {child::name, QStringLiteral("示甲")}});
    CHECK(std::ranges::count(
              codes({child::type, {}, {}, {number, {child::name, QStringLiteral("示乙")}}, true}),
              "desk.id_number_twice")
          == 1);
    CHECK(std::ranges::count(
              codes({visit::type, {}, first, {{visit::date, Value(QDate(2013, 1, 1))}}, true}),
              "catalogue.before_birth")
          == 1);
    CHECK(std::ranges::count(
              codes({child::type, first, {}, {{child::name_other, QStringLiteral("阿花")}}, false}),
              "catalogue.required")
          > 0);
}

TEST_CASE("A visit on a day before the dossier was opened is told, one of that day is not")
{
    using namespace fields;
    Office office;
    const RecordId whose = office.addChild(); // opened today
    const auto told = [&](QDate day) {
        const SavedRecord saved = take(putRecord(
            office.session(), {visit::type, {}, whose, {{visit::date, Value(day)}}, true}));
        return std::ranges::count_if(saved.findings, [](const Finding& finding) {
            return finding.code == "catalogue.before_opening" && finding.field == visit::date
                   && finding.severity == Finding::Severity::Warning;
        });
    };
    CHECK(told(office.today().addDays(-1)) == 1);
    CHECK(told(office.today()) == 0);
}

TEST_CASE("Of a refused record the wrong values are named before what is missing")
{
    using namespace fields;
    Office office;
    const auto refused =
        putRecord(office.session(),
                  {child::type, {}, {}, {{child::birth, Value(office.today().addDays(1))}}, false});
    REQUIRE_FALSE(refused);
    const QStringList& named = refused.error().arguments;
    REQUIRE(named.size() > 4);
    // The name stands before the birth in the form and is missing.
    CHECK(named[1].startsWith(QStringLiteral("catalogue.birth_in_future")));
    CHECK(named.indexOf(QStringLiteral("姓名")) == 2);
    CHECK(named[3] == QStringLiteral("catalogue.required"));
}

TEST_CASE("A visit is corrected in its own record, and the sheet it came on is no obstacle")
{
    using namespace fields;
    Office office;
    SystemRandomness randomness;
    const RecordId whose = office.addChild();
    const QString number = paper::SheetNumber::create(randomness).toString();
    const std::vector<FieldInput> typed{{visit::sheet_no, number},
                                        {visit::date, Value(office.today())}};
    const RecordId first = office.put(visit::type, whose, typed);
    const auto again = putRecord(office.session(), {visit::type, {}, whose, typed, true});
    REQUIRE_FALSE(again);
    // Which one is to be corrected instead.
    CHECK(again.error().arguments.last().section(u'\t', 2) == first.toString());
    office.change(visit::type, first,
                  {{visit::sheet_no, number}, {visit::date, Value(office.today().addDays(-1))}});
    // Cleared and written once more: still the same sheet of the same visit.
    office.change(visit::type, first, {{visit::sheet_no, Value()}});
    office.change(visit::type, first, {{visit::sheet_no, number}});
    const auto visits = take(listRecords(office.session(), {visit::type, whose, {}}));
    REQUIRE(visits.size() == 1);
    CHECK(visits.front().value(visit::date).toDate() == office.today().addDays(-1));
    CHECK(visits.front().value(visit::sheet_no).toText() == number);
}

TEST_CASE("Only what differs is written, and nothing if nothing differs")
{
    Office office;
    const RecordId id = office.addChild();
    const qint64 before = office.changes();
    const RecordInput same{fields::child::type,
                           id,
                           std::nullopt,
                           {{fields::child::name, QStringLiteral("示童")}},
                           true};
    CHECK(take(putRecord(office.session(), same)).changes.empty());
    CHECK(office.changes() == before);
    office.change(fields::child::type, id, {{fields::child::ethnic, QStringLiteral("07")}});
    CHECK(office.changes() == before + 1);
    const auto history = take(recordHistory(office.session(), id));
    REQUIRE_FALSE(history.empty());
    CHECK(history.front().field == fields::child::ethnic);
    CHECK(history.front().role == QStringLiteral("儿童主任"));
    CHECK(std::ranges::count(history, history.front().change, &HistoryEntry::change) == 1);
}

TEST_CASE("A value that cannot be right is refused with its field and reason, and nothing is saved")
{
    Office office;
    const qint64 before = office.changes();
    const auto refused = putRecord(
        office.session(),
        {fields::child::type,
         std::nullopt,
         std::nullopt,
         {{fields::child::name, QStringLiteral("示例")}, {fields::child::sex, QStringLiteral("7")}},
         true});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "desk.invalid_fields");
    CHECK(refused.error().arguments
          == QStringList{QStringLiteral("性别"), QStringLiteral("catalogue.code_unknown\t7")});
    CHECK(office.changes() == before);
}

TEST_CASE("A visit takes no sheet number that is mistyped or was printed for another child")
{
    using namespace tongdang::fields;
    Office office;
    SystemRandomness randomness;
    const QString number = paper::SheetNumber::create(randomness).toString();
    const QString unknown = paper::SheetNumber::create(randomness).toString();
    QString mistyped = number;
    mistyped[2] = number[2] == u'7' ? u'8' : u'7';
    const RecordId whose = office.addChild();
    const RecordId other = office.addChild(QStringLiteral("另童"));
    const RecordId paper = office.put(
        sheet::type, whose,
        {{sheet::no, number}, {sheet::child, whose}, {sheet::state, QStringLiteral("1")}});
    const auto visitOf = [&](const RecordId& child, const QString& typed) {
        return putRecord(office.session(),
                         {visit::type,
                          std::nullopt,
                          child,
                          {{visit::sheet_no, typed}, {visit::date, Value(office.today())}},
                          true});
    };
    const auto reasonAgainst = [&](const RecordId& child, const QString& typed) {
        const auto refused = visitOf(child, typed);
        return refused ? QString() : refused.error().arguments.last();
    };
    CHECK(reasonAgainst(whose, mistyped) == QStringLiteral("desk.sheet_check"));
    CHECK(reasonAgainst(other, number) == QStringLiteral("desk.sheet_of_another"));
    CHECK(shown(office, paper).value(sheet::state).toText() == QStringLiteral("1"));
    CHECK(visitOf(other, unknown)); // of another PC, perhaps
    CHECK(visitOf(whose, number));
    CHECK(shown(office, paper).value(sheet::state).toText() == QStringLiteral("2"));
}

TEST_CASE("An incomplete record is refused unless the person wants to come back to it")
{
    Office office;
    RecordInput input{fields::child::type,
                      std::nullopt,
                      std::nullopt,
                      {{fields::child::name, QStringLiteral("示例")}},
                      false};
    CHECK(errorCode(putRecord(office.session(), input)) == "desk.invalid_fields");
    input.acceptIncomplete = true;
    const SavedRecord saved = take(putRecord(office.session(), input));
    CHECK(std::ranges::any_of(saved.findings, [](const Finding& finding) {
        return finding.field == fields::child::sex
               && finding.severity == Finding::Severity::Missing;
    }));
}

TEST_CASE("A fault that came from elsewhere does not keep a person from saving another field")
{
    Office office;
    const RecordId id = office.addChild();
    // As an older or foreign program would have written it.
    archive::WriteRequest foreign{fields::child::type,
                                  id,
                                  std::nullopt,
                                  Operation::Set,
                                  false,
                                  {{fields::child::ethnic, QStringLiteral("火星"), std::nullopt}},
                                  office.session().profile().person,
                                  std::nullopt};
    (void)take(office.session().archive().writer().write(foreign));
    const SavedRecord saved =
        take(putRecord(office.session(), {fields::child::type,
                                          id,
                                          std::nullopt,
                                          {{fields::child::remark, QStringLiteral("备注")}},
                                          true}));
    CHECK(saved.changes.size() == 1);
    CHECK(std::ranges::any_of(saved.findings, [](const Finding& finding) {
        return finding.field == fields::child::ethnic;
    }));
}

TEST_CASE("A dossier without a name is none, however incomplete it may be")
{
    Office office;
    const FieldInput sex{fields::child::sex, QStringLiteral("1")};
    CHECK(errorCode(putRecord(office.session(), {fields::child::type, {}, {}, {sex}, true}))
          == "desk.invalid_fields");
    const RecordId child = office.addChild();
    CHECK(errorCode(putRecord(office.session(),
                              {fields::child::type, child, {}, {{fields::child::name, {}}}, true}))
          == "desk.invalid_fields");
}

TEST_CASE("An entry that was withdrawn is not edited any more")
{
    using namespace fields;
    Office office;
    const RecordId child = office.addChild();
    const RecordId visit = office.put(visit::type, child, {{visit::date, Value(office.today())}});
    (void)take(withdrawRecord(office.session(), visit, QStringLiteral("登错了")));
    CHECK(errorCode(putRecord(office.session(),
                              {visit::type, visit, {}, {{visit::e2, QStringLiteral("好")}}, true}))
          == "desk.is_withdrawn");
}

TEST_CASE("A record in which nothing was filled in is none")
{
    Office office;
    const qint64 before = office.changes();
    CHECK(errorCode(putRecord(office.session(), {fields::household::type, {}, {}, {}, true}))
          == "desk.empty_record");
    // Village and director are filled in by themselves; they make no child.
    CHECK(errorCode(putRecord(
              office.session(),
              {fields::child::type, {}, {}, {{fields::child::name, Value(QString())}}, true}))
          == "desk.empty_record");
    CHECK(office.changes() == before);
}

TEST_CASE("An absence belongs to the child of the parent whom it names")
{
    Office office;
    const RecordId child = office.addChild();
    const RecordId father = office.put(fields::family_member::type, child,
                                       {{fields::family_member::rel, QStringLiteral("51")}});
    const RecordId away =
        office.put(fields::away::type, std::nullopt, {{fields::away::person, father}});
    CHECK(shown(office, away).child == child);
}

TEST_CASE("Records that are not there, of no type or of no child are refused")
{
    Office office;
    SystemRandomness randomness;
    const RecordId nobody = RecordId::create(randomness);
    Session& session = office.session();
    CHECK(errorCode(putRecord(session, {99'999, {}, {}, {}, true})) == "desk.unknown_type");
    CHECK(errorCode(putRecord(session, {fields::child::type, nobody, {}, {}, true}))
          == "desk.unknown_record");
    CHECK(errorCode(putRecord(session, {fields::visit::type, {}, {}, {}, true}))
          == "desk.child_missing");
    CHECK(errorCode(putRecord(session, {fields::visit::type, {}, nobody, {}, true}))
          == "desk.unknown_child");
    const RecordId child = office.addChild();
    const auto other = putRecord(session, {fields::visit::type, child, {}, {}, true});
    CHECK(errorCode(other) == "desk.other_type");
    CHECK(other.error().arguments == QStringList{QStringLiteral("child"), QStringLiteral("visit")});
    const RecordId visit = office.visit(child, office.today());
    const auto noChild = putRecord(session, {fields::visit::type, {}, visit, {}, true});
    CHECK(errorCode(noChild) == "desk.not_a_child");
    CHECK(noChild.error().arguments == QStringList{QStringLiteral("visit")});
    CHECK(errorCode(getRecord(session, nobody)) == "desk.unknown_record");
    CHECK(errorCode(recordHistory(session, nobody)) == "desk.unknown_record");
    CHECK(errorCode(withdrawRecord(session, nobody, QStringLiteral("误")))
          == "desk.unknown_record");
}

TEST_CASE("A withdrawn record leaves the lists, keeps its reason and cannot be withdrawn twice")
{
    Office office;
    const RecordId id = office.addChild();
    CHECK(errorCode(withdrawRecord(office.session(), id, QStringLiteral(" ")))
          == "desk.reason_missing");
    (void)take(withdrawRecord(office.session(), id, QStringLiteral("重复登记")));
    CHECK(take(listRecords(office.session(), {fields::child::type, {}, {}})).empty());
    CHECK(take(listRecords(office.session(), {fields::child::type, {}, {}, true})).size() == 1);
    CHECK(shown(office, id).withdrawn);
    const auto history = take(recordHistory(office.session(), id));
    CHECK(history.front().field == withdrawnField);
    CHECK(history.front().to.toText() == QStringLiteral("重复登记"));
    CHECK(errorCode(withdrawRecord(office.session(), id, QStringLiteral("再次")))
          == "desk.already_withdrawn");
}

TEST_CASE("The history says who changed what from what to what, newest first")
{
    Office office;
    const RecordId id = office.addChild(QStringLiteral("示甲"));
    office.setToday(QDate(2026, 12, 1));
    office.change(fields::child::type, id, {{fields::child::name, QStringLiteral("示乙")}});
    const auto history = take(recordHistory(office.session(), id));
    const HistoryEntry& newest = history.front();
    CHECK(newest.field == fields::child::name);
    CHECK(newest.from.toText() == QStringLiteral("示甲"));
    CHECK(newest.to.toText() == QStringLiteral("示乙"));
    CHECK(newest.day == QDate(2026, 12, 1));
    CHECK(newest.personName == QStringLiteral("王玉梅"));
    // The other members of the group "name" were written with it and tell nothing.
    CHECK(std::ranges::count(history, newest.change, &HistoryEntry::change) == 1);
}

TEST_CASE("Lists can be asked for one child and one value")
{
    Office office;
    const RecordId first = office.addChild(QStringLiteral("示甲"));
    const RecordId second = office.addChild(QStringLiteral("示乙"));
    office.visit(first, QDate(2026, 11, 20));
    office.visit(first, QDate(2026, 11, 21), QStringLiteral("3"));
    office.visit(second, QDate(2026, 11, 22));
    Session& session = office.session();
    CHECK(take(listRecords(session, {fields::visit::type, first, {}})).size() == 2);
    CHECK(take(listRecords(session, {fields::visit::type, first,
                                     FieldInput{fields::visit::outcome, QStringLiteral("3")}}))
              .size()
          == 1);
}
