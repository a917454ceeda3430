// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/value.h"
#include "catalogue/code_list.h"
#include "catalogue/field.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace tongdang {

/// How the records of a type stand in a register of the organisation: schools, trainings, meetings.
struct RegisterEntry {
    QString group;               ///< code of list REGISTER: under which heading the register stands
    std::vector<FieldNo> title;  ///< words that name a record; at least one
    std::vector<FieldNo> detail; ///< more words
    FieldNo from = 0;            ///< the day it is of, or began; 0: none
    FieldNo to = 0;              ///< its last day; 0: it has no end
};

/// How a record tells that its child received something: help, goods, a benefit, a lesson.
struct ReceivedEntry {
    /// The reference to the record that tells it (an attendance: the activity), whose type then has
    /// an entry of its own; 0: the record itself does.
    FieldNo through = 0;
    QJsonObject where; ///< only what this condition holds for was received; empty: all
    FieldNo day = 0;   ///< when, or since when; never 0 unless it goes through another
    FieldNo until = 0; ///< the last day; 0: it is of one day
    std::vector<FieldNo>
        what;                ///< words that say what; at least one, unless it goes through another
    std::vector<FieldNo> by; ///< words that say from whom
};

/// Where the records of an office go down from it (core/sync/FORMAT.md §11): those of a type
/// without this stay where their scope is.
struct GoesDown {
    /// Divisions: the first that is filled in says which place a record is about; none filled in:
    /// every place below.
    std::vector<FieldNo> place;
    bool toTownship = false; ///< to the whole township in which that place lies
    FieldNo with = 0;        ///< instead: a reference; it goes where that record goes, or works
};

/// One record type: child, visit, away, ... (ARCHITECTURE §3).
struct RecordType {
    TypeNo number = 0;
    QString key; ///< "family_member"
    QString zh;
    QString en;
    /// The field that refers to the child this record belongs to ("child" for most types); 0 if the
    /// type belongs to an organisation. For type `child` itself it is 0 and `isChild` is true.
    FieldNo childField = 0;
    bool isChild = false;
    /// Where there is no child field of its own: the reference through which the record belongs to
    /// a child ("person" of an away record, by its family member); 0 if there is none.
    FieldNo childThrough = 0;
    /// Nothing for what stands in dossiers, or is made by the program itself.
    std::optional<RegisterEntry> registered;
    /// Nothing for what gives a child nothing.
    std::optional<ReceivedEntry> received;
    std::optional<GoesDown> goesDown;
    /// Records are made only by the program, from a step of another one; these fields of them,
    /// which say what step it was, nobody changes by hand. Empty: people make them.
    std::vector<FieldNo> madeBySteps;
    std::vector<Field> fields; ///< in the order of the paper and of the entry screen

    /// Its records may belong to a child: then their scope is that child. A record whose child
    /// field is empty (a blank sheet) belongs to the organisation.
    [[nodiscard]] bool belongsToChild() const { return isChild || childField || childThrough; }

    [[nodiscard]] const Field* field(FieldNo number) const;
    [[nodiscard]] const Field* field(QStringView key) const;
    /// The members of a field group, which are always written whole (sync.md §2); empty for an
    /// ungrouped field.
    [[nodiscard]] std::vector<FieldNo> groupMembers(const QString& group) const;
    /// Since when a state of this type holds: the day or moment beside it in its group, which it
    /// names ("stepsOn") or which is called like it with "_on" behind (state_on, status_on); null
    /// if there is none.
    [[nodiscard]] const Field* sinceWhen(const Field& state) const;
};

/// All record types and code lists, as loaded from resources/catalogue and resources/codes.
/// Immutable. Pointers into it live as long as it does.
class Catalogue {
public:
    /// Loads DIR/catalogue/*.json and DIR/codes/*.json (":/tongdang" in the program).
    /// Refuses a broken catalogue: Damaged, "catalogue.broken", arguments = file, line, reason.
    [[nodiscard]] static Result<Catalogue> load(const QString& directory);

    [[nodiscard]] const std::vector<RecordType>& types() const { return m_types; }
    [[nodiscard]] const RecordType* type(TypeNo number) const;
    [[nodiscard]] const RecordType* type(QStringView key) const;
    [[nodiscard]] const CodeList* codeList(QStringView id) const;
    /// Lower-case hex of a hash over everything loaded; the projections are rebuilt when it changes
    /// (sync.md §4).
    [[nodiscard]] QByteArray digest() const { return m_digest; }

    /// The label that people see for a value of this field: codes by their Chinese words, dates as
    /// on paper (2026年11月24日), money in yuan. Empty for a reference: what it is called is known
    /// to the archive. A code or a value that this version does not know shows as it is.
    [[nodiscard]] QString display(const Field& field, const Value& value) const;

private:
    friend class CatalogueLoader;
    std::vector<RecordType> m_types; ///< ascending by number
    std::map<QString, CodeList, std::less<>> m_lists;
    QByteArray m_digest;
};

} // namespace tongdang
