// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "desk/printable_forms.h"
#include "desk/printing.h"
#include "desk/records.h"
#include "paper/form.h"
#include "support/catch.h"
#include "support/desk/office.h"

#include <QDir>

#include <algorithm>
#include <set>

using namespace tongdang;
using namespace tongdang::desk;
using namespace Qt::StringLiterals;
using tongdang::test::errorCode;
using tongdang::test::Office;
using tongdang::test::take;

namespace {

QString wordsOf(const PrintJob& job)
{
    QString words;
    for (int i = 0; i < job.document.pageCount(); ++i) {
        for (const paper::TextRun& run : job.document.page(i).texts)
            words += run.text;
    }
    return words;
}

PrintQuestion asks(const QString& form)
{
    PrintQuestion question;
    question.form = form;
    return question;
}

PrintJob ofRecord(Office& office, const QString& form, const RecordId& record)
{
    PrintQuestion question = asks(form);
    question.record = record;
    return take(printForm(office.session(), question));
}

PrintJob ofChild(Office& office, const QString& form, const RecordId& child)
{
    PrintQuestion question = asks(form);
    question.child = child;
    return take(printForm(office.session(), question));
}

RecordId addCarer(Office& office, const RecordId& child, const QString& name, QDate from,
                  QDate to = {})
{
    return office.put(fields::caregiver::type, child,
                      {{fields::caregiver::name, Value(name)},
                       {fields::caregiver::type_, u"2"_s},
                       {fields::caregiver::main, Value(true)},
                       {fields::caregiver::entrusted, Value(true)},
                       {fields::caregiver::from_on, Value(from)},
                       {fields::caregiver::to_on, to.isValid() ? Value(to) : Value()}});
}

RecordId addPairing(Office& office, const RecordId& child, const QString& helper)
{
    const RecordId who =
        office.put(fields::helper::type, std::nullopt, {{fields::helper::name, helper}});
    return office.put(fields::pairing::type, child,
                      {{fields::pairing::helper, Value(who)},
                       {fields::pairing::state, u"active"_s},
                       {fields::pairing::from_on, Value(office.today())}});
}

const QString canary = u"只有少数人可以知道"_s;

/// A record of the type with nothing but its restricted texts.
std::optional<RecordId> addCanary(Office& office, const RecordType& type, const RecordId& child,
                                  const RecordId& incident)
{
    std::vector<FieldInput> inputs;
    for (const Field& field : type.fields) {
        if (field.sensitivity < 4)
            continue;
        if (field.kind == FieldKind::Text || field.kind == FieldKind::LongText)
            inputs.push_back({field.number, Value(canary)});
        else if (field.kind == FieldKind::Reference && field.refersTo == u"incident")
            inputs.push_back({field.number, Value(incident)});
    }
    if (inputs.empty() || !type.belongsToChild() || type.isChild)
        return std::nullopt;
    return office.receive(type.number, child, inputs); // some are the county's to fill in
}

/// Codes of the forms that name their records by themselves.
QStringList formCodes()
{
    QStringList codes;
    for (const QString& name : QDir(u":/tongdang/forms"_s).entryList({u"*.json"_s})) {
        const QString code = name.chopped(5);
        if (code != u"F03" && code != u"F16" && code != u"F26")
            codes.append(code);
    }
    return codes;
}

} // namespace

TEST_CASE("Every form is printed blank with the county's words and nobody's name")
{
    Office office;
    office.addChild(u"示童"_s);
    for (const QString& code : formCodes()) {
        INFO(code.toStdString());
        PrintQuestion question = asks(code);
        question.blank = true;
        const PrintJob job = take(printForm(office.session(), question));
        CHECK(job.document.pageCount() > 0);
        CHECK_FALSE(wordsOf(job).contains(u"示童"));
    }
}

