// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/printing.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/records.h"
#include "support/catch.h"
#include "support/desk/office.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <set>

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::errorCode;
using tongdang::test::Office;
using tongdang::test::take;

namespace {

PrintQuestion asks(const QString& form)
{
    PrintQuestion question;
    question.form = form;
    return question;
}

QString textOf(const paper::Page& page)
{
    QString text;
    for (const paper::TextRun& run : page.texts)
        text += run.text;
    return text;
}

/// Laid out and put on paper, all pages of it.
PrintJob print(Office& office, const PrintQuestion& question)
{
    PrintJob job = take(printForm(office.session(), question));
    (void)take(noteSheets(office.session(), job));
    return job;
}

/// Says the same again after rewind().
class Rewindable final : public Randomness {
public:
    void fill(std::span<std::uint8_t> bytes) override { m_source.fill(bytes); }
    void rewind() { m_source = SeededRandomness(1); }

private:
    SeededRandomness m_source{1};
};

qsizetype sheetsIn(Office& office)
{
    return static_cast<qsizetype>(
        take(listRecords(office.session(), {fields::sheet::type, {}, {}})).size());
}

} // namespace

TEST_CASE("Every blank sheet has a number of its own that is known afterwards and names no child")
{
    Office office;
    PrintQuestion question = asks(QStringLiteral("F03"));
    question.blank = true;
    question.copies = 3;
    const PrintJob job = print(office, question);
    CHECK(job.document.pageCount() == 3);
    REQUIRE(job.sheets.size() == 3);
    std::set<QString> numbers;
    for (const PrintedSheet& sheet : job.sheets) {
        numbers.insert(sheet.sheet);
        CHECK_FALSE(sheet.child);
        const SheetInfo info = take(findSheet(office.session(), sheet.sheet));
        CHECK(info.form == QStringLiteral("F03"));
        CHECK_FALSE(info.child);
        CHECK(info.printedOn == office.today());
    }
    CHECK(numbers.size() == 3);
}

TEST_CASE("A child's sheet carries what is known, and its number leads back to the child")
{
    Office office;
    const RecordId child =
        office.addChild(QStringLiteral("曾雨桐"), office.addHousehold(QStringLiteral("三组")));
    office.sendParentsAway(child, office.today().addMonths(-4));
    office.put(fields::problem::type, child,
               {{fields::problem::kind, QStringLiteral("17")},
                {fields::problem::detail, QStringLiteral("屋后水塘没有护栏")},
                {fields::problem::severity, QStringLiteral("2")},
                {fields::problem::state, QStringLiteral("reported")}});
    office.put(fields::problem::type, child,
               {{fields::problem::kind, QStringLiteral("07")},
                {fields::problem::detail, QStringLiteral("已经解决的事")},
                {fields::problem::state, QStringLiteral("solved")}});
    PrintQuestion question = asks(QStringLiteral("F03"));
    question.child = child;
    const PrintJob job = print(office, question);
    REQUIRE(job.document.pageCount() == 1);
    const QString text = textOf(job.document.page(0));
    for (const char16_t* words :
         {u"曾雨桐", u"三组", u"广东东莞", u"屋后水塘没有护栏", u"示范村"}) {
        INFO(QStringView(words).toString().toStdString());
        CHECK(text.contains(QStringView(words)));
    }
    CHECK_FALSE(text.contains(u"已经解决的事"));
    REQUIRE(job.sheets.size() == 1);
    const QString number = job.sheets[0].sheet;
    const SheetInfo info = take(findSheet(office.session(), number.toLower().insert(4, u' ')));
    CHECK(info.child == child);
    CHECK(info.childName == QStringLiteral("曾雨桐"));
    CHECK_FALSE(info.visit);
}

TEST_CASE("An address that is nothing but the group is printed once")
{
    Office office;
    const RecordId home = office.put(fields::household::type, std::nullopt,
                                     {{fields::household::group, QStringLiteral("三组")},
                                      {fields::household::addr, QStringLiteral("三组")}});
    PrintQuestion question = asks(QStringLiteral("F03"));
    question.child = office.addChild(QStringLiteral("曾雨桐"), home);
    const PrintJob job = print(office, question);
    CHECK(textOf(job.document.page(0)).count(u"三组") == 1);
}

