// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/evaluation.h"

#include "catalogue/fields.h"
#include "policy/organisation.h"

#include <algorithm>
#include <utility>

namespace tongdang::policy {

using namespace Qt::StringLiterals;

namespace {

template <class... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

/// Suspended, but not because an institution cares for the child: that is no duty of the village.
bool isPostponedOnly(const Evaluation& evaluation)
{
    const Row* event = latestDossierEvent(evaluation);
    return event && event->value(fields::dossier_event::kind).toText() == u"suspend"
           && event->value(fields::dossier_event::suspend_reason).toText() != u"2";
}

} // namespace

Evaluation::Evaluation(Matter& matter, QDate today)
    : m_matter(&matter)
    , m_today(today)
{
    m_frame[childSlot] = matter.dossier.child();
}

bool Evaluation::holds(const Node& node)
{
    if (node.shared < 0 || m_onlyKnown || m_suspensionLifted || m_asIfDone || m_asIfEmpty)
        return find(node);
    // It looks only at what it binds itself, so the bound records make no difference.
    if (const auto known = m_matter->answers.find(node.shared, m_today, m_monthsInstead))
        return *known;
    const bool answer = find(node);
    m_matter->answers.add(node.shared, m_today, m_monthsInstead, answer);
    return answer;
}

bool Evaluation::canHold(const Rule& rule) const
{
    return std::ranges::all_of(rule.needs, [this](const std::vector<TypeNo>& types) {
        return std::ranges::any_of(
            types, [this](TypeNo type) { return !m_matter->dossier.rows(type).empty(); });
    });
}

bool Evaluation::find(const Node& node)
{
    return std::visit(
        Overloaded{
            [&](const AllOf& all) {
                return std::all_of(all.nodes.begin(), all.nodes.end(),
                                   [&](const Node& part) { return holds(part); });
            },
            [&](const AnyOf& any) {
                return std::any_of(any.nodes.begin(), any.nodes.end(),
                                   [&](const Node& part) { return holds(part); });
            },
            [&](const Negation& negation) { return !holds(*negation.node); },
            [&](const Exists& exists) { return existsRow(exists); },
            [&](const OpenOn& open) {
                return isOpen(bound(open.slot), day(open.day), open.lastDayCounts);
            },
            [&](const Compare& compare) {
                Value left;
                Value right;
                return compareValues(compare.comparison, peek(compare.left, left),
                                     hasRightSide(compare.comparison) ? peek(compare.right, right)
                                                                      : right);
            },
            [&](const Truth& truth) {
                return truth.fact->fact->compute(*this, *truth.fact).toBool().value_or(false);
            },
        },
        node.kind);
}

const Value& Evaluation::todayValue()
{
    if (m_todayValue.isNull())
        m_todayValue = dayValue(m_today);
    return m_todayValue;
}

std::span<const Row> Evaluation::candidates(const Way& way) const
{
    return way.isCommon && m_matter->commonRecords ? m_matter->commonRecords->rows(way.type)
                                                   : m_matter->dossier.rows(way.type);
}

bool Evaluation::leadsTo(const Way& way, const Row& row) const
{
    return sees(row) && isLinked(way.link, bound(way.from), row)
           && (way.alsoFrom < 0
               || row.value(way.alsoLink).toRecordId() == bound(way.alsoFrom).record->id);
}

bool Evaluation::existsRow(const Exists& exists)
{
    const auto slot = static_cast<size_t>(exists.slot);
    const Row* outer = m_frame[slot];
    const auto rows = candidates(exists.way);
    const bool found = std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
        if (!leadsTo(exists.way, row))
            return false;
        m_frame[slot] = &row;
        return holds(*exists.where);
    });
    m_frame[slot] = outer;
    return found;
}

const Row* Evaluation::firstLinked(const Exists& exists) const
{
    const auto rows = candidates(exists.way);
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const Row& row) { return leadsTo(exists.way, row); });
    return found == rows.end() ? nullptr : &*found;
}

const Value& Evaluation::peek(const Operand& operand, Value& computed)
{
    if (const auto* literal = std::get_if<Value>(&operand))
        return *literal;
    if (const auto* read = std::get_if<FieldOperand>(&operand))
        return field(bound(read->slot), read->field);
    if (const auto* parameter = std::get_if<ParameterOperand>(&operand)) {
        const Value& asWritten = book().parameters[static_cast<size_t>(parameter->index)];
        if (m_monthsInstead >= 0 && parameter->index == book().settings.leftBehindMonths) {
            computed = Value(m_monthsInstead);
            return computed;
        }
        if (m_matter->organisation && parameter->index == book().settings.inUseFrom) {
            computed = dayValue(std::max(asWritten.toDate(), m_matter->organisation->inUseFrom));
            return computed;
        }
        return asWritten;
    }
    const FactCall& call = *std::get<std::shared_ptr<const FactCall>>(operand);
    computed = call.fact->compute(*this, call);
    return computed;
}

