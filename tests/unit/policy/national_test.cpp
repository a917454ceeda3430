// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// S6.4: what the national system holds of a child, what differs, and what has to be done there.
#include "policy/national.h"

#include "support/catch.h"
#include "support/policy/situation.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>

namespace tongdang::test {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* today = "2026-11-20";

// A girl of ten with an open dossier, an orphan since the year before.
#define CHILD(status, birth)                                                                       \
    R"("child":[{"name":"林小满","sex":"2","birth":")" birth R"(","status":")" status              \
    R"(","status_on":"2026-10-08","opened_on":"2026-03-01","ethnic":"01"}])"
#define GIRL CHILD("open", "2016-05-10")
#define ORPHAN R"("category":[{"cat":"K01","state":"2","from_on":"2025-01-01"}])"
#define NO_CATEGORY R"("category":[])"
#define TYPED(state)                                                                               \
    R"({"date":"2026-06-01","kind":"1","state":")" state R"(","sys_no":"A7",)"                     \
    R"("snapshot":"{\"birth\":\"2016-05-10\",\"ethnic\":\"汉族\",\"kinds\":\"孤儿\",\"name\":\"林小满\",\"sex\":\"女\"}"})"
#define ENTERED(state) R"("national_entry":[)" TYPED(state) "]"

QHash<QString, QString> orphanWords()
{
    return {{u"kinds"_s, u"孤儿"_s}};
}

const QStringList& factNames()
{
    static const QStringList names{u"kinds"_s, u"left_behind_type"_s, u"parents_place"_s,
                                   u"school"_s};
    return names;
}

NationalSystem productSystem()
{
    return take(NationalSystem::load(u":/tongdang"_s, productCatalogue(), productRules(),
                                     day(today), factNames()));
}

NationalState stateOf(const Situation& child, const char* on = today)
{
    static const NationalSystem system = productSystem();
    const ChildRecords records = child.view();
    return system.stateOf(productCatalogue(), productRules(), {records, nullptr, orphanWords(), {}},
                          child.posts, day(on), moment(QString::fromLatin1(on)));
}

NationalState stateOf(const char* facts)
{
    return stateOf(situation(facts));
}

const NationalItem& itemOf(const NationalState& state, QStringView key)
{
    const auto found = std::ranges::find_if(
        state.items, [key](const NationalItem& item) { return item.key == key; });
    REQUIRE(found != state.items.end());
    return *found;
}

/// The mapping of the product with one text of it replaced.
Result<NationalSystem> changedSystem(const QByteArray& from, const QByteArray& to)
{
    const QTemporaryDir folder;
    QFile own(u":/tongdang/national/mapping.json"_s);
    REQUIRE(own.open(QIODevice::ReadOnly));
    QByteArray text = own.readAll();
    REQUIRE(text.contains(from));
    text.replace(from, to);
    REQUIRE(QDir(folder.path()).mkpath(u"national"_s));
    QFile changed(folder.filePath(u"national/mapping.json"_s));
    REQUIRE(changed.open(QIODevice::WriteOnly));
    changed.write(text);
    changed.close();
    return NationalSystem::load(folder.path(), productCatalogue(), productRules(), day(today),
                                factNames());
}

} // namespace

TEST_CASE("A child that the clause names and that was never entered is to be entered")
{
    const NationalState state = stateOf("{" GIRL "," ORPHAN "}");
    CHECK(state.list == NationalList::Enter);
    CHECK(state.because == u"困境儿童"_s);
    CHECK(state.since == day("2026-03-01")); // as X1: since it belongs there
    CHECK_FALSE(state.isIn);
    CHECK_FALSE(state.enteredOn.isValid());
    CHECK(itemOf(state, u"sex").present == u"女"_s);
    CHECK(itemOf(state, u"sex").entered.isEmpty());
    CHECK(itemOf(state, u"kinds").present == u"孤儿"_s);
}

TEST_CASE("Who is neither left behind nor in hardship, or not on the books, is not to be entered")
{
    CHECK(stateOf("{" GIRL "," NO_CATEGORY "}").list == NationalList::None);
    for (const char* facts : {"{" CHILD("verifying", "2016-05-10") "," ORPHAN "}",
                              "{" CHILD("rejected", "2016-05-10") "," ORPHAN "}",
                              "{" CHILD("closed", "2016-05-10") "," ORPHAN "}",
                              "{" CHILD("open", "2008-11-20") "," ORPHAN "}"}) {
        CAPTURE(facts);
        CHECK(stateOf(facts).list == NationalList::None);
    }
    for (const char* facts : {"{" CHILD("suspended", "2016-05-10") "," ORPHAN "}",
                              "{" CHILD("moving", "2016-05-10") "," ORPHAN "}",
                              "{" CHILD("open", "2008-11-21") "," ORPHAN "}"}) {
        CAPTURE(facts);
        CHECK(stateOf(facts).list == NationalList::Enter);
    }
}