TEST_CASE("A restricted problem is on no sheet")
{
    Office office;
    const RecordId child = office.addChild();
    office.put(fields::problem::type, child,
               {{fields::problem::kind_s4, QStringLiteral("08")},
                {fields::problem::detail_s4, QStringLiteral("只口头说的事")},
                {fields::problem::state, QStringLiteral("found")}});
    PrintQuestion question = asks(QStringLiteral("F03"));
    question.child = child;
    const PrintJob job = print(office, question);
    CHECK_FALSE(textOf(job.document.page(0)).contains(u"只口头说的事"));
}

TEST_CASE("Typing a visit in from a sheet closes the sheet and is found by its number")
{
    Office office;
    const RecordId child = office.addChild();
    PrintQuestion question = asks(QStringLiteral("F03"));
    question.child = child;
    const QString number = print(office, question).sheets[0].sheet;
    office.setToday(office.today().addDays(20));
    const RecordId visit = office.put(fields::visit::type, child,
                                      {{fields::visit::sheet_no, number},
                                       {fields::visit::date, Value(office.today().addDays(-3))},
                                       {fields::visit::means, QStringLiteral("1")},
                                       {fields::visit::outcome, QStringLiteral("1")}});
    const SheetInfo info = take(findSheet(office.session(), number));
    CHECK(info.visit == visit);
    CHECK(info.enteredOn == office.today());
    const Record sheet = shownRecord(take(getRecord(office.session(), info.record)));
    CHECK(sheet.value(fields::sheet::state).toText() == QStringLiteral("2"));

    SECTION("printed again it shows the answers under the same number")
    {
        question.child.reset();
        question.record = visit;
        const PrintJob again = print(office, question);
        CHECK(again.sheets[0].sheet == number);
        CHECK(textOf(again.document.page(0)).contains(QStringLiteral("王玉梅")));
        CHECK(std::ranges::any_of(again.document.page(0).boxes, &paper::TickBox::ticked));
    }
}

TEST_CASE("Printed again on the same day, an open sheet keeps its number")
{
    Office office;
    const RecordId child = office.addChild();
    PrintQuestion question = asks(QStringLiteral("F03"));
    question.week = office.today();
    const QString number = print(office, question).sheets[0].sheet;
    CHECK(print(office, question).sheets[0].sheet == number);
    CHECK(sheetsIn(office) == 1);

    SECTION("on another day it is another sheet")
    {
        office.setToday(office.today().addDays(1));
        question.week = office.today();
        CHECK(print(office, question).sheets[0].sheet != number);
        CHECK(sheetsIn(office) == 2);
    }
    SECTION("typed in, it is done: the next print is another sheet")
    {
        office.put(fields::visit::type, child,
                   {{fields::visit::sheet_no, number},
                    {fields::visit::date, Value(office.today())},
                    {fields::visit::means, QStringLiteral("1")},
                    {fields::visit::outcome, QStringLiteral("3")}}); // nobody at home: still due
        question.week = {};
        question.child = child;
        CHECK(print(office, question).sheets[0].sheet != number);
    }
    SECTION("withdrawn, it is none")
    {
        const RecordId sheet = take(findSheet(office.session(), number)).record;
        (void)take(withdrawRecord(office.session(), sheet, QStringLiteral("打错了")));
        CHECK(print(office, question).sheets[0].sheet != number);
    }
    SECTION("printed on a form that has changed since, it is another sheet")
    {
        const RecordId sheet = take(findSheet(office.session(), number)).record;
        office.change(fields::sheet::type, sheet,
                      {{fields::sheet::form_version, QStringLiteral("0")}});
        CHECK(print(office, question).sheets[0].sheet != number);
    }
}

TEST_CASE("A visit that came without paper gets a number when it is printed")
{
    Office office;
    const RecordId visit = office.visit(office.addChild(), office.today());
    PrintQuestion question = asks(QStringLiteral("F03"));
    question.record = visit;
    const QString number = print(office, question).sheets[0].sheet;
    CHECK(take(findSheet(office.session(), number)).visit == visit);
    CHECK(print(office, question).sheets[0].sheet == number);
}

