// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/quality.h"

#include <span>

namespace tongdang {

/// domain.md §11: a warning may stay with a reason, and so may an error whose check says so
/// ("with_reason"). What somebody explained (`check_reason` of the same check and, where it names
/// them, of the same record and field) is information from then on, with the reason in its words.
/// `records`: of the child, in any order. Pure.
void explain(const QualityChecks& checks, const Catalogue& catalogue,
             std::span<const Record> records, std::vector<QualityFinding>& findings);

/// Whether such a reason stands for an error about a value, before it is saved.
[[nodiscard]] bool isExplained(const QualityChecks& checks, const RecordType& type,
                               const Field& field, const QByteArray& code, const RecordId& record,
                               std::span<const Record> records);

namespace policy {
/// What of a child's reasons is looked at.
[[nodiscard]] FieldsRead readOfReasons();
} // namespace policy

} // namespace tongdang
