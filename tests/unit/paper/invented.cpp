// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "invented.h"

#include "base/randomness.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;

namespace tongdang::test {

using paper::FormData;
using paper::FormValues;

const Catalogue& catalogue()
{
    static const Catalogue loaded = take(Catalogue::load(u":/tongdang"_s));
    return loaded;
}

const paper::Fonts& fonts()
{
    static const paper::Fonts loaded = take(paper::Fonts::load());
    return loaded;
}

paper::Form form(const QString& code)
{
    return take(paper::Form::load(u":/tongdang/forms/%1.json"_s.arg(code), catalogue()));
}

paper::Document print(const paper::Form& form, const FormData& data)
{
    return take(paper::printForm(form, data, catalogue(), fonts()));
}

paper::SheetNumber sheetNumber(quint64 seed)
{
    SeededRandomness randomness(seed);
    return paper::SheetNumber::create(randomness);
}

FormData blankVisit()
{
    FormData data;
    data.number = sheetNumber();
    data.day = QDate(2024, 11, 26);
    return data;
}

namespace {

void set(FormValues& form, const QString& source, const QString& value)
{
    form.values.insert(source, Value(value));
}

FormValues problem(const QString& kind, const QString& detail)
{
    FormValues values;
    set(values, u"problem.kind"_s, kind);
    set(values, u"problem.detail"_s, detail);
    values.values.insert(u"problem.due_on"_s, Value(QDate(2024, 12, 1)));
    return values;
}

} // namespace

FormData ordinaryVisit()
{
    FormData data = blankVisit();
    data.footNote = u"2024年11月25日打印"_s;
    FormValues& head = data.head;
    head.texts = {{u"org"_s, u"双江街道 高平村"_s},
                  {u"age"_s, u"9岁"_s},
                  {u"last_visit"_s, u"2024年10月18日"_s},
                  {u"planned"_s, u"2024年11月28日"_s},
                  {u"parents_place"_s,
                   u"父亲：广东东莞（2023年2月起）；母亲：玉溪市红塔区（2024年3月起）"_s}};
    set(head, u"child.name"_s, u"曾雨桐"_s);
    set(head, u"child.sex"_s, u"2"_s);
    set(head, u"level_assessment.level"_s, u"2"_s);
    set(head, u"household.group"_s, u"三组"_s);
    set(head, u"household.addr"_s, u"水井边上行60米，红瓦房"_s);
    set(head, u"household.route_note"_s, u"小卖部右转，过桥第三家"_s);
    set(head, u"household.phone"_s, u"13800000001"_s);
    set(head, u"caregiver.name"_s, u"曾国富"_s);
    set(head, u"caregiver.phone"_s, u"13800000002"_s);
    data.lists[u"problems"_s] = {problem(u"17"_s, u"屋后水塘没有护栏，孩子放学常去玩水"_s),
                                 problem(u"07"_s, u"数学跟不上，家里没有人辅导"_s),
                                 problem(u"19"_s, u"符合临时救助条件，还没有申请"_s)};
    return data;
}

FormData extremeVisit()
{
    FormData data = ordinaryVisit();
    FormValues& head = data.head;
    set(head, u"child.name"_s, u"䶮㛃𬀩𫖯·"_s.repeated(10).chopped(1));
    set(head, u"caregiver.name"_s, u"阿依古丽·买买提·"_s.repeated(5));
    set(head, u"household.addr"_s,
        u"双江街道高平村民委员会第三村民小组水井边上行六十米红瓦房，"_s.repeated(5));
    set(head, u"household.route_note"_s, u"从村委会沿水泥路到小卖部右转过桥，"_s.repeated(6));
    head.texts[u"parents_place"_s] =
        u"父亲：新疆维吾尔自治区巴音郭楞蒙古自治州和静县，"_s.repeated(4);
    head.texts[u"org"_s] = u"峨山彝族自治县双江街道高平村民委员会"_s.repeated(2);
    for (FormValues& open : data.lists[u"problems"_s])
        set(open, u"problem.detail"_s, u"屋后水塘没有护栏，"_s.repeated(200));
    return data;
}

FormData roster(int children)
{
    FormData data;
    data.title = u"高平村留守儿童花名册"_s;
    data.head.texts = {{u"org"_s, u"双江街道高平村"_s}, {u"until"_s, u"2024年11月25日"_s}};
    for (int i = 1; i <= children; ++i) {
        const QString mark = u"〔%1〕"_s.arg(i);
        FormValues entry;
        set(entry, u"child.name"_s,
            (i % 11 == 3 ? u"阿依古丽·买买提·阿卜杜热合曼·伊斯拉木江"_s : u"䶮㛃𬀩𫖯"_s)
                + mark);
        set(entry, u"child.sex"_s, i % 2 == 0 ? u"1"_s : u"2"_s);
        entry.values.insert(u"child.birth"_s, Value(QDate(2010 + i % 10, 1 + i % 12, 1 + i % 28)));
        set(entry, u"household.group"_s, u"三组"_s + mark);
        entry.texts[u"parents_place"_s] = u"广东东莞"_s.repeated(1 + i % 5) + mark;
        set(entry, u"caregiver.name"_s, u"曾国富"_s);
        set(entry, u"caregiver.phone"_s, u"13800000002"_s);
        set(entry, u"education.school"_s, u"双江街道中心小学"_s.repeated(1 + i % 4) + mark);
        set(entry, u"education.class"_s, u"四（2）班"_s);
        set(entry, u"level_assessment.level"_s, u"3"_s);
        entry.texts[u"last_visit"_s] = u"2024-10-18"_s;
        data.lists[u"children"_s].push_back(entry);
    }
    return data;
}

FormData route(int stops)
{
    FormData data;
    data.head.texts = {{u"org"_s, u"双江街道高平村"_s},
                       {u"week"_s, u"2024年第48周（11月25日至12月1日）"_s},
                       {u"director"_s, u"普丽芳"_s}};
    for (int i = 1; i <= stops; ++i) {
        const QString mark = u"〔%1〕"_s.arg(i);
        FormValues entry;
        set(entry, u"child.name"_s, u"曾雨桐"_s + mark);
        set(entry, u"household.group"_s, u"三组"_s);
        set(entry, u"household.addr"_s, u"水井边上行60米，红瓦房"_s.repeated(1 + i % 6) + mark);
        set(entry, u"household.phone"_s, u"13800000001"_s);
        set(entry, u"visit_plan.kind"_s, u"2"_s);
        entry.texts = {{u"due"_s, u"2024-11-30"_s},
                       {u"because"_s, u"每三个月走访一次"_s + mark},
                       {u"last_visit"_s, u"2024-10-18"_s},
                       {u"findings"_s, u"屋后水塘没有护栏，"_s.repeated(i % 9)}};
        data.lists[u"stops"_s].push_back(entry);
    }
    return data;
}

} // namespace tongdang::test