TEST_CASE("The week is the route list, then the sheets in walking order with siblings adjacent")
{
    Office office;
    const RecordId far = office.addHousehold(QStringLiteral("五组"));
    const RecordId near = office.addHousehold(QStringLiteral("一组"));
    const RecordId farOne = office.addChild(QStringLiteral("示远一"), far);
    const RecordId nearOne = office.addChild(QStringLiteral("示近一"), near);
    const RecordId farTwo = office.addChild(QStringLiteral("示远二"), far);
    const RecordId visited = office.addChild(QStringLiteral("示访过"), near);
    office.visit(visited, office.today());
    PrintQuestion question = asks(QStringLiteral("F03"));
    question.week = office.today();
    const PrintJob job = print(office, question);
    REQUIRE(job.sheets.size() == 3);
    CHECK(job.document.pageCount() == 4);
    CHECK(textOf(job.document.page(0)).contains(u"路线单"));
    CHECK_FALSE(textOf(job.document.page(0)).contains(u"示访过"));
    CHECK(job.sheets[0].child == nearOne);
    CHECK(std::set{*job.sheets[1].child, *job.sheets[2].child} == std::set{farOne, farTwo});
    CHECK(textOf(job.document.page(1)).contains(u"示近一"));

    PrintQuestion list = asks(QStringLiteral("F26"));
    list.week = office.today();
    const PrintJob alone = print(office, list);
    CHECK(alone.document.pageCount() == 1);
    CHECK(alone.sheets.empty());
}

TEST_CASE("A station's week has a route list for each village, with its name and its sheets behind")
{
    Office office(Role::Township, QStringLiteral("530426999000"), QStringLiteral("示范镇社工站"));
    const auto inVillage = [&](const QString& village, const QString& name) {
        const RecordId child = office.addChild(name, office.addHousehold(QStringLiteral("一组")));
        office.receiveChange(fields::child::type, child, {{fields::child::village, village}});
        return child;
    };
    const RecordId second = inVillage(QStringLiteral("530426999202"), QStringLiteral("示乙"));
    const RecordId first = inVillage(QStringLiteral("530426999201"), QStringLiteral("示甲"));
    PrintQuestion question = asks(QStringLiteral("F26"));
    question.week = office.today();
    const PrintJob lists = print(office, question);
    REQUIRE(lists.document.pageCount() == 2);
    CHECK(textOf(lists.document.page(0)).contains(u"示甲"));
    CHECK_FALSE(textOf(lists.document.page(0)).contains(u"示乙"));
    CHECK(textOf(lists.document.page(1)).contains(u"示乙"));

    question.form = QStringLiteral("F03");
    const PrintJob week = print(office, question);
    REQUIRE(week.document.pageCount() == 4);
    CHECK(week.sheets[0].child == first);
    CHECK(textOf(week.document.page(2)).contains(u"路线单"));
    CHECK(week.sheets[1].child == second);
}

TEST_CASE("A week without visits prints nothing and registers no sheet")
{
    Office office;
    office.visit(office.addChild(), office.today());
    PrintQuestion question = asks(QStringLiteral("F03"));
    question.week = office.today();
    CHECK(errorCode(printForm(office.session(), question)) == "desk.nothing_to_print");
    CHECK(take(listRecords(office.session(), {fields::sheet::type, {}, {}})).empty());
}

TEST_CASE("The roster holds everybody in the register, and no restricted category")
{
    Office office;
    const RecordId child = office.addChild(QStringLiteral("示在册"));
    office.receive(fields::restricted_category::type, child,
                   {{fields::restricted_category::cat, QStringLiteral("K03")},
                    {fields::restricted_category::from_on, Value(office.today())}});
    const RecordId closed = office.addChild(QStringLiteral("示结案"));
    office.closeDossier(closed);
    const PrintJob job = take(printForm(office.session(), asks(QStringLiteral("F16"))));
    const QString text = textOf(job.document.page(0));
    CHECK(text.contains(u"示在册"));
    CHECK_FALSE(text.contains(u"示结案"));
    CHECK_FALSE(text.contains(u"艾滋"));
    CHECK_FALSE(text.contains(u"受限"));
    CHECK(job.sheets.empty());
}