TEST_CASE("A record's form carries its answers, those it refers to, and the records under it")
{
    Office office;
    const RecordId child = office.addChild(u"示童"_s);
    const RecordId notice =
        office.put(fields::notice::type, child,
                   {{fields::notice::to_name, u"普国富"_s},
                    {fields::notice::text, u"孩子一个人在家"_s},
                    {fields::notice::by, Value(office.session().profile().person)}});
    const QString words = wordsOf(ofRecord(office, u"F07"_s, notice));
    for (const char16_t* expected : {u"普国富", u"孩子一个人在家", u"示童", u"王玉梅", u"示范村"}) {
        INFO(QStringView(expected).toString().toStdString());
        CHECK(words.contains(QStringView(expected)));
    }

    const RecordId problem =
        office.put(fields::problem::type, child,
                   {{fields::problem::kind, u"17"_s}, {fields::problem::detail, u"水塘"_s}});
    const auto step = [&](int day, const QString& text) {
        office.put(fields::problem_step::type, child,
                   {{fields::problem_step::problem, Value(problem)},
                    {fields::problem_step::date, Value(QDate(2026, 11, day))},
                    {fields::problem_step::text, text}});
    };
    step(12, u"第二步"_s);
    step(10, u"第一步"_s);
    const RecordId other =
        office.put(fields::problem::type, child, {{fields::problem::kind, u"07"_s}});
    office.put(
        fields::problem_step::type, child,
        {{fields::problem_step::problem, Value(other)}, {fields::problem_step::text, u"别的事"_s}});
    const QString steps = wordsOf(ofRecord(office, u"F10"_s, problem));
    CHECK(steps.indexOf(u"第一步") >= 0);
    CHECK(steps.indexOf(u"第一步") < steps.indexOf(u"第二步"));
    CHECK_FALSE(steps.contains(u"别的事"));
}

TEST_CASE("A child's form carries what the dossier knows today and leaves the rest to be written")
{
    Office office;
    const RecordId child = office.addChild(u"示童"_s);
    addCarer(office, child, u"普从前"_s, office.today().addYears(-3), office.today().addYears(-1));
    addCarer(office, child, u"普现在"_s, office.today().addYears(-1));
    addCarer(office, child, u"普最新"_s, office.today().addDays(-1));
    office.put(fields::family_member::type, child,
               {{fields::family_member::rel, u"51"_s}, {fields::family_member::name, u"普父亲"_s}});
    const RecordId neighbour = office.addChild(u"示邻居"_s);
    addCarer(office, neighbour, u"普别人"_s, office.today());
    const QString words = wordsOf(ofChild(office, u"F05"_s, child));
    CHECK(words.contains(u"普父亲"));
    CHECK(words.contains(u"普最新"));
    // Whose time is over is not put in by default, even if nobody came after.
    const RecordId alone = office.addChild(u"示一人"_s);
    addCarer(office, alone, u"普过去"_s, office.today().addYears(-3), office.today().addYears(-1));
    CHECK_FALSE(wordsOf(ofChild(office, u"F05"_s, alone)).contains(u"普过去"));
    for (const char16_t* absent : {u"普从前", u"普别人", u"示邻居"})
        CHECK_FALSE(words.contains(QStringView(absent)));
}

TEST_CASE("A place is printed by the name of its own record, else by the one around it")
{
    Office office;
    const RecordId child = office.addChild(u"示童"_s);
    const auto printed = [&](const QString& code) {
        office.change(fields::child::type, child, {{fields::child::hukou_div, code}});
        return wordsOf(ofChild(office, u"F27"_s, child));
    };
    CHECK(printed(u"530426002207"_s).contains(u"小街街道"));
    CHECK_FALSE(printed(u"530426002207"_s).contains(u"示井村"));
    office.receive(fields::village::type, std::nullopt,
                   {{fields::village::code, u"530426002207"_s},
                    {fields::village::name, u"示井村"_s},
                    {fields::village::township, u"530426002000"_s}});
    CHECK(printed(u"530426002207"_s).contains(u"小街街道示井村"));
    CHECK(printed(u"530423101000"_s).contains(u"通海"));
    CHECK_FALSE(printed(u"530423101000"_s).contains(u"530423"));
}

TEST_CASE("What only few may know is on no form but its own, and there only when asked for by name")
{
    Office office;
    const RecordId child = office.addChild(u"示童"_s);
    const RecordId incident =
        office.put(fields::incident::type, child, {{fields::incident::facts, canary}});
    office.put(fields::incident_receiver::type, child,
               {{fields::incident_receiver::incident, Value(incident)},
                {fields::incident_receiver::unit, canary}});
    office.receive(fields::restricted_category::type, child,
                   {{fields::restricted_category::cat, u"K03"_s},
                    {fields::restricted_category::from_on, Value(office.today())}});
    QHash<QString, RecordId> records;
    for (const RecordType& type : office.session().catalogue().types()) {
        if (const auto record = addCanary(office, type, child, incident))
            records.insert(type.key, *record);
    }
    REQUIRE(records.contains(u"plan"_s));
    const auto requireSilent = [&](const PrintJob& job) {
        const QString words = wordsOf(job);
        REQUIRE_FALSE(words.contains(canary));
        REQUIRE_FALSE(words.contains(u"艾滋"));
        REQUIRE_FALSE(words.contains(u"健康原因"));
    };
    for (const QString& code : formCodes()) {
        INFO(code.toStdString());
        const auto form = take(paper::Form::load(u":/tongdang/forms/%1.json"_s.arg(code),
                                                 office.session().catalogue()));
        if (!form.subject)
            requireSilent(take(printForm(office.session(), asks(code))));
        if (!form.subject || form.subject->belongsToChild())
            requireSilent(ofChild(office, code, child));
        if (form.subject && !form.special && records.contains(form.subject->key))
            requireSilent(ofRecord(office, code, *records.constFind(form.subject->key)));
    }
    PrintQuestion report = asks(u"F09"_s);
    report.record = incident;
    CHECK(errorCode(printForm(office.session(), report)) == "desk.print_special");
    report.special = true;
    CHECK(wordsOf(take(printForm(office.session(), report))).count(canary) >= 2);
}

