// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/frozen.h"

#include "base/canonical_json.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tongdang::report {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView frozenFormat("tongdang-report/1");
constexpr QLatin1StringView hidden("*");
constexpr QLatin1StringView elsewhere("#"); ///< the number stands in the restricted part

bool isRestricted(const Statistics& statistics, const Column& column, const Line& line)
{
    const QLatin1StringView hiv("K03");
    return statistics.number == u"T08" || column.key.contains(hiv) || line.key == hiv;
}

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

QJsonValue cellJson(const Cell& cell)
{
    if (cell.isHidden)
        return QString(hidden);
    return cell.number ? QJsonValue(*cell.number) : QJsonValue();
}

QJsonArray checksJson(const std::vector<Check>& checks)
{
    QJsonArray json;
    for (const Check& check : checks)
        json.append(QJsonObject{{u"words"_s, check.words},
                                {u"holds"_s, check.holds},
                                {u"broken"_s, QJsonArray::fromStringList(check.brokenIn)}});
    return json;
}

tl::unexpected<Error> broken(const char* what)
{
    return failure(ErrorKind::Damaged, "report.frozen_broken", {}, QString::fromLatin1(what));
}

/// Reads what `freeze` wrote; nothing that came with a stick is trusted to have its shape.
class Thawing {
public:
    Result<Statistics> read(const QJsonObject& json)
    {
        const QString format = json.value(u"format").toString();
        if (format != frozenFormat)
            return format.startsWith(frozenFormat.chopped(1))
                       ? failure(ErrorKind::Refused, "report.frozen_newer")
                       : broken("format");
        readHead(json);
        for (const auto column : json.value(u"columns").toArray())
            readColumn(column.toObject());
        for (const auto title : json.value(u"blocks").toArray())
            m_table.blockTitles.push_back(title.toString());
        m_table.blockNames.resize(m_table.blockTitles.size());
        for (const auto line : json.value(u"lines").toArray())
            TONGDANG_CHECK(readLine(line.toArray()));
        for (const auto check : json.value(u"checks").toArray()) {
            Check read{check[u"words"].toString(), check[u"holds"].toBool(), {}};
            for (const auto title : check[u"broken"].toArray())
                read.brokenIn.append(title.toString());
            m_table.checks.push_back(std::move(read));
        }
        return std::move(m_table);
    }

private:
    void readHead(const QJsonObject& json)
    {
        m_table.number = json.value(u"table").toString();
        m_table.title = json.value(u"title").toString();
        m_table.unit = json.value(u"unit").toString();
        m_table.definition = json.value(u"definition").toString();
        m_table.leavesTheOffice = json.value(u"leaves").toBool();
        const QJsonObject rules = json.value(u"rules").toObject();
        m_table.rules.id = rules.value(u"id").toString();
        m_table.rules.title = rules.value(u"title").toString();
        m_table.rules.version = rules.value(u"version").toInt();
        const QJsonObject period = json.value(u"period").toObject();
        const auto day = [&](QStringView key) {
            return QDate::fromString(period.value(key).toString(), Qt::ISODate);
        };
        m_table.period = {day(u"from"), day(u"until"), day(u"cutoff"),
                          period.value(u"over").toBool()};
    }
    void readColumn(const QJsonObject& json)
    {
        Column column;
        column.key = json.value(u"key").toString();
        column.group = json.value(u"group").toString();
        column.title = json.value(u"title").toString();
        column.unit = json.value(u"unit").toString();
        column.isSensitive = json.value(u"sensitive").toBool();
        if (json.value(u"ratio").toBool())
            column.counts = Counts::Ratio;
        m_table.columns.push_back(std::move(column));
    }
    /// [block, kind, key, title, cells]
    Result<void> readLine(const QJsonArray& json)
    {
        Line line;
        line.block = static_cast<std::size_t>(json.at(0).toInt(-1));
        const int kind = json.at(1).toInt(-1);
        line.key = json.at(2).toString();
        line.title = json.at(3).toString();
        const QJsonArray cells = json.at(4).toArray();
        if (line.block >= m_table.blockTitles.size() || kind < 0 || kind > int(LineKind::Kind)
            || std::size_t(cells.size()) != m_table.columns.size())
            return broken("line");
        line.kind = static_cast<LineKind>(kind);
        for (const auto cell : cells) {
            Cell read;
            if (cell == hidden) {
                read.isHidden = true;
                read.number = 0; // not known here, and not nothing
            } else if (cell.isDouble()) {
                read.number = cell.toInteger();
            } else if (!cell.isNull() && cell != elsewhere) {
                return broken("cell");
            }
            line.cells.push_back(std::move(read));
        }
        m_table.lines.push_back(std::move(line));
        return {};
    }