Value Evaluation::value(const Operand& operand)
{
    Value computed;
    const Value& found = peek(operand, computed);
    if (&found == &computed)
        return computed;
    return found;
}

QDate Evaluation::day(const Operand& operand)
{
    Value computed;
    return dayOf(peek(operand, computed));
}

std::optional<int> Evaluation::number(const Operand& operand)
{
    Value computed;
    const auto wide = peek(operand, computed).toInteger();
    return wide && std::in_range<int>(*wide) ? std::optional(static_cast<int>(*wide))
                                             : std::nullopt;
}

void Evaluation::collectLabelled(const Node& node, std::vector<const Node*>& labelled)
{
    if (!node.label.isEmpty()) {
        if (holds(node))
            labelled.push_back(&node);
        return;
    }
    const auto* all = std::get_if<AllOf>(&node.kind);
    const auto* any = std::get_if<AnyOf>(&node.kind);
    if (!all && !any)
        return;
    for (const Node& part : all ? all->nodes : any->nodes)
        collectLabelled(part, labelled);
}

bool Evaluation::sees(const Row& row) const
{
    if (row.day.isValid() && row.day > m_today)
        return false;
    return !m_onlyKnown || row.entered <= m_today;
}

const Value& Evaluation::field(const Row& row, FieldNo field) const
{
    static const Value met(u"1"_s);
    static const Value reached(true);
    static const Value open(u"open"_s);
    if (row.stateField && field == row.stateField && row.stateOn > m_today)
        return stateOn(row, m_today);
    static const Value empty;
    if (&row == m_asIfEmpty && field == m_emptyField)
        return empty;
    if (&row == m_asIfDone) {
        if (row.type == fields::visit::type && field == fields::visit::outcome)
            return met;
        if (row.type == fields::contact::type && field == fields::contact::reached)
            return reached;
    }
    if (row.type != fields::child::type || field != fields::child::status)
        return row.value(field);
    if (m_suspensionLifted)
        return open;
    return matter().statesOfTheDay ? statusOfTheDay(row) : row.value(field);
}

const Value& Evaluation::statusOfTheDay(const Row& child) const
{
    static const Value none;
    if (const Row* event = latestDossierEvent(*this))
        return event->value(fields::dossier_event::status);
    // A dossier without any history has been as it is since it was opened.
    if (!matter().dossier.rows(fields::dossier_event::type).empty())
        return none;
    const QDate opened = child.value(fields::child::opened_on).toDate();
    return (opened.isValid() ? opened : child.entered) <= m_today
               ? child.value(fields::child::status)
               : none;
}

Evaluation Evaluation::on(QDate day) const
{
    Evaluation other = *this;
    if (day != m_today) {
        other.m_today = day;
        other.m_todayValue = {};
    }
    return other;
}

Evaluation Evaluation::knownOn(QDate day) const
{
    Evaluation other = on(day);
    other.m_onlyKnown = true;
    return other;
}

Evaluation Evaluation::withMonths(int months) const
{
    Evaluation other = *this;
    other.m_monthsInstead = months;
    return other;
}

Evaluation Evaluation::asIfEmpty(const Row& row, FieldNo field) const
{
    Evaluation other = *this;
    other.m_asIfEmpty = &row;
    other.m_emptyField = field;
    return other;
}

Evaluation Evaluation::asIfDone(const Row& row) const
{
    Evaluation other = *this;
    other.m_asIfDone = &row;
    return other;
}

Evaluation Evaluation::asIfNotSuspended() const
{
    Evaluation other = *this;
    other.m_suspensionLifted =
        field(child(), fields::child::status).isText(u"suspended") && isPostponedOnly(*this);
    return other;
}

Value dayValue(QDate day)
{
    return day.isValid() ? Value(day) : Value();
}

Value numberValue(std::optional<int> number)
{
    return number ? Value(*number) : Value();
}

const Row* latestDossierEvent(const Evaluation& evaluation)
{
    return evaluation.latest(fields::dossier_event::type, [](const Row&) { return true; });
}

} // namespace tongdang::policy