TEST_CASE(
    "Left behind is who was so for six months, and nobody is taken out for the three of the county")
{
    const auto away = [](const char* since, const char* more) {
        return QByteArray("{" GIRL
                          R"(,"family_member":[{"id":"f","rel":"51"},{"id":"m","rel":"52"}],
            "away":[{"person":"f","cross_county":true,"reason":"1","from_on":")")
               + since + R"("},{"person":"m","cross_county":true,"reason":"1","from_on":")" + since
               + "\"}]" + more + "}";
    };
    // Today is 20 November: three months on 20 August, six on 20 May.
    CHECK(stateOf(away("2026-08-20", "").constData()).list == NationalList::None);
    CHECK(stateOf(away("2026-05-21", "").constData()).list == NationalList::None);
    const NationalState six = stateOf(away("2026-05-20", "").constData());
    CHECK(six.list == NationalList::Enter);
    CHECK(six.because == u"留守儿童"_s);
    const auto entered = [&](const char* since) {
        return stateOf(away(since, "," ENTERED("2")).constData()).list;
    };
    CHECK(entered("2026-08-20") != NationalList::Remove);
    CHECK(entered("2026-10-20") == NationalList::Remove);
}

TEST_CASE("A child that stands there as its dossier says needs nothing")
{
    const NationalState state = stateOf("{" GIRL "," ORPHAN "," ENTERED("2") "}");
    CHECK(state.list == NationalList::None);
    CHECK(state.isIn);
    CHECK(state.enteredOn == day("2026-06-01"));
    CHECK(state.number == u"A7"_s);
    CHECK(state.differing().isEmpty());
}

TEST_CASE("What differs from the values typed last is named with both")
{
    Situation child = situation("{" GIRL "," ORPHAN "," ENTERED("2") "}");
    child.record(u"child").set(productCatalogue().type(u"child")->field(u"name")->number,
                               Value(u"林满满"_s));
    const NationalState state = stateOf(child);
    CHECK(state.list == NationalList::Update);
    CHECK(state.since == day("2026-06-01"));
    CHECK(state.differing() == QStringList{u"姓名"_s});
    CHECK(itemOf(state, u"name").entered == u"林小满"_s);
    CHECK(itemOf(state, u"name").present == u"林满满"_s);
}

TEST_CASE("What was taken away or came along since differs as well")
{
    // The caregiver began, the ethnic group was emptied.
    Situation child = situation("{" GIRL "," ORPHAN "," ENTERED(
        "2") R"(,"caregiver":[{"main":true,"name":"林乙","from_on":"2026-07-01"},)"
             R"({"main":true,"name":"林丙","from_on":"2026-08-01","to_on":"2026-09-01"},)"
             R"({"main":false,"name":"林丁","from_on":"2026-09-01"}]})");
    child.record(u"child").set(productCatalogue().type(u"child")->field(u"ethnic")->number, {});
    const NationalState state = stateOf(child);
    CHECK(state.differing() == QStringList{u"民族"_s, u"照护人、关系、电话"_s});
    CHECK(itemOf(state, u"ethnic").entered == u"汉族"_s);
    CHECK(itemOf(state, u"ethnic").present.isEmpty());
    CHECK(itemOf(state, u"caregiver").present == u"林乙"_s);
}

TEST_CASE("Only the last entry counts, and none that is withdrawn or still to come")
{
    constexpr const char* more =
        R"({"date":"2026-09-01","kind":"2","state":"2","snapshot":"{\"name\":\"林甲\"}"})";
    Situation child =
        situation(QByteArray("{" GIRL "," ORPHAN R"(,"national_entry":[)" TYPED("2") ","
                             + QByteArray(more) + "]}")
                      .constData());
    CHECK(itemOf(stateOf(child), u"name").entered == u"林甲"_s);
    CHECK(itemOf(stateOf(child, "2026-08-31"), u"name").entered == u"林小满"_s);
    child.record(u"national_entry", 1).withdrawn = true;
    CHECK(stateOf(child).list == NationalList::None);
    child.record(u"national_entry", 0).withdrawn = true;
    CHECK(stateOf(child).list == NationalList::Enter);
}

TEST_CASE("Values that were not kept so that they can be compared are to be looked over")
{
    const NationalState state =
        stateOf("{" GIRL "," ORPHAN
                R"(,"national_entry":[{"date":"2026-06-01","state":"2","snapshot":"都录了"}]})");
    CHECK(state.list == NationalList::Update);
    CHECK(state.isUnknown);
    CHECK(itemOf(state, u"name").entered.isEmpty());
}

TEST_CASE("Whoever is there and no longer belongs there is to be taken out, with the reason")
{
    struct Case {
        const char* facts;
        const char* because;
        QDate since;
    };
#define CLOSED(reason)                                                                             \
    "{" CHILD("closed", "2016-05-10") "," ORPHAN "," ENTERED(                                      \
        "2") R"(,"dossier_event":[{"kind":"close","date":"2026-10-08","close_reason":")" reason    \
             R"("}]})"
    const QDate closedOn(2026, 10, 8);
    for (const Case& one : {
             Case{CLOSED("6"), "已死亡", closedOn},
             Case{CLOSED("5"), "已迁出本县", closedOn},
             Case{CLOSED("3"), "父母已返乡，不再是留守儿童", closedOn},
             Case{"{" CHILD("closed", "2016-05-10") "," ORPHAN "," ENTERED("2") "}", "已结案",
                  closedOn},
             Case{"{" CHILD("open", "2008-11-20") "," ORPHAN "," ENTERED("2") "}", "已满18周岁",
                  QDate(2026, 11, 20)},
             Case{"{" CHILD("open", "2010-11-20") "," NO_CATEGORY "," ENTERED("2") "}",
                  "已满16周岁，也不是困境儿童", QDate(2026, 11, 20)},
             Case{"{" GIRL "," NO_CATEGORY "," ENTERED("2") "}", "已不是留守儿童，也不是困境儿童",
                  QDate(2026, 6, 1)}, // it never belonged there: owed since it was entered
             Case{"{" GIRL R"(,"category":[{"cat":"K01","state":"2","from_on":"2025-01-01",)"
                  R"("to_on":"2026-08-31"}],)" ENTERED("2") "}",
                  "已不是留守儿童，也不是困境儿童", QDate(2026, 9, 1)},
         }) {
        CAPTURE(one.because);
        const NationalState state = stateOf(one.facts);
        CHECK(state.list == NationalList::Remove);
        CHECK(state.because == QString::fromUtf8(one.because));
        CHECK(state.since == one.since);
    }
    // A child of sixteen in hardship stays, and one that differs and is to go, goes.
    CHECK(stateOf("{" CHILD("open", "2010-05-10") "," ORPHAN "," ENTERED("2") "}").list
          == NationalList::Update);
}

TEST_CASE("What was taken out is to be entered again only if the child belongs there again")
{
    CHECK(stateOf("{" GIRL "," NO_CATEGORY "," ENTERED("5") "}").list == NationalList::None);
    const NationalState later = stateOf(
        "{" GIRL
        R"(,"category":[{"cat":"K01","state":"2","from_on":"2026-09-08"}],)" ENTERED("5") "}");
    CHECK(later.list == NationalList::Enter);
    CHECK(later.since == day("2026-09-08"));
    const NationalState again = stateOf("{" GIRL "," ORPHAN "," ENTERED("5") "}");
    CHECK(again.list == NationalList::Enter);
    CHECK(again.since == day("2026-06-01"));
    CHECK(itemOf(again, u"name").entered.isEmpty());
}

TEST_CASE("What people decided or noted with the last entry holds")
{
    CHECK(stateOf("{" GIRL "," ORPHAN "," ENTERED("0") "}").list == NationalList::None);
    CHECK(stateOf("{" GIRL "," NO_CATEGORY "," ENTERED("1") "}").list == NationalList::Enter);
    const NationalState waiting = stateOf("{" GIRL "," ORPHAN "," ENTERED("3") "}");
    CHECK(waiting.list == NationalList::Update);
    CHECK(waiting.isMarked);
    const NationalState leaving = stateOf("{" GIRL "," ORPHAN "," ENTERED("4") "}");
    CHECK(leaving.list == NationalList::Remove);
    CHECK(leaving.isMarked);
    CHECK(leaving.because.isEmpty());
}

TEST_CASE("A division is typed by its name, and one that was kept as digits does not differ for it")
{
    const char* const entered =
        "{" GIRL "," ORPHAN R"(,"national_entry":[{"date":"2026-06-01","state":"2","snapshot":)"
        R"("{\"birth\":\"2016-05-10\",\"ethnic\":\"汉族\",\"hukou\":\"530426001201\",)"
        R"(\"kinds\":\"孤儿\",\"name\":\"林小满\",\"sex\":\"女\"}"}]})";
    Situation child = situation(entered);
    const FieldNo hukou = productCatalogue().type(u"child")->field(u"hukou_div")->number;
    child.record(u"child").set(hukou, Value(u"530426001201"_s));
    const auto state = [&child](const QHash<QString, QString>& names) {
        const ChildRecords records = child.view();
        return productSystem().stateOf(productCatalogue(), productRules(),
                                       {records, nullptr, orphanWords(), names}, child.posts,
                                       day(today), moment(QString::fromLatin1(today)));
    };
    const QHash<QString, QString> names{{u"530426001201"_s, u"双江街道示范村"_s}};
    const NationalState known = state(names);
    CHECK(itemOf(known, u"hukou").present == u"双江街道示范村"_s);
    CHECK(known.list == NationalList::None);
    CHECK(itemOf(state({}), u"hukou").present == u"530426001201"_s);
    child.record(u"child").set(hukou, Value(u"530426001202"_s));
    CHECK(state(names).differing() == QStringList{u"户籍地址"_s});
}