    Statistics m_table;
};

Result<void> putRestricted(Statistics& statistics, const QJsonObject& json)
{
    for (const auto one : json.value(u"cells").toArray()) {
        const auto line = static_cast<std::size_t>(one[0].toInt(-1));
        const auto column = static_cast<std::size_t>(one[1].toInt(-1));
        if (line >= statistics.lines.size() || column >= statistics.columns.size())
            return broken("restricted cell");
        Cell& cell = statistics.lines[line].cells[column];
        cell.isHidden = one[2] == hidden;
        cell.number = one[2].toInteger();
    }
    return {};
}

} // namespace

FrozenTable freeze(const Statistics& statistics)
{
    QJsonArray columns;
    for (const Column& column : statistics.columns) {
        if (!column.isHelper)
            columns.append(QJsonObject{{u"key"_s, column.key},
                                       {u"group"_s, column.group},
                                       {u"title"_s, column.title},
                                       {u"unit"_s, column.unit},
                                       {u"ratio"_s, column.counts == Counts::Ratio},
                                       {u"sensitive"_s, column.isSensitive}});
    }
    QJsonArray lines;
    QJsonArray restricted;
    for (const Line& line : statistics.lines) {
        QJsonArray cells;
        for (std::size_t i = 0; i < statistics.columns.size(); ++i) {
            const Column& column = statistics.columns[i];
            if (column.isHelper)
                continue;
            const QJsonValue cell = cellJson(line.cells[i]);
            const bool isApart = isRestricted(statistics, column, line) && !cell.isNull();
            if (isApart)
                restricted.append(QJsonArray{lines.size(), cells.size(), cell});
            cells.append(isApart ? QJsonValue(QString(elsewhere)) : cell);
        }
        lines.append(QJsonArray{static_cast<int>(line.block), static_cast<int>(line.kind), line.key,
                                line.title, cells});
    }
    QJsonArray blocks;
    for (const QString& title : statistics.blockTitles)
        blocks.append(title);
    const Period& period = statistics.period;
    const QJsonObject json{{u"format"_s, frozenFormat},
                           {u"table"_s, statistics.number},
                           {u"title"_s, statistics.title},
                           {u"unit"_s, statistics.unit},
                           {u"definition"_s, statistics.definition},
                           {u"leaves"_s, statistics.leavesTheOffice},
                           {u"rules"_s, QJsonObject{{u"id"_s, statistics.rules.id},
                                                    {u"title"_s, statistics.rules.title},
                                                    {u"version"_s, statistics.rules.version}}},
                           {u"period"_s, QJsonObject{{u"from"_s, dayText(period.from)},
                                                     {u"until"_s, dayText(period.until)},
                                                     {u"cutoff"_s, dayText(period.cutoff)},
                                                     {u"over"_s, period.isOver}}},
                           {u"columns"_s, columns},
                           {u"blocks"_s, blocks},
                           {u"lines"_s, lines},
                           {u"checks"_s, checksJson(statistics.checks)}};
    return {canonicalJson(json),
            restricted.isEmpty() ? QByteArray() : canonicalJson({{u"cells"_s, restricted}})};
}

Result<Statistics> thaw(QByteArrayView result, QByteArrayView restricted)
{
    const auto json = parseCanonicalJson(result);
    if (!json)
        return broken("result");
    TONGDANG_TRY(Statistics statistics, Thawing().read(*json));
    if (restricted.isEmpty())
        return statistics;
    const auto apart = parseCanonicalJson(restricted);
    if (!apart)
        return broken("restricted");
    TONGDANG_CHECK(putRestricted(statistics, *apart));
    return statistics;
}

} // namespace tongdang::report
