// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/service_match.h"

#include "base/randomness.h"
#include "catalogue/fields.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace tongdang;
using namespace Qt::StringLiterals;
namespace f = tongdang::fields;

namespace {

const QString resources = u":/tongdang"_s;
const QString here = u"530426001201"_s;
const QDate today(2026, 11, 25);
using Kind = ServiceMatch::Kind;

const Catalogue& catalogue()
{
    static const Catalogue loaded = test::take(Catalogue::load(resources));
    return loaded;
}

Record record(TypeNo type, const std::vector<Record::FieldValue>& values)
{
    static SeededRandomness randomness(9);
    Record made{RecordId::create(randomness), type, {}, 0, false, {}};
    for (const auto& [field, value] : values)
        made.set(field, value);
    return made;
}

Record need(const QString& kind, const QString& state = u"1"_s)
{
    return record(f::need::type, {{f::need::kind, kind}, {f::need::state, state}});
}

/// Who fits psychological care in this village.
Record helper(const QString& name)
{
    return record(f::helper::type, {{f::helper::name, name},
                                    {f::helper::kind, u"5"_s},
                                    {f::helper::village, here},
                                    {f::helper::no_bar, Value(true)},
                                    {f::helper::no_bar_on, Value(QDate(2025, 11, 25))}});
}

struct Surrounding {
    std::vector<Record> ofChild = {};
    std::vector<Record> ofOffice = {};
    QHash<RecordId, int> children = {};
};

std::vector<ServiceMatch> matches(const Record& need, const Surrounding& around)
{
    static const ServiceTable table = test::take(ServiceTable::load(resources, catalogue()));
    return table.matches(catalogue(),
                         {need, here, around.ofChild, around.ofOffice, around.children, today});
}

QStringList titles(const std::vector<ServiceMatch>& found, Kind kind)
{
    QStringList titles;
    for (const ServiceMatch& match : found) {
        if (match.kind == kind)
            titles.append(match.title);
    }
    return titles;
}

bool helps(const Record& helper, const QString& kind = u"N11"_s)
{
    return !titles(matches(need(kind), {{}, {helper}}), Kind::Helper).isEmpty();
}

} // namespace

TEST_CASE("A helper fits by kind, place, term and declaration, and each is said in words")
{
    const auto found = matches(need(u"N11"_s), {{}, {helper(u"示志"_s)}});
    REQUIRE(titles(found, Kind::Helper) == QStringList{u"示志"_s});
    CHECK(found.front().reasons
          == QStringList{u"志愿者可对接“心理关爱”"_s, u"服务本村"_s, u"目前没有结对儿童"_s,
                         u"2025年11月25日已声明无侵害未成年人记录"_s});
    const auto without = [](FieldNo field, const Value& value) {
        Record changed = helper(u"示志"_s);
        changed.set(field, value);
        return helps(changed);
    };
    CHECK_FALSE(without(f::helper::kind, u"1"_s)); // no cadre for this need
    CHECK_FALSE(without(f::helper::village, u"530426001202"_s));
    CHECK(without(f::helper::village, {})); // serves any
    CHECK_FALSE(without(f::helper::to_on, Value(today.addDays(-1))));
    CHECK(without(f::helper::to_on, Value(today)));
    CHECK_FALSE(without(f::helper::from_on, Value(today.addDays(1))));
    CHECK_FALSE(without(f::helper::no_bar, Value(false)));
    CHECK_FALSE(without(f::helper::no_bar_on, {}));
    CHECK_FALSE(without(f::helper::no_bar_on, Value(QDate(2025, 11, 24)))); // a year has passed
    CHECK_FALSE(helps(helper(u"示志"_s), u"N14"_s));
}

TEST_CASE("A helper without room is left out, unless the child is one of his")
{
    const Record full = helper(u"示满"_s);
    const Record free = helper(u"示空"_s);
    const Record some = helper(u"示半"_s);
    Surrounding around{{}, {full, some, free}, {{full.id, 5}, {some.id, 4}}};
    CHECK(titles(matches(need(u"N11"_s), around), Kind::Helper)
          == QStringList{u"示空"_s, u"示半"_s});
    around.ofChild = {record(f::pairing::type, {{f::pairing::helper, Value(full.id)},
                                                {f::pairing::state, u"active"_s}})};
    const auto found = matches(need(u"N11"_s), around);
    CHECK(titles(found, Kind::Helper) == QStringList{u"示满"_s, u"示空"_s, u"示半"_s});
    CHECK(found.front().reasons.front() == u"已与该儿童结对"_s);
    around.ofChild.front().set(f::pairing::state, u"ended"_s);
    CHECK_FALSE(titles(matches(need(u"N11"_s), around), Kind::Helper).contains(u"示满"_s));
}

