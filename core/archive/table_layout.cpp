// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/table_layout.h"

#include <algorithm>

namespace tongdang::archive {
namespace {

/// Keys become names in SQL. Those of a county come from a file, so they are looked at.
bool isColumnName(const QString& key)
{
    const auto fits = [](QChar sign) {
        return (sign >= u'a' && sign <= u'z') || (sign >= u'0' && sign <= u'9') || sign == u'_';
    };
    return !key.isEmpty() && key.size() <= 60 && key.front() >= u'a' && key.front() <= u'z'
           && std::all_of(key.begin(), key.end(), fits);
}

Result<TableLayout> layoutOf(const RecordType& type)
{
    const auto broken = [&type](const QString& key) {
        return failure(ErrorKind::Damaged, "catalogue.broken",
                       {type.key, QString(), QStringLiteral("key %1").arg(key)});
    };
    if (!isColumnName(type.key) || type.key == QLatin1StringView("unknown"))
        return broken(type.key);
    TableLayout layout;
    layout.type = type.number;
    layout.name = "r_" + type.key.toLatin1();
    for (const Field& field : type.fields) {
        if (!isColumnName(field.key))
            return broken(field.key);
        if (field.kind == FieldKind::Date && field.key == QLatin1StringView("date"))
            layout.day = layout.fields.size();
        const bool isName = field.key == QLatin1StringView("name");
        if (type.isChild && (isName || field.kind == FieldKind::IdNumber))
            layout.lookedUp.push_back(layout.fields.size());
        layout.places.insert(field.number, layout.fields.size());
        layout.fields.push_back(&field);
    }
    return layout;
}

} // namespace

std::optional<std::size_t> TableLayout::place(FieldNo field) const
{
    const auto found = places.constFind(field);
    return found == places.cend() ? std::nullopt : std::optional(*found);
}

QByteArray TableLayout::column(const Field& field)
{
    return '"' + field.key.toLatin1() + '"';
}

QByteArray TableLayout::createStatement() const
{
    // No type names on field columns: a value keeps its own class. No CHECK either: adding a column
    // with one reads the whole table (qt-notes.md).
    QByteArray sql = "CREATE TABLE \"" + name
                     + "\"(_number INTEGER PRIMARY KEY, _id BLOB NOT NULL, _child BLOB,"
                       " _created INTEGER NOT NULL, _withdrawn INTEGER NOT NULL,"
                       " _late INTEGER NOT NULL, _versions BLOB NOT NULL";
    for (const Field* field : fields)
        sql += ", " + column(*field);
    return sql + ')';
}

std::vector<QByteArray> TableLayout::indexStatements() const
{
    std::vector<QByteArray> statements;
    for (const std::size_t index : lookedUp) {
        const QByteArray key = fields[index]->key.toLatin1();
        statements.push_back("CREATE INDEX \"" + name + "__" + key + "\" ON \"" + name + "\"(\""
                             + key + "\")");
    }
    return statements;
}

QByteArray TableLayout::insertStatement() const
{
    const qsizetype columns = systemColumns + static_cast<qsizetype>(fields.size());
    return "INSERT INTO \"" + name + "\" VALUES(?" + QByteArray(",?").repeated(columns - 1) + ')';
}

QByteArray TableLayout::updateStatement(const std::vector<std::size_t>& changed) const
{
    QByteArray sql = "UPDATE \"" + name + "\" SET _versions=?";
    for (const std::size_t index : changed)
        sql += ", " + column(*fields[index]) + "=?";
    return sql + " WHERE _number=?";
}

Result<Layouts> Layouts::of(const Catalogue& catalogue)
{
    Layouts layouts;
    TableLayout unknown;
    unknown.name = "r_unknown";
    layouts.m_tables.push_back(std::move(unknown));
    for (const RecordType& type : catalogue.types()) {
        TONGDANG_TRY(TableLayout layout, layoutOf(type));
        layouts.m_index.insert(type.number, layouts.m_tables.size());
        layouts.m_tables.push_back(std::move(layout));
    }
    return layouts;
}

const TableLayout& Layouts::table(TypeNo type) const
{
    return m_tables[m_index.value(type, 0)];
}

} // namespace tongdang::archive