TEST_CASE("A snapshot of what is typed makes the child agree, item by item")
{
    Situation child = situation("{" GIRL "," ORPHAN R"(,"national_entry":[{"date":"2026-11-20",
        "kind":"1","state":"2"}]})");
    const NationalState before = stateOf(child);
    CHECK(before.list == NationalList::Update);
    child.record(u"national_entry")
        .set(productCatalogue().type(u"national_entry")->field(u"snapshot")->number,
             nationalSnapshot(before));
    const NationalState after = stateOf(child);
    CHECK(after.list == NationalList::None);
    CHECK(itemOf(after, u"kinds").entered == u"孤儿"_s);
}

TEST_CASE("The national system gets another item by its file alone, and never a restricted field")
{
    const auto more = changedSystem(R"("key": "sex", "zh": "性别", "values": ["child.sex"])",
                                    R"("key": "sex", "zh": "性别", "values": ["child.sex"]},
        {"key": "opened", "zh": "建档日期", "values": ["child.opened_on"])");
    REQUIRE(more);
    const Situation child = situation("{" GIRL "," ORPHAN "," ENTERED("2") "}");
    const ChildRecords records = child.view();
    const NationalState state =
        more->stateOf(productCatalogue(), productRules(), {records, nullptr, orphanWords(), {}},
                      child.posts, day(today), moment(QString::fromLatin1(today)));
    CHECK(state.differing() == QStringList{u"建档日期"_s});
    CHECK(itemOf(state, u"opened").present == u"2026-03-01"_s);

    for (const char* wrong : {"\"child.no_such\"", "\"restricted.cat\"", "\"child.household\""}) {
        CAPTURE(wrong);
        const auto system = changedSystem("\"child.sex\"", wrong);
        REQUIRE_FALSE(system);
        CHECK(system.error().code == "policy.broken");
    }
    const auto restricted = changedSystem(
        R"("records": [)", R"("records": [{"name": "restricted", "type": "restricted_category"},)");
    REQUIRE(restricted);
    const QByteArray both = R"("records": [{"name": "restricted", "type": "restricted_category"},)";
    const QTemporaryDir folder;
    QFile own(u":/tongdang/national/mapping.json"_s);
    REQUIRE(own.open(QIODevice::ReadOnly));
    QByteArray text = own.readAll();
    text.replace(R"("records": [)", both).replace("\"child.sex\"", "\"restricted.cat\"");
    REQUIRE(QDir(folder.path()).mkpath(u"national"_s));
    QFile changed(folder.filePath(u"national/mapping.json"_s));
    REQUIRE(changed.open(QIODevice::WriteOnly));
    changed.write(text);
    changed.close();
    const auto leaking = NationalSystem::load(folder.path(), productCatalogue(), productRules(),
                                              day(today), factNames());
    REQUIRE_FALSE(leaking);
    CHECK(leaking.error().arguments.join(u' ').contains(u"restricted"));
}

TEST_CASE("The sheet to type from has the items of the national system in their order")
{
    QFile file(u":/tongdang/forms/"_s + productSystem().form() + u".json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray form = file.readAll();
    qsizetype place = 0;
    const NationalState state = stateOf("{" GIRL "}");
    for (const NationalItem& item : state.items) {
        CAPTURE(item.label);
        const qsizetype next =
            form.indexOf("{ \"parts\": \"" + item.label.toUtf8() + "\" }", place);
        CHECK(next > place);
        place = next;
    }
}

} // namespace tongdang::test