TEST_CASE("A benefit fits where the child's categories open it and it is neither had nor asked for")
{
    const auto offered = [](const std::vector<Record>& ofChild) {
        return titles(matches(need(u"N01"_s), {ofChild}), Kind::Benefit);
    };
    CHECK(offered({}).contains(u"最低生活保障"_s));
    CHECK_FALSE(offered({}).contains(u"孤儿基本生活费"_s));
    Record orphan =
        record(f::category::type, {{f::category::cat, u"K01"_s}, {f::category::state, u"2"_s}});
    CHECK(offered({orphan}).contains(u"孤儿基本生活费"_s));
    orphan.set(f::category::to_on, Value(today.addDays(-1)));
    CHECK_FALSE(offered({orphan}).contains(u"孤儿基本生活费"_s));
    orphan.set(f::category::to_on, {});
    orphan.set(f::category::state, u"1"_s); // still proposed
    CHECK_FALSE(offered({orphan}).contains(u"孤儿基本生活费"_s));
    for (const auto& [state, isOffered] :
         {std::pair(u"1"_s, true), std::pair(u"2"_s, false), std::pair(u"3"_s, false),
          std::pair(u"4"_s, false), std::pair(u"5"_s, true), std::pair(u"6"_s, true),
          std::pair(u"7"_s, false)}) {
        INFO(state.toStdString());
        const Record low =
            record(f::benefit::type, {{f::benefit::kind, u"04"_s}, {f::benefit::state, state}});
        CHECK(offered({low}).contains(u"最低生活保障"_s) == isOffered);
    }
}

TEST_CASE("An activity fits that is still to come in this village on such a topic, the next first")
{
    const auto activity = [](const QString& title, QDate planned) {
        return record(f::activity::type, {{f::activity::title, title},
                                          {f::activity::village, here},
                                          {f::activity::state, u"1"_s},
                                          {f::activity::planned_on, Value(planned)},
                                          {f::activity::topics, Value(QStringList{u"09"_s})}});
    };
    Record other = activity(u"别村"_s, today);
    other.set(f::activity::village, u"530426001202"_s);
    Record held = activity(u"已办"_s, today);
    held.set(f::activity::state, u"2"_s);
    Record sport = activity(u"运动"_s, today);
    sport.set(f::activity::topics, Value(QStringList{u"11"_s}));
    const auto found =
        matches(need(u"N11"_s), {{},
                                 {activity(u"后"_s, today.addDays(9)), other, held, sport,
                                  activity(u"过"_s, today.addDays(-1)), activity(u"今"_s, today)}});
    CHECK(titles(found, Kind::Activity) == QStringList{u"今"_s, u"后"_s});
}

TEST_CASE("Units fit by their field, the nearest first, and nothing fits a need that is settled")
{
    const auto unit = [](const QString& name, const QString& kind) {
        return record(f::unit::type, {{f::unit::name, name}, {f::unit::kind, kind}});
    };
    const Surrounding around{{},
                             {unit(u"卫生院"_s, u"08"_s), unit(u"残联"_s, u"14"_s),
                              unit(u"财政所"_s, u"05"_s), helper(u"示志"_s)}};
    CHECK(titles(matches(need(u"N05"_s), around), Kind::Unit)
          == QStringList{u"残联"_s, u"卫生院"_s});
    CHECK_FALSE(matches(need(u"N05"_s, u"2"_s), around).empty());
    CHECK(matches(need(u"N05"_s, u"3"_s), around).empty());
    CHECK(matches(need(u"N05"_s, u"4"_s), around).empty());
    CHECK(matches(need(u"N99"_s), around).empty());
}

TEST_CASE("The special benefit of infected children is offered nowhere")
{
    QFile file(resources + u"/matching/needs.json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray table = file.readAll();
    CHECK_FALSE(table.contains("\"03\", \"category\""));
    CHECK_FALSE(table.contains("K03"));
    CHECK_FALSE(table.contains("\"code\": \"03\""));
}

TEST_CASE("A table with a code that nobody knows is refused with its line")
{
    QTemporaryDir folder;
    REQUIRE(QDir(folder.path()).mkpath(u"matching"_s));
    QFile file(folder.filePath(u"matching/needs.json"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(R"({"title_zh": "x", "clause": "S20.3", "helper_children": 5, "no_bar_months": 12,
"needs": [
{"need": "N01", "clause": "S7.1", "helpers": ["77"]}]})");
    file.close();
    const auto loaded = ServiceTable::load(folder.path(), catalogue());
    REQUIRE_FALSE(loaded);
    CHECK(loaded.error().code == "catalogue.broken");
    CHECK(loaded.error().arguments.contains(u"3"_s));
}
