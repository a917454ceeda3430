// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace tongdang {

using TypeNo = quint32;  ///< 1-9999 the product's, 10000 up a county's (ARCHITECTURE §3)
using FieldNo = quint32; ///< 1-9999 the product's, 10000 up a county's; 0 is the record's own
                         ///< state, see record/change.h

enum class FieldKind {
    Text,
    LongText,
    Date,
    DateTime,
    Time,
    Month,
    Integer,
    Money,
    Bool,
    Code,
    Codes,
    IdNumber,
    Phone,
    Division,
    Reference,
    SheetNumber,
    List
};

enum class Owner { Village, Station, County };

/// One field of a record type, as its JSON says.
struct Field {
    FieldNo number = 0;
    QString key;
    QString zh;
    QString en;
    FieldKind kind = FieldKind::Text;
    /// Id of the code list of kind Code and Codes. Of kind Text: of texts that are known, with the
    /// words that stand for them; any other text may be held too. Else empty.
    QString codeList;
    /// Codes of the list that this field may not hold, because they belong into a field of
    /// sensitivity 4 or are computed ("without" in the JSON).
    QStringList withoutCodes;
    /// Of kind Code: a state that goes only where its list says ("steps"; domain.md §7).
    bool followsSteps = false;
    /// Of such a state: key of the day since when it holds, where that is not called like it with
    /// "_on" behind ("stepsOn").
    QString stepDay;
    /// Of the day of an act: one before the dossier was opened is as it should be
    /// ("beforeOpening").
    bool mayPrecedeOpening = false;
    QString refersTo; ///< key of the record type of kind Reference
    /// Of kind Reference: condition over the record that is referred to ("refWhere"), which then
    /// has to be of the same child; empty: any of the type will do.
    QJsonObject refersWhere;
    /// Of kind Reference to a person: keys of fields of the record that name somebody else
    /// ("otherThan"; domain.md §7.3: the second person).
    QStringList otherThan;
    QString group; ///< members of one group are written whole (sync.md §2)
    bool required = false;
    /// Condition under which the field is required, in the grammar of facts.md §1 (`when:` of
    /// fields.tsv); empty if there is none.
    QJsonObject requiredWhen;
    /// Condition under which a step of the record is not taken without it ("askedWhen"; domain.md
    /// §7); empty: none asks for it.
    QJsonObject askedWhen;
    /// Condition under which the field is shown; empty = always.
    QJsonObject visibleIf;
    int maxLength = 0;   ///< of Text and LongText, in code points
    qint64 least = 0;    ///< of Integer and Money (fen)
    qint64 greatest = 0; ///< of Integer and Money (fen)
    /// Of kind Division: the 6 digits of a county will do where the rest is not known ("partial").
    bool partialDivision = false;
    int sensitivity = 4; ///< 1 organisational, 2 personal, 3 sensitive, 4 special
    Owner owner = Owner::Village;
    QString paperNumber; ///< "F03:12"
    QString help;
};

/// The spelling of a kind in the JSON ("text", "longtext", "ref", ...).
[[nodiscard]] std::optional<FieldKind> parseFieldKind(QStringView text);

} // namespace tongdang
