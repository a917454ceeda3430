// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/evaluation.h"

#include "catalogue/fields.h"

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
    , m_todayValue(dayValue(today))
{
    m_frame[childSlot] = matter.dossier.child();
}

bool Evaluation::holds(const Node& node)
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
                const Value left = value(compare.left);
                return compareValues(compare.comparison, left,
                                     hasRightSide(compare.comparison) ? value(compare.right)
                                                                      : Value());
            },
            [&](const Truth& truth) {
                return truth.fact->fact->compute(*this, *truth.fact).toBool().value_or(false);
            },
        },
        node.kind);
}

bool Evaluation::existsRow(const Exists& exists)
{
    const auto slot = static_cast<size_t>(exists.slot);
    const Row* outer = m_frame[slot];
    const RecordId& from = bound(exists.from).record->id;
    const auto rows = m_matter->dossier.rows(exists.type);
    const bool found = std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
        if (!sees(row) || (exists.link && row.value(exists.link).toRecordId() != from))
            return false;
        m_frame[slot] = &row;
        return holds(*exists.where);
    });
    m_frame[slot] = outer;
    return found;
}

Value Evaluation::value(const Operand& operand)
{
    return std::visit(
        Overloaded{
            [](const Value& literal) { return literal; },
            [&](const FieldOperand& read) { return field(bound(read.slot), read.field); },
            [&](const ParameterOperand& parameter) {
                if (m_monthsInstead >= 0 && parameter.index == book().settings.leftBehindMonths)
                    return Value(m_monthsInstead);
                return book().parameters[static_cast<size_t>(parameter.index)];
            },
            [&](const std::shared_ptr<const FactCall>& call) {
                return call->fact->compute(*this, *call);
            },
        },
        operand);
}

std::optional<int> Evaluation::number(const Operand& operand)
{
    const auto wide = value(operand).toInteger();
    return wide && std::in_range<int>(*wide) ? std::optional(static_cast<int>(*wide))
                                             : std::nullopt;
}

void Evaluation::collectLabels(const Node& node, QStringList& labels)
{
    if (!node.label.isEmpty()) {
        if (holds(node))
            labels.append(node.label);
        return;
    }
    const auto* all = std::get_if<AllOf>(&node.kind);
    const auto* any = std::get_if<AnyOf>(&node.kind);
    if (!all && !any)
        return;
    for (const Node& part : all ? all->nodes : any->nodes)
        collectLabels(part, labels);
}

bool Evaluation::sees(const Row& row) const
{
    if (row.day.isValid() && row.day > m_today)
        return false;
    return !m_onlyKnown || row.entered <= m_today;
}

Value Evaluation::field(const Row& row, FieldNo field) const
{
    if (row.stateBefore && field == row.stateField && row.stateOn > m_today)
        return *row.stateBefore;
    if (&row == m_asIfDone) {
        const TypeNo type = row.record->type;
        if (type == fields::visit::type && field == fields::visit::outcome)
            return u"1"_s;
        if (type == fields::contact::type && field == fields::contact::reached)
            return true;
    }
    if (m_suspensionLifted && &row == m_frame[childSlot] && field == fields::child::status)
        return u"open"_s;
    return row.value(field);
}

Evaluation Evaluation::on(QDate day) const
{
    Evaluation other = *this;
    if (day != m_today) {
        other.m_today = day;
        other.m_todayValue = dayValue(day);
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
        child().value(fields::child::status).toText() == u"suspended" && isPostponedOnly(*this);
    return other;
}

Value dayValue(QDate day)
{
    if (!day.isValid())
        return {};
    int year = 0;
    int month = 0;
    int dayOfMonth = 0;
    day.getDate(&year, &month, &dayOfMonth);
    if (year < 1000 || year > 9999)
        return Value(day);
    QString text(10, u'-');
    const auto put = [&text](qsizetype end, int number, int digits) {
        for (; digits > 0; --digits, number /= 10)
            text[--end] = QChar(u'0' + number % 10);
    };
    put(4, year, 4);
    put(7, month, 2);
    put(10, dayOfMonth, 2);
    return Value(std::move(text));
}

Value numberValue(std::optional<int> number)
{
    return number ? Value(*number) : Value();
}

const Row* latestDossierEvent(const Evaluation& evaluation)
{
    const Row* latest = nullptr;
    evaluation.forEach(fields::dossier_event::type, [&](const Row& row) { latest = &row; });
    return latest;
}

} // namespace tongdang::policy
