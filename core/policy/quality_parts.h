// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/quality.h"
#include "policy/rule_book.h"

#include <QJsonObject>
#include <QSet>

#include <memory>
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

/// At which saves a guard is asked.
enum class GuardedAt {
    Save,  ///< of whatever it reads
    Step,  ///< a step of a saved record; a new one tells of paper
    Close, ///< the dossier's alone: what has to be reported is written down of a closed one too
};

/// A condition that no save may bring about: of a check ("refuses"), or of no other ("guards").
struct QualityGuard {
    Rule rule; ///< subject, condition
    GuardedAt at = GuardedAt::Save;
    QString words;
    TypeNo type = 0;
    FieldNo field = 0;
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

/// More of one thing than one may have, over all dossiers (Q12, Q34, Q45).
struct TooManyCheck {
    enum class Of { Records, Children, Families };
    struct Key {
        TypeNo type = 0;
        std::vector<FieldNo> fields; ///< together; a finding points to the last one
    };
    struct Where {
        TypeNo type = 0;
        FieldNo field = 0;
        QStringList codes;
    };
    std::vector<Key> keys; ///< counted together: one phone, in whichever field
    std::vector<Where> where;
    Of of = Of::Records;
    int moreThan = 0;
    QString words; ///< {count}
    std::optional<CheckSeverity> severity;
};

/// Q57: how much of each part of a dossier is there, by weight.
struct ScoreCheck {
    struct Section {
        QString name;
        int weight = 1;
        std::vector<std::shared_ptr<const Node>> parts; ///< each is there or not
    };
    std::shared_ptr<const Node> when; ///< before it nothing is told
    QString words;                    ///< {score}, {sections}: those that lack something
    std::vector<Section> sections;
};

class Evaluation;
class RuleFile;
[[nodiscard]] std::optional<CheckSeverity> checkSeverity(const QString& word);
[[nodiscard]] Result<TooManyCheck> readTooMany(const RuleFile& file, const Catalogue& catalogue,
                                               const QJsonObject& check, const QString& place);
[[nodiscard]] FieldsRead readOf(const TooManyCheck& check);
/// `reads` grows by what it looks at.
[[nodiscard]] Result<ScoreCheck> readScore(const RuleFile& file, const Catalogue& catalogue,
                                           const RuleBook& book, const QJsonObject& check,
                                           const QString& place, FieldsRead& reads);
/// What is told of a child's dossier; nothing if nothing is lacking, or it is too early.
[[nodiscard]] std::optional<QString> wordsOfScore(Evaluation& evaluation, const ScoreCheck& check);

} // namespace policy

struct QualityChecks::Contents {
    std::vector<QualityCheck> checks;
    std::vector<policy::QualityCondition> conditions;
    std::vector<policy::QualityGuard> guards;
    QHash<QString, size_t> byRule;
    QHash<QByteArray, size_t> byCode;                   ///< of the catalogue
    std::map<TypeNo, std::vector<FieldNo>> valueFields; ///< that the catalogue checks here
    std::map<TypeNo, std::vector<FieldNo>> textFields;  ///< searched for words
    std::optional<size_t> areaCheck;
    QSet<int> areaCodes; ///< of GB/T 2260, those of before among them
    std::optional<std::pair<size_t, policy::SameTextCheck>> sameText;
    std::optional<std::pair<size_t, policy::SiblingCheck>> siblings;
    std::vector<std::pair<size_t, policy::TooManyCheck>> tooMany;
    std::optional<std::pair<size_t, policy::ScoreCheck>> score;
    FieldsRead reads;
};

} // namespace tongdang
