// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/value.h"

#include <QJsonValue>
#include <QStringView>

#include <optional>

/// The comparisons of facts.md §1 over values: the one place for them, used by the conditions of
/// the catalogue and by those of the policy.
namespace tongdang {

enum class Comparison {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
    Intersects,
    IsSet,
    IsEmpty
};

/// By its spelling: = != < <= > >= in intersects is_set is_empty.
[[nodiscard]] std::optional<Comparison> parseComparison(QStringView spelling);
/// is_set and is_empty look at their left side only.
[[nodiscard]] bool hasRightSide(Comparison comparison);

/// Whether `left op right` holds. An empty value on either side makes every comparison false except
/// is_empty. Days and moments compare in time (a day against a moment is its 00:00, a month its
/// first day); a code of digits compares as a number with a number; a single value is a list of
/// one; two lists are equal if they hold the same codes. Values that cannot be compared are
/// different, and neither is less.
[[nodiscard]] bool compareValues(Comparison comparison, const Value& left, const Value& right);

/// A literal of a condition as a value: text, whole number, truth, or a list of texts and whole
/// numbers. Nothing if it is anything else.
[[nodiscard]] std::optional<Value> literalValue(const QJsonValue& literal);

} // namespace tongdang
