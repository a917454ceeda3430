// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// S6.4: the three lists of the national system over an archive.
#include "desk/national.h"

#include "catalogue/fields.h"
#include "desk/duplicates.h"
#include "desk/overview.h"
#include "desk/quality.h"
#include "desk/reports.h"
#include "support/catch.h"
#include "support/desk/office.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace tongdang;
using namespace tongdang::desk;
using namespace Qt::StringLiterals;
using tongdang::test::errorCode;
using tongdang::test::Office;
using tongdang::test::take;

namespace {

/// A recognised orphan since last year: in hardship.
RecordId addOrphan(Office& office, const QString& name)
{
    const RecordId child = office.addChild(name, office.addHousehold(u"一组"_s));
    office.put(fields::category::type, child,
               {{fields::category::cat, u"K01"_s},
                {fields::category::state, u"2"_s},
                {fields::category::from_on, Value(office.today().addYears(-1))}});
    return child;
}

/// "待录入 示甲": list and name of each line.
QStringList linesOf(Office& office, const NationalQuestion& question = {})
{
    QStringList lines;
    for (const NationalLine& line : take(nationalLines(office.session(), question))) {
        constexpr std::array words{u"-", u"enter", u"update", u"remove"};
        lines.append(QStringView(words.at(static_cast<std::size_t>(line.state.list))).toString()
                     + u' ' + line.head.name);
    }
    return lines;
}

void close(Office& office, const RecordId& child)
{
    office.closeDossier(child);
}

Record onlyEntry(Office& office)
{
    const auto entries =
        take(listRecords(office.session(), {fields::national_entry::type, {}, {}}));
    REQUIRE(entries.size() == 1);
    return entries.front();
}

} // namespace

TEST_CASE(
    "An entry that is noted takes a child from the list, a change brings it back as an update")
{
    Office office;
    const RecordId child = addOrphan(office, u"示甲"_s);
    office.addChild(u"示乙"_s); // neither left behind nor in hardship
    CHECK(linesOf(office) == QStringList{u"enter 示甲"_s});

    take(noteNational(office.session(), child, u" A7 "_s));
    CHECK(linesOf(office).isEmpty());
    const Record entry = onlyEntry(office);
    using namespace fields::national_entry;
    CHECK(entry.value(kind).isText(u"1"));
    CHECK(entry.value(state).isText(u"2"));
    CHECK(entry.value(date).toDate() == office.today());
    CHECK(entry.value(by).toRecordId() == office.session().profile().person);
    CHECK(entry.value(sys_no).isText(u"A7"));
    CHECK(entry.value(mapping).isText(u"2026-2"));
    const QJsonObject typed =
        QJsonDocument::fromJson(entry.value(snapshot).toText().toUtf8()).object();
    CHECK(typed[u"name"] == u"示甲"_s);
    CHECK(typed[u"home"] == u"一组 示范村一组"_s);
    CHECK(typed[u"kinds"].toString().contains(u"孤儿"));

    office.setToday(office.today().addDays(1));
    office.change(fields::child::type, child, {{fields::child::name, u"示丙"_s}});
    CHECK(linesOf(office) == QStringList{u"update 示丙"_s});
    take(noteNational(office.session(), child));
    CHECK(linesOf(office).isEmpty());
    const auto line = take(nationalLines(office.session(), {child, {}, {}})).front();
    CHECK(line.state.enteredOn == office.today());
    CHECK(line.state.number == u"A7"_s); // kept
    CHECK(line.villageName == u"示范村"_s);
}

TEST_CASE("Comparing without a difference is noted as such, what need not be entered is refused")
{
    Office office;
    const RecordId child = addOrphan(office, u"示甲"_s);
    take(noteNational(office.session(), child));
    office.setToday(office.today().addDays(1));
    const SavedRecord compared = take(noteNational(office.session(), child));
    const auto entries =
        take(listRecords(office.session(), {fields::national_entry::type, {}, {}}));
    REQUIRE(entries.size() == 2);
    CHECK(entries.back().id == compared.id);
    CHECK(entries.back().value(fields::national_entry::kind).isText(u"4"));
    const RecordId other = office.addChild(u"示乙"_s);
    CHECK(errorCode(noteNational(office.session(), other)) == "desk.national_nothing");
}

