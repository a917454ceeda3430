// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "policy/classify.h"
#include "record/record.h"

#include <QDate>
#include <QString>

#include <span>

/// What lists, dossier heads and sheets say about a child, made from its records. Pure.
namespace tongdang::desk {

/// A value in the words of paper and screen.
[[nodiscard]] QString shownWords(const Catalogue& catalogue, TypeNo type, FieldNo field,
                                 const Value& value);
[[nodiscard]] QString shownWords(const Catalogue& catalogue, const Record& record, FieldNo field);

/// Whether the day lies in [from, to]; an empty end is open, an empty begin holds nothing.
[[nodiscard]] bool isOpenOn(const Value& from, const Value& to, QDate day);

/// The order of entry, in which `archive::Reader` gives a child's records; bulk loads come in none.
[[nodiscard]] bool wasEnteredBefore(const Record& one, const Record& other);
/// The main carer of that day, else the newest one; null if there is none.
[[nodiscard]] const Record* mainCaregiver(std::span<const Record> records, QDate day);
/// The record of the type whose day is the latest, not after `day`; null if there is none.
[[nodiscard]] const Record* latestOf(std::span<const Record> records, TypeNo type, FieldNo dayField,
                                     QDate day);
/// Day of the last home visit at which child or carer was met; invalid: never.
[[nodiscard]] QDate lastHomeVisit(std::span<const Record> records, QDate day);

/// "父亲：广东东莞（2023年2月起）；母亲：在家": for paper. Empty if no parent is recorded.
[[nodiscard]] QString parentsPlaces(std::span<const Record> records, QDate day);
/// "父：广东东莞 母：在家": for a narrow column.
[[nodiscard]] QString parentsPlacesShort(std::span<const Record> records, QDate day);
/// "父母在广东东莞务工", "父亲在广东东莞务工，母亲在家": the head line of a dossier.
[[nodiscard]] QString parentsSentence(std::span<const Record> records, QDate day);

/// "留守儿童、孤儿": the flag of the county's rules and the open categories; K03 is masked.
[[nodiscard]] QString kindsWords(const Catalogue& catalogue, const Classification& classification);

/// How the rules find the child left behind, "父母双方外出"; empty where they do not. Somebody may
/// have noted the kind in a `left_behind` that holds on the day: that goes before.
[[nodiscard]] QString leftBehindKind(const Catalogue& catalogue,
                                     const Classification& classification);
[[nodiscard]] const Record* leftBehindNoted(std::span<const Record> records, QDate day);

} // namespace tongdang::desk
