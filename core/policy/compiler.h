// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "policy/rule_book.h"
#include "policy/rule_file.h"

#include <QJsonValue>

namespace tongdang::policy {

/// Turns conditions and operands of a rule file into expressions, with every name resolved and
/// checked. All failures: Damaged, "policy.broken".
class Compiler {
public:
    /// `rule`: index of the rule that is being read; `subjects`: the types bound around its
    /// condition, the outermost first. All arguments outlive the compiler.
    Compiler(const RuleFile& file, const Catalogue& catalogue, const RuleBook& book, size_t rule,
             std::vector<const RecordType*> subjects);
    /// Of conditions about a child that belong to no rule.
    Compiler(const RuleFile& file, const Catalogue& catalogue, const RuleBook& book, size_t rule);

    [[nodiscard]] Result<Node> node(const QJsonValue& json, const QString& place);
    [[nodiscard]] Result<Operand> operand(const QJsonValue& json, const QString& place);
    /// "visit.date" of a bound record.
    [[nodiscard]] Result<FieldOperand> field(const QJsonValue& json, const QString& place);
    [[nodiscard]] Result<const RecordType*> type(const QJsonValue& json, const QString& place);

    /// The way to a type from what is bound, innermost first (facts.md §1).
    [[nodiscard]] Result<Way> wayTo(const RecordType& type, const QString& place);

    /// Binds records of a type to the next slot, for as long as it lives.
    class Binding {
    public:
        Binding(Compiler& compiler, const RecordType& type)
            : m_compiler(compiler)
        {
            compiler.m_scope.push_back(&type);
        }
        ~Binding() { m_compiler.m_scope.pop_back(); }
        Binding(const Binding&) = delete;
        Binding& operator=(const Binding&) = delete;

    private:
        Compiler& m_compiler;
    };

    /// Whether `raised_since` was used so far.
    [[nodiscard]] bool usedRaisedSince() const { return m_usedRaisedSince; }
    /// Whether `now` was used so far.
    [[nodiscard]] bool usedNow() const { return m_usedNow; }
    /// Whether a fact was used so far that asks what is owed.
    [[nodiscard]] bool usedDuties() const { return m_usedDuties; }
    /// The types and fields that were named so far.
    [[nodiscard]] const FieldsRead& reads() const { return m_reads; }

private:
    [[nodiscard]] Result<std::vector<Node>> nodes(const QJsonValue& json, const QString& place);
    [[nodiscard]] Result<Exists> exists(const QJsonValue& json, const QString& place);
    [[nodiscard]] Result<OpenOn> openOn(const QJsonValue& json, const QString& place);
    [[nodiscard]] Result<Compare> compare(const QJsonValue& json, const QString& place);
    [[nodiscard]] Result<void> checkCodes(const Compare& compare, const QString& place) const;
    [[nodiscard]] Result<std::shared_ptr<const FactCall>> fact(const QJsonValue& json,
                                                               const QString& place);
    [[nodiscard]] Result<Argument> argument(const Fact::Parameter& parameter,
                                            const QJsonValue& json, const QString& place);
    /// The innermost bound record of a type; -1 if none is bound.
    [[nodiscard]] Slot slotOf(QStringView type) const;

    const RuleFile& m_file;
    const Catalogue& m_catalogue;
    const RuleBook& m_book;
    size_t m_rule;
    std::vector<const RecordType*> m_scope;
    bool m_isAboutChild;
    FieldsRead m_reads;
    bool m_usedRaisedSince = false;
    bool m_usedNow = false;
    bool m_usedDuties = false;
};

} // namespace tongdang::policy
