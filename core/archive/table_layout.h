// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/catalogue.h"

#include <QByteArray>
#include <QHash>

#include <optional>
#include <vector>

namespace tongdang::archive {

/// A record table: `r_<type key>` with what every record has, then a column per field of the
/// catalogue, named by the field's key. Records of unknown types share `r_unknown`, which has no
/// fields.
///
///     _number   of the record (table `record`), the row id
///     _id       16 bytes
///     _child    16 bytes of the child it belongs to, or NULL
///     _created  moment of entry, milliseconds UTC
///     _withdrawn, _late  whether it is withdrawn; whether it was edited afterwards
///     _versions which changes its fields come from (versions.h)
struct TableLayout {
    static constexpr int systemColumns = 7;

    TypeNo type = 0; ///< 0: of unknown types
    QByteArray name;
    std::vector<const Field*> fields; ///< of the catalogue, which must outlive this
    std::optional<std::size_t> day;   ///< the field `date` of kind date, if the type has one
    /// Of a child: identity number and name, by which the same person is found twice.
    std::vector<std::size_t> lookedUp;

    /// Place among `fields`; nothing if the catalogue does not know it.
    [[nodiscard]] std::optional<std::size_t> place(FieldNo field) const;
    [[nodiscard]] QByteArray createStatement() const;
    /// One for each of `lookedUp`.
    [[nodiscard]] std::vector<QByteArray> indexStatements() const;
    /// With a placeholder per column, in their order.
    [[nodiscard]] QByteArray insertStatement() const;
    /// Sets `_versions` (1), then these columns (2..); the row id comes last.
    [[nodiscard]] QByteArray updateStatement(const std::vector<std::size_t>& places) const;
    [[nodiscard]] static QByteArray column(const Field& field);

    QHash<FieldNo, std::size_t> places;
};

/// All record tables of a catalogue.
class Layouts {
public:
    /// Damaged, "catalogue.broken" if a key cannot be a column's name.
    [[nodiscard]] static Result<Layouts> of(const Catalogue& catalogue);
    /// That of unknown types if the catalogue does not know it.
    [[nodiscard]] const TableLayout& table(TypeNo type) const;
    [[nodiscard]] const std::vector<TableLayout>& all() const { return m_tables; }

private:
    std::vector<TableLayout> m_tables; ///< the first is that of unknown types
    QHash<TypeNo, std::size_t> m_index;
};

} // namespace tongdang::archive
