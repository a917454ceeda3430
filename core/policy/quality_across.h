// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/quality.h"
#include "policy/rule_file.h"

#include <QHash>
#include <QSet>

#include <span>
#include <vector>

namespace tongdang {

namespace policy {

struct SameTextCheck;
struct SiblingCheck;
[[nodiscard]] Result<QSet<int>> readAreaCodes(const QString& path);
[[nodiscard]] Result<SameTextCheck> readSameText(const RuleFile& file, const Catalogue& catalogue,
                                                 const QJsonObject& check, const QString& place);
[[nodiscard]] Result<SiblingCheck> readSiblings(const RuleFile& file, const QJsonObject& check,
                                                const QString& place);
[[nodiscard]] FieldsRead readAcrossDossiers(const QualityChecks::Contents& contents);

} // namespace policy

/// What of one dossier is compared with others: little enough to be kept of ten thousand.
struct DossierTraits {
    struct Text {
        quint64 hash = 0; ///< of the text without spaces
        TypeNo type = 0;
        RecordId record;
        FieldNo field = 0;
    };
    struct Parent {
        QStringList keys; ///< any of them makes it the same person
        RecordId record;
        QString state;
        QString away;
        QString able;
    };
    RecordId child;
    std::vector<Text> texts;
    std::vector<Parent> parents;
};

/// Pure. The order of the records does not matter.
[[nodiscard]] DossierTraits traitsOf(const QualityChecks& checks, const RecordId& child,
                                     std::span<const Record> records, QDate today);

/// What comparing finds, by child (Q36, Q53). Pure.
[[nodiscard]] QHash<RecordId, std::vector<QualityFinding>>
findingsAcross(const QualityChecks& checks, const std::vector<DossierTraits>& dossiers);

} // namespace tongdang