TEST_CASE(
    "A closed dossier stands only among those to be taken out, and no longer once it is noted")
{
    Office office;
    const RecordId entered = addOrphan(office, u"示甲"_s);
    const RecordId never = addOrphan(office, u"示乙"_s);
    take(noteNational(office.session(), entered));
    office.setToday(office.today().addDays(1));
    close(office, entered);
    close(office, never);
    CHECK(linesOf(office) == QStringList{u"remove 示甲"_s});
    take(noteNational(office.session(), entered));
    CHECK(linesOf(office).isEmpty());
}

TEST_CASE("Withdrawn dossiers, those kept elsewhere and those given up stand on no list")
{
    Office office;
    const RecordId withdrawn = addOrphan(office, u"示甲"_s);
    const RecordId moved = addOrphan(office, u"示乙"_s);
    const RecordId kept = addOrphan(office, u"示丙"_s);
    const RecordId given = addOrphan(office, u"示丁"_s);
    CHECK(linesOf(office).size() == 4);
    take(withdrawRecord(office.session(), withdrawn, u"录错"_s));
    office.moveTo(u"530426999202"_s, moved);
    take(joinChildren(office.session(), given, kept, u"同一个孩子"_s));
    CHECK(linesOf(office) == QStringList{u"enter 示丙"_s});
    CHECK(errorCode(nationalLines(office.session(), {moved, {}, {}})) == "desk.moved_away");
    CHECK(errorCode(nationalLines(office.session(), {withdrawn, {}, {}})) == "desk.unknown_child");
    CHECK(errorCode(noteNational(office.session(), moved)) == "desk.moved_away");
}

TEST_CASE("The entry that was withdrawn counts no longer")
{
    Office office;
    const RecordId child = addOrphan(office, u"示甲"_s);
    take(noteNational(office.session(), child));
    take(withdrawRecord(office.session(), onlyEntry(office).id, u"没有录"_s));
    CHECK(linesOf(office) == QStringList{u"enter 示甲"_s});
}

TEST_CASE("A station has the lists of its villages one after the other, or of one of them")
{
    Office office(Role::Township, u"530426999000"_s, u"示范镇社工站"_s);
    const RecordId first = addOrphan(office, u"示甲"_s);
    const RecordId second = addOrphan(office, u"示乙"_s);
    const RecordId third = addOrphan(office, u"示丙"_s);
    const auto put = [&](const RecordId& child, const QString& village) {
        office.change(fields::child::type, child, {{fields::child::village, village}});
    };
    put(first, u"530426999202"_s);
    put(second, u"530426999201"_s);
    put(third, u"530426999201"_s);
    take(noteNational(office.session(), third));
    close(office, third);
    CHECK(linesOf(office) == QStringList{u"enter 示乙"_s, u"enter 示甲"_s, u"remove 示丙"_s});
    CHECK(linesOf(office, {{}, u"530426999201"_s, {}})
          == QStringList{u"enter 示乙"_s, u"remove 示丙"_s});
    CHECK(linesOf(office, {{}, {}, NationalList::Remove}) == QStringList{u"remove 示丙"_s});
}

TEST_CASE("A restricted reason is neither typed nor hinted at")
{
    Office office;
    const RecordId child = office.addChild(u"示甲"_s);
    office.receive(fields::restricted_category::type, child,
                   {{fields::restricted_category::cat, u"K03"_s},
                    {fields::restricted_category::from_on, Value(office.today().addYears(-1))}});
    const NationalLine line = take(nationalLines(office.session(), {child, {}, {}})).front();
    for (const NationalItem& item : line.state.items) {
        CAPTURE(item.label);
        CHECK_FALSE(item.present.contains(u"受限"));
        CHECK_FALSE(item.present.contains(u"艾滋"));
    }
}

TEST_CASE("The children of a list stand by village group, as people count groups")
{
    Office office;
    const std::vector<std::pair<QString, QString>> children{{u"示甲"_s, u"十组"_s},
                                                            {u"示乙"_s, u"大湾"_s},
                                                            {u"示丙"_s, u"二组"_s},
                                                            {u"示丁"_s, u"三组"_s}};
    for (const auto& [name, group] : children) {
        const RecordId child = addOrphan(office, name);
        office.change(fields::child::type, child,
                      {{fields::child::household, office.addHousehold(group)}});
    }
    CHECK(linesOf(office)
          == QStringList{u"enter 示丙"_s, u"enter 示丁"_s, u"enter 示甲"_s, u"enter 示乙"_s});
}

