// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "property/record/village.h"

#include "support/record/changes.h"

#include <algorithm>

namespace tongdang::test {

namespace {

constexpr qint64 year = 365LL * 86'400'000;

} // namespace

Desk::Desk(quint8 number, qint64 clockError)
    : m_number(number)
    , m_clockError(clockError)
{
}

std::optional<FoldedRecord> Desk::record() const
{
    return m_log.empty() ? std::nullopt : std::optional(fold(m_log));
}

void Desk::openForm()
{
    m_form = record();
    m_knownInForm = m_known;
}

Written Desk::save(qint64 trueTime, quint8 operation, const std::map<FieldNo, Value>& values)
{
    const FoldedRecord* shown = m_form ? &*m_form : nullptr;
    std::vector<FieldWrite> writes;
    std::vector<FieldNo> touched;
    for (const auto& [field, value] : values) {
        touched.push_back(field);
        writes.push_back({field, value, seenDots(shown, field)});
    }
    const auto present = record();
    ChangeHeader head =
        header(dot(m_number, ++m_sequence),
               nextStamp(trueTime + m_clockError, present ? &*present : nullptr, touched));
    head.operation = operation;
    head.previous = m_chain;
    Written written{change(head, std::move(writes)), m_knownInForm};
    m_chain = written.change.chain;
    receive(written.change);
    openForm();
    return written;
}

void Desk::receive(const Change& change)
{
    if (m_known.insert(change.header.dot).second)
        m_log.push_back(change);
}

Village::Village(std::uint64_t seed)
    : m_randomness(seed)
    , m_now(someMoment)
{
    const std::uint32_t count = 2 + m_randomness.below(3);
    for (quint8 number = 1; number <= count; ++number) {
        const qint64 error = static_cast<qint64>(m_randomness.below(3)) - 1; // years
        m_desks.emplace_back(number, m_randomness.below(2) == 0 ? 0 : error * year);
    }
    write(0, Operation::Create, {{1, randomValue()}, {2, randomValue()}});
}

std::size_t Village::randomDesk()
{
    return m_randomness.below(static_cast<std::uint32_t>(m_desks.size()));
}

Value Village::randomValue()
{
    // Few values, so that some agree by chance.
    const auto number = static_cast<int>(m_randomness.below(5));
    return number == 0 ? Value() : Value(number);
}

void Village::write(std::size_t desk, Operation operation, const std::map<FieldNo, Value>& values)
{
    m_desks[desk].openForm();
    save(desk, static_cast<quint8>(operation), values);
}

void Village::save(std::size_t desk, quint8 operation, const std::map<FieldNo, Value>& values)
{
    const Written written = m_desks[desk].save(m_now, operation, values);
    m_lastWrite = {desk, written.change.header.dot};
    m_written.emplace(written.change.header.dot, written);
}

void Village::edit(std::size_t desk)
{
    std::map<FieldNo, Value> values;
    for (std::uint32_t left = 1 + m_randomness.below(3); left > 0; --left)
        values[1 + m_randomness.below(4)] = randomValue();
    if (m_randomness.below(2) == 0)
        m_desks[desk].openForm();
    save(desk, static_cast<quint8>(Operation::Set), values);
}

void Village::decide(std::size_t desk)
{
    const auto record = m_desks[desk].record();
    if (!record)
        return;
    std::map<FieldNo, Value> values;
    for (const FieldState& state : record->fields) {
        if (state.inConflict())
            values[state.field] = state.heads.back().value;
    }
    if (!values.empty())
        write(desk, Operation::Resolve, values);
}

void Village::deliver()
{
    const Desk& from = m_desks[randomDesk()];
    Desk& to = m_desks[randomDesk()];
    if (&from == &to)
        return;
    for (const Change& change : shuffledWithDoubles(from.log(), m_randomness)) {
        if (m_randomness.below(3) > 0)
            to.receive(change);
    }
}

void Village::step()
{
    m_lastWrite.reset();
    if (m_randomness.below(3) == 0)
        m_now += m_randomness.below(2) == 0 ? 1 : 86'400'000; // else two acts at the same moment
    const std::size_t desk = randomDesk();
    switch (m_randomness.below(12)) {
    case 0:
        write(desk, Operation::Withdraw, {{withdrawnField, Value(QStringLiteral("误录"))}});
        break;
    case 1:
        write(desk, Operation::Withdraw, {{withdrawnField, Value()}});
        break;
    case 2:
        decide(desk);
        break;
    case 3: { // of a newer program
        const Value foreign(
            Value::Opaque{QByteArray::fromHex(m_randomness.below(2) == 0 ? "a0" : "a100f6")});
        save(desk, static_cast<quint8>(9 + m_randomness.below(247)),
             {{20'000 + m_randomness.below(2), foreign}, {1, randomValue()}});
        break;
    }
    case 4:
    case 5:
    case 6:
        deliver();
        break;
    default:
        edit(desk);
    }
}

void Village::deliverAll()
{
    std::vector<Change> everything;
    for (const auto& [dot, written] : m_written)
        everything.push_back(written.change);
    for (Desk& desk : m_desks) {
        for (const Change& change : shuffledWithDoubles(everything, m_randomness))
            desk.receive(change);
    }
}

std::vector<Change> shuffledWithDoubles(std::vector<Change> changes, Randomness& randomness)
{
    const std::size_t count = changes.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (randomness.below(4) == 0)
            changes.push_back(changes[i]);
    }
    for (std::size_t left = changes.size(); left > 1; --left)
        std::swap(changes[left - 1], changes[randomness.below(static_cast<std::uint32_t>(left))]);
    return changes;
}

} // namespace tongdang::test
