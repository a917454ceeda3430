// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/roster_columns.h"

#include <algorithm>

namespace tongdang::exchange {

namespace {

struct Spelling {
    RosterColumn column;
    QStringView heading; ///< without brackets and blanks
};

// The headings of the national and county rosters (domain.md §3.3, F16) and their usual variants.
// The first is the one that messages use where a sheet has no such column.
constexpr std::array spellings{
    Spelling{RosterColumn::Name, u"姓名"},
    Spelling{RosterColumn::Name, u"儿童姓名"},
    Spelling{RosterColumn::Name, u"学生姓名"},
    Spelling{RosterColumn::Sex, u"性别"},
    Spelling{RosterColumn::Birth, u"出生日期"},
    Spelling{RosterColumn::Birth, u"出生年月"},
    Spelling{RosterColumn::Birth, u"出生年月日"},
    Spelling{RosterColumn::Ethnic, u"民族"},
    Spelling{RosterColumn::IdNumber, u"公民身份号码"},
    Spelling{RosterColumn::IdNumber, u"身份证号"},
    Spelling{RosterColumn::IdNumber, u"身份证号码"},
    Spelling{RosterColumn::IdNumber, u"儿童身份证号"},
    Spelling{RosterColumn::IdNumber, u"身份证件号"},
    Spelling{RosterColumn::IdNumber, u"身份证件号码"},
    Spelling{RosterColumn::HukouAddress, u"户籍地址"},
    Spelling{RosterColumn::HukouAddress, u"户籍地"},
    Spelling{RosterColumn::LivingAddress, u"现居住地址"},
    Spelling{RosterColumn::LivingAddress, u"现居住地"},
    Spelling{RosterColumn::LivingAddress, u"家庭住址"},
    Spelling{RosterColumn::LivingAddress, u"村民小组"},
    Spelling{RosterColumn::Categories, u"留守/困境类别"},
    Spelling{RosterColumn::Categories, u"儿童类别"},
    Spelling{RosterColumn::Categories, u"困境类别"},
    Spelling{RosterColumn::Categories, u"类别"},
    Spelling{RosterColumn::FatherName, u"父亲姓名"},
    Spelling{RosterColumn::FatherPlace, u"父亲外出地"},
    Spelling{RosterColumn::FatherPlace, u"父亲务工地"},
    Spelling{RosterColumn::FatherSince, u"父亲外出时间"},
    Spelling{RosterColumn::MotherName, u"母亲姓名"},
    Spelling{RosterColumn::MotherPlace, u"母亲外出地"},
    Spelling{RosterColumn::MotherPlace, u"母亲务工地"},
    Spelling{RosterColumn::MotherSince, u"母亲外出时间"},
    Spelling{RosterColumn::CaregiverName, u"照护人姓名"},
    Spelling{RosterColumn::CaregiverName, u"监护人姓名"},
    Spelling{RosterColumn::CaregiverName, u"被委托人姓名"},
    Spelling{RosterColumn::CaregiverRelation, u"与儿童关系"},
    Spelling{RosterColumn::CaregiverRelation, u"关系"},
    Spelling{RosterColumn::CaregiverPhone, u"照护人电话"},
    Spelling{RosterColumn::CaregiverPhone, u"联系电话"},
    Spelling{RosterColumn::CaregiverPhone, u"电话"},
    Spelling{RosterColumn::School, u"就读学校"},
    Spelling{RosterColumn::School, u"学校"},
    Spelling{RosterColumn::Class, u"年级班级"},
    Spelling{RosterColumn::Class, u"班级"},
    Spelling{RosterColumn::Health, u"健康状况"},
    Spelling{RosterColumn::Health, u"身体状况"},
    Spelling{RosterColumn::Remark, u"备注"},
};

/// A heading without blanks, line breaks and what stands in brackets.
QString bare(const QString& heading)
{
    QString text = heading.normalized(QString::NormalizationForm_KC);
    text.removeIf([](QChar sign) { return sign.isSpace() || sign == u'*' || sign == u':'; });
    const qsizetype bracket = text.indexOf(u'(');
    return bracket > 0 ? text.left(bracket) : text;
}

RosterHeading headingOf(const TableRow& row)
{
    RosterHeading heading;
    heading.row = row.number;
    heading.position.fill(-1);
    for (int column = 0; column < static_cast<int>(row.cells.size()); ++column) {
        const QString text = bare(row.cell(column).text);
        const auto known =
            std::ranges::find_if(spellings, [&](const Spelling& s) { return s.heading == text; });
        if (known == spellings.end())
            continue;
        const auto index = static_cast<std::size_t>(known->column);
        if (heading.position[index] < 0) {
            heading.position[index] = column;
            heading.label[index] = row.cell(column).text;
        }
    }
    return heading;
}

} // namespace

const Cell& RosterHeading::cell(const TableRow& line, RosterColumn column) const
{
    return line.cell(position[static_cast<std::size_t>(column)]);
}

QString RosterHeading::text(const TableRow& line, RosterColumn column) const
{
    return cell(line, column).text;
}

QString RosterHeading::heading(RosterColumn column) const
{
    const QString& written = label[static_cast<std::size_t>(column)];
    if (!written.isEmpty())
        return written;
    return std::ranges::find_if(spellings, [&](const Spelling& s) { return s.column == column; })
        ->heading.toString();
}

namespace {

constexpr std::size_t rowsToSearch = 10;

bool has(const RosterHeading& heading, RosterColumn column)
{
    return heading.position[static_cast<std::size_t>(column)] >= 0;
}

/// The first text above the heading.
QString titleAbove(const Table& table, std::size_t heading)
{
    for (std::size_t i = 0; i < heading; ++i) {
        if (const QString text = table.rows[i].cell(0).text; !text.isEmpty())
            return text;
    }
    return {};
}

} // namespace

std::optional<RosterHeading> findRosterHeading(const Table& table)
{
    for (std::size_t i = 0; i < table.rows.size() && i < rowsToSearch; ++i) {
        RosterHeading heading = headingOf(table.rows[i]);
        if (!has(heading, RosterColumn::Name) || !has(heading, RosterColumn::IdNumber))
            continue;
        heading.title = titleAbove(table, i);
        return heading;
    }
    return std::nullopt;
}

std::optional<RosterHeading> findNameHeading(const Table& table)
{
    std::optional<RosterHeading> best;
    std::ptrdiff_t most = 0;
    for (std::size_t i = 0; i < table.rows.size() && i < rowsToSearch; ++i) {
        RosterHeading heading = headingOf(table.rows[i]);
        const auto known =
            std::ranges::count_if(heading.position, [](int column) { return column >= 0; });
        if (!has(heading, RosterColumn::Name) || known <= most)
            continue;
        most = known;
        heading.title = titleAbove(table, i);
        best = std::move(heading);
    }
    return best;
}

} // namespace tongdang::exchange
