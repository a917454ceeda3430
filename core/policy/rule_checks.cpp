// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/rule_reader.h"

#include <algorithm>

namespace tongdang::policy {

using namespace Qt::StringLiterals;

namespace {

/// The fact calls of a condition, those within arguments included.
class Calls {
public:
    explicit Calls(const Node& node) { walk(node); }
    [[nodiscard]] const std::vector<const FactCall*>& all() const { return m_calls; }

private:
    void walk(const Node& node)
    {
        if (const auto* all = std::get_if<AllOf>(&node.kind))
            walk(all->nodes);
        else if (const auto* any = std::get_if<AnyOf>(&node.kind))
            walk(any->nodes);
        else if (const auto* negation = std::get_if<Negation>(&node.kind))
            walk(*negation->node);
        else if (const auto* exists = std::get_if<Exists>(&node.kind))
            walk(*exists->where);
        else if (const auto* open = std::get_if<OpenOn>(&node.kind))
            walk(open->day);
        else if (const auto* truth = std::get_if<Truth>(&node.kind))
            walk(*truth->fact);
        else if (const auto* compare = std::get_if<Compare>(&node.kind)) {
            walk(compare->left);
            walk(compare->right);
        }
    }
    void walk(const std::vector<Node>& nodes)
    {
        for (const Node& node : nodes)
            walk(node);
    }
    void walk(const Operand& operand)
    {
        if (const auto* call = std::get_if<std::shared_ptr<const FactCall>>(&operand))
            walk(**call);
    }
    void walk(const FactCall& call)
    {
        m_calls.push_back(&call);
        for (const Argument& argument : call.arguments) {
            for (const Operand& operand : argument.operands)
                walk(operand);
        }
    }

    std::vector<const FactCall*> m_calls;
};

class Circles {
public:
    explicit Circles(const RuleBook& book)
        : m_book(book)
        , m_states(book.rules.size(), State::New)
    {
    }

    /// Whether a rule asks, through others or directly, for itself.
    bool reach(size_t rule)
    {
        if (m_states[rule] == State::Done)
            return false;
        if (m_states[rule] == State::Open)
            return true;
        m_states[rule] = State::Open;
        const Calls calls(*m_book.rules[rule].condition);
        for (const FactCall* call : calls.all()) {
            for (size_t other = 0; other < m_book.rules.size(); ++other) {
                if (asksFor(*call, m_book.rules[other]) && reach(other))
                    return true;
            }
        }
        m_states[rule] = State::Done;
        return false;
    }

private:
    enum class State { New, Open, Done };

    [[nodiscard]] QString text(const FactCall& call) const
    {
        const auto* literal = std::get_if<Value>(&call.arguments.front().operands.front());
        return literal ? literal->toText() : QString();
    }
    [[nodiscard]] bool asksFor(const FactCall& call, const Rule& other) const
    {
        const QStringView fact = call.fact->name;
        if (fact == u"flag")
            return other.output.code == text(call);
        if (fact == u"left_behind_from")
            return other.output.code == u"LB_COUNTY";
        if (fact == u"holds")
            return other.id == text(call);
        constexpr int routine = 4;
        return fact == u"suggested_level" && other.output.level.value_or(routine) < routine;
    }

    const RuleBook& m_book;
    std::vector<State> m_states;
};

} // namespace

Result<void> checkCircles(const RuleFile& file, const RuleBook& book)
{
    Circles circles(book);
    for (size_t rule = 0; rule < book.rules.size(); ++rule) {
        if (circles.reach(rule))
            return file.broken(u"/rules/%1/condition"_s.arg(rule), u"the rule asks for itself"_s);
    }
    return {};
}

} // namespace tongdang::policy
