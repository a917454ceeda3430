// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"
#include "desk/excel_sheets.h"
#include "desk/report_words.h"

namespace tongdang::desk {

using namespace Qt::StringLiterals;
using exchange::CellLook;
using exchange::OutCell;

namespace {

OutCell receivedCell(const QString& text, CellLook look = CellLook::Body)
{
    OutCell cell;
    cell.text = text;
    cell.look = look;
    return cell;
}

QString receivedDay(QDate day)
{
    return day.toString(Qt::ISODate);
}

} // namespace

QString lessonWords(const std::vector<SafetyLesson>& lessons)
{
    QStringList words;
    for (const SafetyLesson& lesson : lessons)
        words.append(lesson.words + u'：'
                     + (lesson.last.isValid() ? receivedDay(lesson.last) : u"没有记录"_s));
    return words.join(u"；"_s);
}

exchange::OutSheet receivedSheet(const QString& place, QDate today,
                                 const std::vector<ChildReceived>& children)
{
    exchange::OutSheet sheet;
    sheet.name = u"得到的服务和帮助"_s;
    sheet.widths = {16, 10, 12, 12, 14, 48, 20};
    OutCell title = receivedCell(u"%1儿童得到的服务和帮助（%2）"_s.arg(place, receivedDay(today)),
                                 CellLook::Title);
    title.columns = static_cast<int>(sheet.widths.size());
    sheet.rows.push_back({title});
    sheet.rows.push_back({receivedCell(confidentialWords, CellLook::Plain)});
    sheet.headFrom = static_cast<int>(sheet.rows.size());
    sheet.headCount = 1;
    std::vector<OutCell> head;
    for (const QString& words :
         {u"村(社区)"_s, u"儿童"_s, u"日期"_s, u"至"_s, u"类别"_s, u"得到什么"_s, u"由谁提供"_s})
        head.push_back(receivedCell(words, CellLook::Head));
    sheet.rows.push_back(std::move(head));
    for (const ChildReceived& child : children) {
        const auto add = [&](const QStringList& rest) {
            std::vector<OutCell> row{receivedCell(child.village), receivedCell(child.name)};
            for (const QString& words : rest)
                row.push_back(receivedCell(words));
            sheet.rows.push_back(std::move(row));
        };
        for (const ReceivedLine& line : child.lines)
            add({receivedDay(line.day), receivedDay(line.until), line.kind, line.what, line.by});
        // Clause 12: who was taught what, and who was not.
        add({{}, {}, u"安全教育"_s, lessonWords(child.lessons), {}});
    }
    return sheet;
}

} // namespace tongdang::desk