TEST_CASE("What cannot be printed is refused with the reason")
{
    Office office;
    SystemRandomness randomness;
    Session& session = office.session();
    CHECK(errorCode(printForm(session, asks(QStringLiteral("F99")))) == "desk.unknown_form");
    CHECK(errorCode(printForm(session, asks(QStringLiteral("F03")))) == "desk.print_what");
    CHECK(errorCode(printForm(session, asks(QStringLiteral("F16")))) == "desk.nobody_to_print");
    PrintQuestion question = asks(QStringLiteral("F03"));
    question.child = RecordId::create(randomness);
    CHECK(errorCode(printForm(session, question)) == "desk.unknown_child");
}

TEST_CASE("A mistyped sheet number is told from one that is not known here")
{
    Office office;
    PrintQuestion question = asks(QStringLiteral("F03"));
    question.blank = true;
    QString number = print(office, question).sheets[0].sheet;
    std::swap(number[0], number[1] == number[0] ? number[2] : number[1]);
    const QByteArray code = errorCode(findSheet(office.session(), number));
    CHECK((code == "desk.sheet_check" || number[0] == number[2]));
    Office other;
    CHECK(errorCode(findSheet(other.session(), print(office, question).sheets[0].sheet))
          == "desk.sheet_unknown");
}

TEST_CASE("Pages that were only looked at leave nothing in the archive")
{
    Office office;
    PrintQuestion question = asks(QStringLiteral("F03"));
    question.child = office.addChild();
    const RecordId visit = office.visit(office.addChild(), office.today());
    PrintQuestion answers = asks(QStringLiteral("F03"));
    answers.record = visit;
    const qint64 before = office.changes();
    const PrintJob job = take(printForm(office.session(), question));
    (void)take(printForm(office.session(), answers));
    CHECK(office.changes() == before);
    CHECK(errorCode(findSheet(office.session(), job.sheets[0].sheet)) == "desk.sheet_unknown");
}

TEST_CASE("Only the sheets on the pages that were printed are noted, and each of them once")
{
    Office office;
    office.addChild(QStringLiteral("示一"));
    office.addChild(QStringLiteral("示二"));
    PrintQuestion question = asks(QStringLiteral("F03"));
    question.week = office.today();
    const PrintJob job = take(printForm(office.session(), question));
    REQUIRE(job.sheets.size() == 2);
    (void)take(noteSheets(office.session(), job, {0, 0})); // the route list alone
    CHECK(sheetsIn(office) == 0);
    (void)take(noteSheets(office.session(), job, {2, 2}));
    CHECK(errorCode(findSheet(office.session(), job.sheets[0].sheet)) == "desk.sheet_unknown");
    CHECK(take(findSheet(office.session(), job.sheets[1].sheet)).child == job.sheets[1].child);
    (void)take(noteSheets(office.session(), job));
    CHECK(sheetsIn(office) == 2);
    (void)take(noteSheets(office.session(), job));
    CHECK(sheetsIn(office) == 2);
}

TEST_CASE("A number is given once, even while its sheet is not on paper yet")
{
    Office office;
    office.close();
    Rewindable randomness;
    const Environment outside = office.environment();
    const auto session = take(unlockArchive(
        office.wanted().folder, office.wanted().passphrase,
        Environment{outside.clock, randomness, outside.stateFolder, outside.resources, true}));
    PrintQuestion question = asks(QStringLiteral("F03"));
    question.blank = true;
    randomness.rewind();
    const PrintJob first = take(printForm(*session, question));
    randomness.rewind();
    const PrintJob second = take(printForm(*session, question));
    CHECK(first.sheets[0].sheet != second.sheets[0].sheet);
}

TEST_CASE("The PDF appears whole and its sheets are noted, or there is neither")
{
    Office office;
    PrintQuestion question = asks(QStringLiteral("F03"));
    question.blank = true;
    const PrintJob job = take(printForm(office.session(), question));
    CHECK(errorCode(printToPdf(office.session(), job, office.file(QStringLiteral("no/such.pdf"))))
          == "paper.no_folder");
    CHECK(sheetsIn(office) == 0);
    const QString file = office.file(QStringLiteral("blank.pdf"));
    (void)take(printToPdf(office.session(), job, file));
    QFile pdf(file);
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    CHECK(pdf.read(5) == "%PDF-");
    CHECK(take(findSheet(office.session(), job.sheets[0].sheet)).printedOn == office.today());
    // Children stand in it.
    CHECK_FALSE(QFileInfo(file).permissions().testAnyFlags(QFile::ReadGroup | QFile::ReadOther));
}