TEST_CASE("A helper's sheet is printed for each pairing, two to a page, and found by its number")
{
    Office office;
    const RecordId child = office.addChild(u"示童"_s);
    const RecordId first = addPairing(office, child, u"普帮一"_s);
    const RecordId second = addPairing(office, child, u"普帮二"_s);
    const RecordId ended = addPairing(office, child, u"普帮三"_s);
    office.change(fields::pairing::type, ended,
                  {{fields::pairing::state, u"ended"_s},
                   {fields::pairing::to_on, Value(office.today())},
                   {fields::pairing::end_reason, u"1"_s}});
    const PrintJob job = ofChild(office, u"F13"_s, child);
    REQUIRE(job.sheets.size() == 2);
    CHECK(job.document.pageCount() == 1);
    const QString words = wordsOf(job);
    CHECK(words.contains(u"普帮一"));
    CHECK(words.contains(u"普帮二"));
    CHECK_FALSE(words.contains(u"普帮三"));
    (void)take(noteSheets(office.session(), job));
    const SheetInfo info = take(findSheet(office.session(), job.sheets[1].sheet));
    CHECK(info.form == u"F13"_s);
    CHECK(info.child == child);
    const Record sheet = shownRecord(take(getRecord(office.session(), info.record)));
    CHECK(sheet.value(fields::sheet::pairing).toRecordId() == job.sheets[1].pairing);
    CHECK(std::set{*job.sheets[0].pairing, *job.sheets[1].pairing} == std::set{first, second});

    office.put(fields::care_record::type, child,
               {{fields::care_record::sheet_no, Value(job.sheets[1].sheet)},
                {fields::care_record::date, Value(office.today())}});
    const Record done = shownRecord(take(getRecord(office.session(), info.record)));
    CHECK(done.value(fields::sheet::state).toText() == u"2"_s);

    // The whole village: the same two. Blank ones never leave half a page empty.
    CHECK(take(printForm(office.session(), asks(u"F13"_s))).sheets.size() == 2);
    PrintQuestion blank = asks(u"F13"_s);
    blank.blank = true;
    blank.copies = 3;
    const PrintJob blanks = take(printForm(office.session(), blank));
    REQUIRE(blanks.sheets.size() == 4);
    CHECK(blanks.document.pageCount() == 2);
    CHECK(blanks.sheets[3].page == 1);
}

TEST_CASE("The contact list of the month has a line for every child in the register")
{
    Office office;
    const RecordId one = office.addChild(u"示一"_s);
    office.addChild(u"示二"_s);
    const RecordId closed = office.addChild(u"示结案"_s);
    office.closeDossier(closed);
    const auto contact = [&](QDate day, const QString& words) {
        office.put(fields::contact::type, one,
                   {{fields::contact::date, Value(day)}, {fields::contact::content, words}});
    };
    contact(office.today(), u"这个月的"_s);
    contact(office.today().addMonths(-1), u"上个月的"_s);
    PrintQuestion question = asks(u"F04"_s);
    const QString now = wordsOf(take(printForm(office.session(), question)));
    CHECK(now.contains(u"示一"));
    CHECK(now.contains(u"示二"));
    CHECK_FALSE(now.contains(u"示结案"));
    CHECK(now.contains(u"这个月的"));
    CHECK_FALSE(now.contains(u"上个月的"));
    CHECK(now.contains(u"2026年11月"));
    question.month = office.today().addMonths(-1);
    const QString before = wordsOf(take(printForm(office.session(), question)));
    CHECK(before.contains(u"上个月的"));
    CHECK_FALSE(before.contains(u"这个月的"));
    question.child = one;
    CHECK_FALSE(wordsOf(take(printForm(office.session(), question))).contains(u"示二"));
}

TEST_CASE("The cover counts the records of this child's dossier")
{
    Office office;
    const RecordId child = office.addChild(u"示童"_s);
    office.visit(office.addChild(u"示邻居"_s), office.today());
    for (int day = 1; day <= 7; ++day)
        office.visit(child, office.today().addDays(-day));
    CHECK(wordsOf(ofChild(office, u"F01"_s, child)).contains(u"走访7"));
}

