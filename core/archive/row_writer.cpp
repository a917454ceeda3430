// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/row_writer.h"

namespace tongdang::archive {
namespace {

/// Forms write few different sets of fields; a bound on what foreign changes can make us keep.
constexpr std::size_t mostUpdatesPerTable = 200;

} // namespace

RowWriter::RowWriter(Connection& connection, const Layouts& layouts)
    : m_connection(connection)
    , m_layouts(layouts)
{
}

void RowWriter::reset()
{
    m_prepared.clear();
}

Result<RowWriter::Prepared*> RowWriter::prepared(const TableLayout& layout)
{
    if (const auto known = m_prepared.find(layout.name); known != m_prepared.end())
        return &known->second;
    const QByteArray table = '"' + layout.name + '"';
    Prepared prepared;
    TONGDANG_TRY(prepared.insert, Statement::prepare(m_connection, layout.insertStatement()));
    TONGDANG_TRY(prepared.present,
                 Statement::prepare(m_connection, "SELECT _created, _withdrawn, _versions FROM "
                                                      + table + " WHERE _number=?"));
    TONGDANG_TRY(prepared.remove,
                 Statement::prepare(m_connection, "DELETE FROM " + table + " WHERE _number=?"));
    return &m_prepared.emplace(layout.name, std::move(prepared)).first->second;
}

Result<void> RowWriter::insert(const RowFacts& facts, const Versions& versions,
                               std::span<const FieldWrite> values, const BodyItems* encoded)
{
    const TableLayout& layout = m_layouts.table(facts.type);
    TONGDANG_TRY(Prepared * prepared, this->prepared(layout));
    Statement& statement = prepared->insert;
    const QByteArray versionBytes = versions.encode();
    statement.clear();
    m_binder.clear();
    statement.bind(1, facts.number);
    statement.bind(2, facts.id.view());
    if (facts.child)
        statement.bind(3, facts.child->view());
    statement.bind(4, facts.created);
    statement.bind(5, qint64{facts.withdrawn});
    statement.bind(6, qint64{facts.late});
    statement.bind(7, versionBytes);
    for (std::size_t index = 0; index < values.size(); ++index) {
        const FieldWrite& write = values[index];
        if (const auto place = layout.place(write.field))
            m_binder.bind(statement, TableLayout::systemColumns + 1 + static_cast<int>(*place),
                          *layout.fields[*place], write.value,
                          encoded != nullptr ? (*encoded)[index] : QByteArrayView());
    }
    return statement.run();
}

Result<Statement*> RowWriter::updateOf(const TableLayout& layout, std::vector<std::size_t> places)
{
    TONGDANG_TRY(Prepared * prepared, this->prepared(layout));
    if (const auto known = prepared->updates.find(places); known != prepared->updates.end())
        return &known->second;
    if (prepared->updates.size() >= mostUpdatesPerTable)
        prepared->updates.clear();
    TONGDANG_TRY(Statement statement,
                 Statement::prepare(m_connection, layout.updateStatement(places)));
    return &prepared->updates.emplace(std::move(places), std::move(statement)).first->second;
}

Result<void> RowWriter::update(qint64 number, TypeNo type, const Versions& versions,
                               const Change& change)
{
    const TableLayout& layout = m_layouts.table(type);
    const BodyItems encoded(change);
    std::vector<std::size_t> places;
    for (const FieldWrite& write : change.writes) {
        if (const auto place = layout.place(write.field))
            places.push_back(*place);
    }
    TONGDANG_TRY(Statement * statement, updateOf(layout, places));
    const QByteArray versionBytes = versions.encode();
    m_binder.clear();
    int at = 1;
    statement->bind(at++, versionBytes);
    for (std::size_t index = 0; index < change.writes.size(); ++index) {
        const FieldWrite& write = change.writes[index];
        if (const auto place = layout.place(write.field))
            m_binder.bind(*statement, at++, *layout.fields[*place], write.value, encoded[index]);
    }
    statement->bind(at, number);
    return statement->run();
}

Result<void> RowWriter::remove(qint64 number, TypeNo type)
{
    TONGDANG_TRY(Prepared * prepared, this->prepared(m_layouts.table(type)));
    prepared->remove.bind(1, number);
    return prepared->remove.run();
}

Result<std::optional<RowWriter::Present>> RowWriter::present(qint64 number, TypeNo type)
{
    TONGDANG_TRY(Prepared * prepared, this->prepared(m_layouts.table(type)));
    Statement& statement = prepared->present;
    statement.bind(1, number);
    TONGDANG_TRY(const bool row, statement.next());
    if (!row)
        return std::optional<Present>();
    auto versions = Versions::decode(statement.bytes(2));
    const qint64 created = statement.integer(0);
    const bool withdrawn = statement.integer(1) != 0;
    statement.reset();
    if (!versions)
        return failure(std::move(versions).error());
    return std::optional(Present{created, withdrawn, *std::move(versions)});
}

} // namespace tongdang::archive
