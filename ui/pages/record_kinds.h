// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "record/record.h"

#include <QDate>
#include <QString>

#include <functional>
#include <span>
#include <vector>

namespace tongdang::pages {

/// The five parts of a dossier by the county's policy (eshan-2024, clause 6), in its order.
enum class Part { Basics, Visits, WorkLog, Care, Problems };

/// How people speak of records of a type: in which part of the dossier they stand, of which day
/// they are, and which fields name them.
struct RecordKind {
    TypeNo type = 0;
    Part part = Part::Basics;
    FieldNo day = 0;             ///< 0: none
    FieldNo end = 0;             ///< last day of what has an end; 0: none
    std::vector<FieldNo> title;  ///< words that name it
    std::vector<FieldNo> detail; ///< more words
    /// Who makes new ones, and how.
    enum class Made {
        Here,
        ByStation,
        WhereAsked, ///< in its form here, but only from where something asks for it
        Elsewhere   ///< it follows from other work: here it is only looked at
    } made = Made::Here;
};

/// All types that stand in a dossier, in the order of their part.
[[nodiscard]] std::span<const RecordKind> recordKinds();
/// Null if the type does not stand in a dossier.
[[nodiscard]] const RecordKind* recordKind(TypeNo type);

/// Puts records into words, for lists and for choosing one: those of dossiers by recordKinds(),
/// those of registers as the catalogue says. Fields of sensitivity 4 stay out: what
/// they hold is seen in the opened form only.
class RecordWords {
public:
    /// `records` are those that others refer to ("who is away"); both outlive this object.
    RecordWords(const Catalogue& catalogue, std::span<const Record> records)
        : m_catalogue(catalogue)
        , m_records(records)
    {
    }
    /// Divisions are called by these names, by code; others by their digits.
    void setPlaces(QHash<QString, QString> places) { m_places = std::move(places); }

    [[nodiscard]] QString title(const Record& record) const;
    [[nodiscard]] QString detail(const Record& record) const;
    /// The name of the type; records that hold special data only are not named by it.
    [[nodiscard]] QString typeName(const Record& record) const;
    [[nodiscard]] static QDate day(const Record& record);
    /// Last day; invalid: it goes on, or has no end.
    [[nodiscard]] static QDate end(const Record& record);
    /// One value; references by their titles. Empty for special data.
    [[nodiscard]] QString value(const Field& field, const Value& value) const;

private:
    [[nodiscard]] QString join(const Record& record, std::span<const FieldNo> fields) const;

    const Catalogue& m_catalogue;
    std::span<const Record> m_records;
    QHash<QString, QString> m_places;
};

} // namespace tongdang::pages
