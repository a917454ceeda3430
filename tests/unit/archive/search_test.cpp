// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/search.h"

#include "archive/group_name.h"
#include "base/randomness.h"
#include "support/archive/plain_archive.h"

using namespace tongdang;
using namespace tongdang::test;
using archive::SearchEntry;
using archive::SearchIndex;

namespace {

class Village {
public:
    void add(QStringView name, SearchEntry more)
    {
        more.name = name.toString();
        m_index.put(more);
        m_names.insert(more.child, more.name);
    }
    SearchEntry entry() { return {RecordId::create(m_randomness), {}, {}, {}, {}, {}, {}}; }
    void add(QStringView name) { add(name, entry()); }
    [[nodiscard]] QStringList find(QStringView query, int limit = 200) const
    {
        QStringList found;
        for (const RecordId& child : m_index.find(query, limit))
            found.append(m_names.value(child));
        return found;
    }
    SearchIndex& index() { return m_index; }

private:
    SeededRandomness m_randomness{5};
    SearchIndex m_index;
    QHash<RecordId, QString> m_names;
};

} // namespace

TEST_CASE("A name is found by its signs and by every mix of readings, whole or begun")
{
    struct Case {
        const char16_t* name;
        const char16_t* query;
        bool found;
    };
    const Case cases[] = {
        {u"曾雨桐", u"曾雨桐", true},
        {u"曾雨桐", u"曾", true},
        {u"曾雨桐", u"雨桐", true},
        {u"曾雨桐", u"zyt", true},
        {u"曾雨桐", u"cyt", true},
        {u"曾雨桐", u"ZengYT", true},
        {u"曾雨桐", u"zengyt", true},
        {u"曾雨桐", u"zengyutong", true},
        {u"曾雨桐", u"zeng yu tong", true},
        {u"曾雨桐", u"yt", true},
        {u"曾雨桐", u"曾yt", true},
        {u"曾雨桐", u"zytt", false},
        {u"张三", u"zs", true},
        {u"张三", u"zhsan", true},
        {u"张三", u"zhangs", true},
        {u"张三", u"lisi", false},
        {u"单小宝", u"shanxb", true},
        {u"朴美兰", u"piaoml", true},
        {u"任重阳", u"rcy", true},
        {u"吕小绿", u"lvxl", true},
        {u"吕小绿", u"luxl", true},
        {u"万俟卨", u"mqx", true},
        {u"区志强", u"ouzq", true},
        {u"㛃䶮", u"jy", true},
        {u"阿依·古丽", u"阿依古丽", true},
        {u"阿依·古丽", u"ayg", true},
        {u"Anna Li", u"anna", true},
    };
    for (const Case& each : cases) {
        Village village;
        village.add(each.name);
        INFO(QString::fromUtf16(each.name).toStdString()
             << " by " << QString::fromUtf16(each.query).toStdString());
        CHECK(village.find(each.query).size() == (each.found ? 1 : 0));
    }
}

TEST_CASE("Numbers, groups and other names find a child, too")
{
    Village village;
    SearchEntry zeng = village.entry();
    zeng.idNumber = QStringLiteral("53042620150817124X");
    zeng.group = QStringLiteral("三组");
    zeng.otherNames = QStringList{QStringLiteral("小石头")};
    zeng.phones = QStringList{QStringLiteral("13887654321")};
    zeng.sheetNumbers = QStringList{QStringLiteral("7K3M9Q2A"), QStringLiteral("QWERTZXC")};
    village.add(u"曾雨桐", zeng);
    SearchEntry li = village.entry();
    li.group = QStringLiteral("十三组");
    village.add(u"李小明", li);
    for (const char16_t* query :
         {u"53042620150817124X", u"24x", u"124X", u"53042620150817", u"13887654321", u"4321",
          u"1388765", u"7K3M9Q2A", u"7k3m-9q2a", u"7K3M", u"qwertzxc", u"小石头", u"xst", u"shitou",
          u"曾 三组", u"zyt 4321"}) {
        INFO(QString::fromUtf16(query).toStdString());
        CHECK(village.find(query) == QStringList{QStringLiteral("曾雨桐")});
    }
    for (const char16_t* query : {u"三组", u"3组", u"第三组", u"3z"})
        CHECK(village.find(query) == QStringList{QStringLiteral("曾雨桐")});
    CHECK(village.find(u"13组") == QStringList{QStringLiteral("李小明")});
    CHECK(village.find(u"4X").isEmpty());      // too short a tail
    CHECK(village.find(u"曾 13组").isEmpty()); // all words must fit
    CHECK(village.find(u"").isEmpty());
    CHECK(village.find(u"   ").isEmpty());
}