namespace {

/// "2026-12-08 overdue" of X1 for the child; empty if nothing is owed.
QString owed(Office& office, const RecordId& child)
{
    const auto overview = take(Overview::ofChild(office.session(), child));
    const Duty* const duty = overview.duty(u"national_entry");
    if (!duty)
        return {};
    const std::array words{u"upcoming", u"due", u"overdue", u"postponed", u"waived"};
    return duty->dueOn.toString(Qt::ISODate) + u' '
           + QStringView(words.at(static_cast<std::size_t>(duty->state))).toString();
}

QString inTable(Office& office, const QString& column, const QString& period = {})
{
    ReportQuestion question;
    question.table = u"T14"_s;
    question.period = period;
    const Report report = take(makeReport(office.session(), question));
    const report::Statistics& counted = report.statistics;
    const auto found = counted.column(column);
    const report::Line* const total = counted.line(0, u"");
    REQUIRE(found);
    REQUIRE(total);
    return cellText(counted.columns[*found], total->cells[*found]);
}

bool isFound(Office& office, const RecordId& child, const QString& check)
{
    const CheckReport one = take(checkQuality(office.session(), {child, {}}));
    const CheckReport all = take(checkQuality(office.session(), {}));
    const auto ofCheck = [&](const CheckLine& line) {
        return line.child == child && line.finding.check == check;
    };
    const bool inOne = std::ranges::any_of(one.lines, ofCheck);
    CHECK(inOne == std::ranges::any_of(all.lines, ofCheck)); // a list says what a dossier says
    return inOne;
}

} // namespace

TEST_CASE("The table of a past month tells what differed at its end, though it was typed since")
{
    Office office; // 24 Nov 2026
    const RecordId child = addOrphan(office, u"示甲"_s);
    take(noteNational(office.session(), child));
    office.setToday(QDate(2026, 12, 1));
    office.change(fields::child::type, child, {{fields::child::name, u"示乙"_s}});
    office.setToday(QDate(2027, 1, 5));
    take(noteNational(office.session(), child));
    office.setToday(QDate(2027, 2, 3));
    office.change(fields::child::type, child, {{fields::child::name, u"示丙"_s}});

    const auto row = [&](const QString& period) {
        return QStringList{
            inTable(office, u"state.same"_s, period),   inTable(office, u"state.changed"_s, period),
            inTable(office, u"since.period"_s, period), inTable(office, u"since.before"_s, period),
            inTable(office, u"oldest"_s, period),       inTable(office, u"acts"_s, period)}
            .join(u' ');
    };
    CHECK(row(u"2026-11"_s) == u"1 0 0 0  1");
    CHECK(row(u"2026-12"_s) == u"0 1 1 0 30 0"); // put right since
    CHECK(row(u"2027-01"_s) == u"1 0 0 0  1");   // differs again, but later
    CHECK(row({}) == u"0 1 1 0 0 0");
    office.setToday(QDate(2027, 3, 1));
    CHECK(row({}) == u"0 1 0 1 26 0"); // of the month before
    // A month beside an earlier one: each as it stood at its own end.
    ReportQuestion question;
    question.table = u"T14"_s;
    question.period = u"2027-01"_s;
    question.earlier = u"2026-12"_s;
    const report::Statistics both = take(makeReport(office.session(), question)).statistics;
    const auto changed = both.column(u"state.changed"_s);
    REQUIRE(changed);
    CHECK(cellText(both.columns[*changed], both.line(0, u"")->cells[*changed]) == u"0");
    CHECK(both.line(0, u"")->cells[*changed].before == 1);
}

