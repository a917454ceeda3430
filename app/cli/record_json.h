// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "desk/children.h"
#include "desk/duties.h"
#include "desk/listed.h"
#include "desk/upkeep.h"
#include "record/record.h"

#include <QJsonObject>
#include <QJsonValue>

namespace tongdang::cli {

/// A value as JSON: codes as they are stored, lists as arrays, references as ids.
[[nodiscard]] QJsonValue valueJson(const Value& value);
/// {"id","type","child","withdrawn","fields":{key: value}}; fields this version does not know carry
/// their number as key.
[[nodiscard]] QJsonObject recordJson(const Catalogue& catalogue, const Record& record);
[[nodiscard]] QJsonObject childJson(const desk::ChildLine& line);
/// The same of a line of a list, with "withheld": the keys of fields whose values are specially
/// protected (desk/listed.h).
[[nodiscard]] QJsonObject listedJson(const Catalogue& catalogue, const desk::ListedRecord& line);
/// {"value","by","at","version","place","clock_doubtful"}, and "withheld": true of a value that
/// stays out of the list.
[[nodiscard]] QJsonObject headJson(const desk::ConflictHead& head);
[[nodiscard]] QJsonObject conflictJson(const Catalogue& catalogue, const desk::ConflictLine& line);
/// The decision as one of conflictJson's heads, with what it is about and "set_aside".
[[nodiscard]] QJsonObject decidedJson(const Catalogue& catalogue, const desk::DecidedLine& line);

/// The key of a field, or its number as text.
[[nodiscard]] QString fieldKey(const Catalogue& catalogue, TypeNo type, FieldNo field);
/// The Chinese label of a field, or its number as text.
[[nodiscard]] QString fieldLabel(const Catalogue& catalogue, TypeNo type, FieldNo field);
/// A value in the words of paper and screen.
[[nodiscard]] QString displayed(const Catalogue& catalogue, TypeNo type, FieldNo field,
                                const Value& value);
/// What stands in a list for a value that is specially protected.
[[nodiscard]] QString withheldWords();
/// "overdue", ...: the same in every language.
[[nodiscard]] QString dutyStateKey(DutyState state);
[[nodiscard]] QString dutyStateWord(DutyState state);

} // namespace tongdang::cli