TEST_CASE("The best come first, equal ones by name")
{
    Village village;
    SearchEntry other = village.entry();
    other.otherNames = QStringList{QStringLiteral("杨雨")};
    for (const QStringView name : {u"张杨雨", u"羊雨", u"杨雨欣", u"杨雨", u"杨雨涵"})
        village.add(name);
    village.add(u"李小明", other);
    CHECK(
        village.find(u"杨雨")
        == QStringList({QStringLiteral("杨雨"), QStringLiteral("杨雨涵"), QStringLiteral("杨雨欣"),
                        QStringLiteral("张杨雨"), QStringLiteral("李小明")}));
    CHECK(village.find(u"yangyu").size() == 6);
    CHECK(village.find(u"yangyu", 2).size() == 2);
    CHECK(village.find(u"yangyu", 0).isEmpty());
}

TEST_CASE("An entry is replaced and removed")
{
    Village village;
    SearchEntry zeng = village.entry();
    village.add(u"曾雨桐", zeng);
    village.add(u"李小明");
    village.add(u"曾雨彤", zeng);
    CHECK(village.index().size() == 2);
    CHECK(village.find(u"雨桐").isEmpty());
    CHECK(village.find(u"雨彤").size() == 1);
    village.index().remove(zeng.child);
    village.index().remove(zeng.child);
    CHECK(village.find(u"雨彤").isEmpty());
    CHECK(village.find(u"lxm").size() == 1);
    village.index().clear();
    CHECK(village.index().size() == 0);
}

TEST_CASE("Names that sound the same are found, sign by sign")
{
    Village village;
    const SearchEntry zeng = village.entry();
    village.add(u"曾雨桐", zeng);
    SearchEntry twin = village.entry();
    village.add(u"增宇彤", twin);
    village.add(u"曾雨");
    village.add(u"曾雨桐桐");
    village.add(u"李小明");
    CHECK(village.index().sameReading(zeng.child) == std::vector{twin.child});
    CHECK(village.index().sameReading(village.entry().child).empty());
}

TEST_CASE("A hostile query is answered quickly")
{
    Village village;
    village.add(QString(50, QChar(u'呵')));
    CHECK(village.find(QString(100'000, QChar(u'h'))).isEmpty());
    CHECK(village.find(QString(60, QChar(u'a')) + u'b').isEmpty());
}

TEST_CASE("A group's number is the same in signs and in digits")
{
    using archive::groupInDigits;
    struct Case {
        const char16_t* text;
        const char16_t* expected;
    };
    for (const auto& [text, expected] :
         {Case{u"三组", u"3组"}, Case{u"第三组", u"3组"}, Case{u"十组", u"10组"},
          Case{u"十二组", u"12组"}, Case{u"二十组", u"20组"}, Case{u"二十三社", u"23社"},
          Case{u"3组", u"3组"}, Case{u"第3组", u"3组"}, Case{u"三家村", u"三家村"},
          Case{u"三", u"三"}, Case{u"十十组", u"十十组"}, Case{u"二三组", u"二三组"},
          Case{u"", u""}, Case{u"第", u"第"}, Case{u"大寨组", u"大寨组"}})
        CHECK(groupInDigits(QString::fromUtf16(text)) == QString::fromUtf16(expected));
}
