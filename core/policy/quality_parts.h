// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/quality.h"
#include "policy/rule_book.h"

#include <QSet>

#include <optional>
#include <utility>

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
    bool isOfChildAlone = false; ///< no other record than the child's makes a difference
};

/// Q36: which texts are compared, and how many others alike are too many.
struct SameTextCheck {
    std::map<TypeNo, std::vector<FieldNo>> fields;
    int others = 0;
    qsizetype leastSigns = 0; ///< shorter ones are alike by nature
    QString words;            ///< {others}
};

/// Q53: the same parent in the dossiers of siblings.
struct SiblingCheck {
    QStringList rels; ///< codes of REL
    QString words;    ///< {aspect}
    QString state, away, able;
};

} // namespace policy

struct QualityChecks::Contents {
    std::vector<QualityCheck> checks;
    std::vector<policy::QualityCondition> conditions;
    QHash<QString, size_t> byRule;
    QHash<QByteArray, size_t> byCode;                   ///< of the catalogue
    std::map<TypeNo, std::vector<FieldNo>> valueFields; ///< that the catalogue checks here
    std::map<TypeNo, std::vector<FieldNo>> textFields;  ///< searched for words
    std::optional<size_t> areaCheck;
    QSet<int> areaCodes; ///< of GB/T 2260, those of before among them
    std::optional<std::pair<size_t, policy::SameTextCheck>> sameText;
    std::optional<std::pair<size_t, policy::SiblingCheck>> siblings;
    FieldsRead reads;
};

} // namespace tongdang
