// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/value.h"
#include "catalogue/catalogue.h"

#include <QDate>
#include <QJsonObject>

#include <functional>
#include <optional>

/// The conditions of a field (requiredWhen, visibleIf): the part of facts.md §1 that needs only the
/// record at hand. Nodes: all, any, not, compare. Operands: a field of the record, a literal, and
/// the fact age_years(child.birth, today()). The whole grammar is core/policy's.
namespace tongdang {

/// The values of a record; null for an empty field.
using FieldValues = std::function<Value(FieldNo)>;

/// What a condition may look at besides the record.
struct ConditionContext {
    QDate today;
    QDate childBirth;         ///< of the child the record belongs to; invalid if not known
    QDate dossierOpened = {}; ///< of that child; invalid if not known
    QString now = {};         ///< of today, "2026-11-24T09:30"; empty if only the day is known
};

/// Whether the condition holds. An empty condition holds. Pre: the catalogue accepted it.
[[nodiscard]] bool conditionHolds(const QJsonObject& condition, const RecordType& type,
                                  const FieldValues& values, const ConditionContext& context);

/// Whether the form shows the field (visibleIf). A field that holds a value is always shown: what
/// was once written must not disappear because another answer changed.
[[nodiscard]] bool isShown(const Field& field, const RecordType& type, const FieldValues& values,
                           const ConditionContext& context);
/// Whether the field must be filled now (required, requiredWhen).
[[nodiscard]] bool isRequired(const Field& field, const RecordType& type, const FieldValues& values,
                              const ConditionContext& context);

struct ConditionFault {
    QString path; ///< within the condition: "all/0/compare/left"
    QString reason;
};
/// What is wrong with a condition of a field of this type: an unknown node, operator, field or
/// fact, or a code that the field's list does not have. `lists` finds a code list by its id.
[[nodiscard]] std::optional<ConditionFault>
findConditionFault(const QJsonObject& condition, const RecordType& type,
                   const std::function<const CodeList*(const QString&)>& lists);

} // namespace tongdang
