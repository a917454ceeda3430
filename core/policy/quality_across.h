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
    struct Counted {
        std::size_t check = 0; ///< among QualityChecks::Contents::tooMany
        quint64 hash = 0;      ///< of what they have in common
        TypeNo type = 0;
        RecordId record;
        FieldNo field = 0;
    };
    RecordId child;
    std::vector<Text> texts;
    std::vector<Parent> parents;
    RecordId family = child; ///< the household, or the child where none is known
    std::vector<Counted> counted;
};

/// Pure. The order of the records does not matter.
[[nodiscard]] DossierTraits traitsOf(const QualityChecks& checks, const Catalogue& catalogue,
                                     const RecordId& child, std::span<const Record> records,
                                     QDate today);

/// What comparing finds, by child (Q12, Q34, Q36, Q45, Q53). Pure.
[[nodiscard]] QHash<RecordId, std::vector<QualityFinding>>
findingsAcross(const QualityChecks& checks, const std::vector<DossierTraits>& dossiers);

/// What counting finds of it.
void findTooMany(const QualityChecks::Contents& contents,
                 const std::vector<DossierTraits>& dossiers,
                 QHash<RecordId, std::vector<QualityFinding>>& found);

namespace policy {
void addCounted(const Catalogue& catalogue, const QualityChecks::Contents& contents,
                std::span<const Record> records, DossierTraits& traits);
} // namespace policy

} // namespace tongdang
