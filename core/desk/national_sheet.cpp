// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/excel_sheets.h"

namespace tongdang::desk {

using namespace Qt::StringLiterals;
using exchange::CellLook;
using exchange::OutCell;

namespace {

constexpr double narrowColumn = 10;
constexpr double itemColumn = 16;
constexpr double reasonColumn = 26;

OutCell nationalCell(const QString& text, CellLook look = CellLook::Body)
{
    OutCell cell;
    cell.text = text;
    cell.look = look;
    return cell;
}

QString dayText(QDate day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

/// What to type. Where something else stands in the national system, that is said, too: who types
/// finds the place by it.
QString toType(const NationalState& state, const NationalItem& item)
{
    if (!state.isIn || state.isUnknown || !item.differs())
        return item.present;
    return u"%1（原：%2）"_s.arg(item.present.isEmpty() ? u"空"_s : item.present,
                                 item.entered.isEmpty() ? u"空"_s : item.entered);
}

} // namespace

QString nationalListWords(NationalList list)
{
    switch (list) {
    case NationalList::Enter:
        return u"待录入"_s;
    case NationalList::Update:
        return u"待更新"_s;
    case NationalList::Remove:
        return u"待注销"_s;
    case NationalList::None:
        break;
    }
    return {};
}

QString nationalReasonWords(const NationalState& state)
{
    QStringList words;
    if (!state.because.isEmpty())
        words.append(state.because);
    if (state.list == NationalList::Update && state.isUnknown)
        words.append(u"上次录了什么没有记下，请逐项核对"_s);
    else if (state.list == NationalList::Update && !state.differing().isEmpty())
        words.append(u"不一致：%1"_s.arg(state.differing().join(u'、')));
    if (state.isMarked)
        words.append(u"上次录入时注明%1"_s.arg(nationalListWords(state.list)));
    return words.join(u'；');
}

exchange::OutSheet nationalSheet(const QString& place, QDate today,
                                 const std::vector<NationalLine>& lines)
{
    exchange::OutSheet sheet;
    sheet.name = u"国系统录入"_s;
    sheet.widths = {narrowColumn, itemColumn,   narrowColumn, narrowColumn,
                    reasonColumn, narrowColumn, narrowColumn, itemColumn};
    std::vector<OutCell> head;
    for (const QString& title : {u"清单"_s, u"村(社区)"_s, u"小组"_s, u"儿童"_s, u"原因"_s,
                                 u"起始日"_s, u"上次录入"_s, u"国系统编号"_s})
        head.push_back(nationalCell(title, CellLook::Head));
    if (!lines.empty()) {
        for (const NationalItem& item : lines.front().state.items) {
            head.push_back(nationalCell(item.label, CellLook::Head));
            sheet.widths.push_back(itemColumn);
        }
    }
    OutCell title = nationalCell(
        u"%1全国儿童福利信息系统录入清单（%2）"_s.arg(place, dayText(today)), CellLook::Title);
    title.columns = static_cast<int>(head.size());
    sheet.rows.push_back({title});
    sheet.headFrom = 1;
    sheet.headCount = 1;
    sheet.rows.push_back(std::move(head));
    for (const NationalLine& line : lines) {
        std::vector<OutCell> row{nationalCell(nationalListWords(line.state.list)),
                                 nationalCell(line.villageName),
                                 nationalCell(line.head.group),
                                 nationalCell(line.head.name),
                                 nationalCell(nationalReasonWords(line.state)),
                                 nationalCell(dayText(line.state.since)),
                                 nationalCell(dayText(line.state.enteredOn)),
                                 nationalCell(line.state.number)};
        for (const NationalItem& item : line.state.items)
            row.push_back(nationalCell(toType(line.state, item)));
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

} // namespace tongdang::desk
