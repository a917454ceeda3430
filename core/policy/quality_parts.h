// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/quality.h"
#include "policy/rule_book.h"

namespace tongdang {

namespace policy {

/// A condition of a check, about the child or each of its records of a type.
struct QualityCondition {
    size_t check = 0;
    CheckSeverity severity = CheckSeverity::Warning;
    bool closedToo = false; ///< false: only while the dossier is on the books
    Rule rule;              ///< subject, condition
    QString words;
    TypeNo type = 0;
    FieldNo field = 0;
};

} // namespace policy

struct QualityChecks::Contents {
    std::vector<QualityCheck> checks;
    std::vector<policy::QualityCondition> conditions;
    QHash<QString, size_t> byRule;
    QHash<QByteArray, size_t> byCode;                   ///< of the catalogue
    std::map<TypeNo, std::vector<FieldNo>> valueFields; ///< that the catalogue checks here
    std::map<TypeNo, std::vector<FieldNo>> textFields;  ///< searched for words
    FieldsRead reads;
};

} // namespace tongdang