TEST_CASE("Duty, check and table follow what really differs, from the day on which it began to")
{
    Office office; // Tuesday 24 Nov 2026
    const RecordId child = addOrphan(office, u"示甲"_s);
    CHECK(inTable(office, u"state.waiting"_s) == u"1");
    take(noteNational(office.session(), child));
    CHECK(owed(office, child).isEmpty());
    CHECK(inTable(office, u"state.same"_s) == u"1");

    // Ten working days after Tuesday 1 Dec: Tuesday 15 Dec.
    office.setToday(QDate(2026, 12, 1));
    office.change(fields::child::type, child, {{fields::child::name, u"示乙"_s}});
    CHECK(owed(office, child) == u"2026-12-15 due");
    CHECK(take(nationalLines(office.session(), {child, {}, {}})).front().state.since
          == QDate(2026, 12, 1));
    CHECK(take(nationalLines(office.session(), {})).front().state.since == QDate(2026, 12, 1));
    CHECK(inTable(office, u"state.same"_s) == u"0");
    CHECK(inTable(office, u"state.changed"_s) == u"1");

    // A later change of the same field does not put it off, an overview of all says the same.
    office.setToday(QDate(2026, 12, 15));
    office.change(fields::child::type, child, {{fields::child::name, u"示丙"_s}});
    CHECK(owed(office, child) == u"2026-12-15 due");
    CHECK_FALSE(isFound(office, child, u"Q49"_s));
    office.setToday(QDate(2026, 12, 16));
    CHECK(owed(office, child) == u"2026-12-15 overdue");
    CHECK(take(Overview::of(office.session()))->child(child)->duty(u"national_entry")->state
          == DutyState::Overdue);
    CHECK(isFound(office, child, u"Q49"_s));

    // Back to what was typed: nothing is owed. The overview of all follows by the one change.
    office.change(fields::child::type, child, {{fields::child::name, u"示甲"_s}});
    CHECK(owed(office, child).isEmpty());
    CHECK(take(Overview::of(office.session()))->child(child)->duty(u"national_entry") == nullptr);
    CHECK_FALSE(isFound(office, child, u"Q49"_s));
    CHECK(inTable(office, u"state.same"_s) == u"1");

    // What differs anew counts from anew.
    office.setToday(QDate(2026, 12, 17));
    office.change(fields::child::type, child, {{fields::child::name, u"示丁"_s}});
    CHECK(owed(office, child) == u"2026-12-31 due");
    take(noteNational(office.session(), child));
    CHECK(owed(office, child).isEmpty());
}

TEST_CASE("A home that moved and a parent who left are owed to the national system as well")
{
    Office office;
    const RecordId child = addOrphan(office, u"示甲"_s);
    const auto own = take(listRecords(office.session(), {fields::child::type, child, {}}));
    const auto household = own.front().value(fields::child::household).toRecordId();
    REQUIRE(household);
    take(noteNational(office.session(), child));
    office.setToday(QDate(2026, 12, 1));
    office.change(fields::household::type, *household, {{fields::household::group, u"二组"_s}});
    CHECK(owed(office, child) == u"2026-12-15 due");
    take(noteNational(office.session(), child));
    office.setToday(QDate(2026, 12, 2));
    office.sendParentsAway(child, QDate(2026, 12, 2));
    CHECK(owed(office, child) == u"2026-12-16 due");
}

TEST_CASE("Who is in the national system and was closed is owed to be taken out, and counted so")
{
    Office office;
    const RecordId child = addOrphan(office, u"示甲"_s);
    const auto category = take(listRecords(office.session(), {fields::category::type, child, {}}));
    take(noteNational(office.session(), child));
    office.setToday(QDate(2026, 12, 1));
    office.change(fields::category::type, category.front().id,
                  {{fields::category::to_on, Value(QDate(2026, 11, 30))}});
    CHECK(linesOf(office) == QStringList{u"remove 示甲"_s});
    CHECK(inTable(office, u"state.leaving"_s) == u"1");
    CHECK(owed(office, child) == u"2026-12-15 due");
}

TEST_CASE("The place of the register is typed by its name, if the office knows one")
{
    Office office(Role::Township, u"530426001000"_s, u"双江社工站"_s);
    const RecordId child = addOrphan(office, u"示甲"_s);
    office.put(fields::village::type, std::nullopt,
               {{fields::village::code, u"530426001201"_s}, {fields::village::name, u"示范村"_s}});
    const auto place = [&](const QString& code) {
        office.change(fields::child::type, child, {{fields::child::hukou_div, code}});
        const NationalLine line = take(nationalLines(office.session(), {child, {}, {}})).front();
        return std::ranges::find(line.state.items, u"hukou"_s, &NationalItem::key)->present;
    };
    CHECK(place(u"530426001201"_s) == u"双江街道示范村"); // its record
    CHECK(place(u"530426102000"_s) == u"甸中镇");         // of the county
    CHECK(place(u"530426001000"_s) == u"双江街道");       // the place, not this office in it
    CHECK(place(u"530426001202"_s) == u"530426001202");   // nobody knows it
}