TEST_CASE("The county's text goes before the form's from the day it holds")
{
    Office office;
    const auto put = [&](const QString& words, QDate from) {
        office.receive(fields::setting::type, std::nullopt,
                       {{fields::setting::item, u"F25.phone.civil"_s},
                        {fields::setting::value, words},
                        {fields::setting::from_on, Value(from)}});
    };
    put(u"0877-1111111"_s, office.today().addDays(-1));
    put(u"0877-2222222"_s, office.today().addDays(1));
    PrintQuestion question = asks(u"F25"_s);
    question.blank = true;
    const QString words = wordsOf(take(printForm(office.session(), question)));
    CHECK(words.contains(u"0877-1111111"));
    CHECK_FALSE(words.contains(u"0877-2222222"));
}

TEST_CASE("A referral shows as much of the name as it says")
{
    Office office;
    const RecordId child = office.addChild(u"示童童"_s);
    const auto words = [&](const QString& mode) {
        return wordsOf(ofRecord(
            office, u"F21"_s,
            office.put(fields::referral::type, child,
                       {{fields::referral::name_mode, mode}, {fields::referral::reason, u"1"_s}})));
    };
    CHECK(words(u"1"_s).contains(u"示童童"));
    CHECK_FALSE(words(u"2"_s).contains(u"示童童"));
    CHECK(words(u"2"_s).contains(u"示某某"));
}

TEST_CASE("The whole dossier begins with its cover and the basic data")
{
    Office office;
    const RecordId child = office.addChild(u"示童"_s);
    const PrintJob job = ofChild(office, u"F28"_s, child);
    REQUIRE(job.document.pageCount() == 4);
    const auto title = [&](int page) { return job.document.page(page).texts.front().text; };
    CHECK(title(0) == u"儿童档案"_s);
    CHECK(title(1) == u"儿童基本信息表"_s);
    CHECK(title(3) == u"儿童档案记录"_s);
}

TEST_CASE("A form is refused for what it was not made for")
{
    Office office;
    const RecordId child = office.addChild();
    Session& session = office.session();
    const RecordId visit = office.visit(child, office.today());
    PrintQuestion question = asks(u"F07"_s);
    CHECK(errorCode(printForm(session, question)) == "desk.print_what");
    question.week = office.today();
    CHECK(errorCode(printForm(session, question)) == "desk.print_what");
    question.week = {};
    question.record = visit;
    CHECK(errorCode(printForm(session, question)) == "desk.print_other_record");
    SystemRandomness randomness;
    question.record = RecordId::create(randomness);
    CHECK(errorCode(printForm(session, question)) == "desk.unknown_record");
    question.record.reset();
    question.child = visit; // no child
    CHECK(errorCode(printForm(session, question)) == "desk.unknown_child");
    PrintQuestion meeting = asks(u"F20"_s);
    meeting.child = child; // a meeting is no child's
    CHECK(errorCode(printForm(session, meeting)) == "desk.print_what");
    CHECK(errorCode(printForm(session, asks(u"../F20"_s))) == "desk.unknown_form");
    const RecordId notice =
        office.put(fields::notice::type, child, {{fields::notice::to_name, u"普国富"_s}});
    (void)take(withdrawRecord(session, notice, u"写错了"_s));
    PrintQuestion withdrawn = asks(u"F07"_s);
    withdrawn.record = notice;
    CHECK(errorCode(printForm(session, withdrawn)) == "desk.unknown_record");
}

TEST_CASE("The forms to choose say what they can be printed for")
{
    Office office;
    const auto forms = take(printableForms(office.session()));
    CHECK(forms.size() == 28);
    const auto named = [&](const QString& code) {
        return *std::ranges::find(forms, code, &PrintableForm::code);
    };
    CHECK(named(u"F05"_s).title == u"委托照护协议书"_s);
    CHECK(named(u"F05"_s).isForChild);
    CHECK_FALSE(named(u"F05"_s).isList);
    CHECK(named(u"F04"_s).isList);
    CHECK(named(u"F13"_s).isList);
    CHECK_FALSE(named(u"F26"_s).isList);
    CHECK_FALSE(named(u"F20"_s).isForChild);
    const auto formOf = [&](TypeNo type) { return take(formOfRecord(office.session(), type)); };
    CHECK(formOf(fields::agreement::type)->code == u"F05"_s);
    CHECK(formOf(fields::incident::type)->special);
    CHECK_FALSE(formOf(fields::child::type));
    CHECK_FALSE(formOf(fields::caregiver::type));
}
