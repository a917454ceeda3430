// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/archive/random_changes.h"

#include "catalogue/fields.h"
#include "record/change_codec.h"
#include "record/fold.h"
#include "support/catch.h"

#include <algorithm>

namespace tongdang::test {
namespace {

constexpr TypeNo unknownType = 9999;
constexpr FieldNo unknownField = 10001;
constexpr qint64 someMoment = 1'795'449'600'000;

} // namespace

RandomChanges::RandomChanges(std::uint64_t seed, Erasures erasures)
    : m_randomness(seed)
    , m_erasures(erasures)
{
    for (int index = 0; index < 3; ++index)
        m_chains.push_back({ReplicaId::create(m_randomness), 0, {}});
    for (int index = 0; index < 3; ++index)
        m_children.push_back(RecordId::create(m_randomness));
    const RecordId& child = m_children.front();
    m_subjects.push_back({child,
                          fields::child::type,
                          child,
                          {fields::child::name, fields::child::siblings, fields::child::language},
                          {}});
    for (int index = 0; index < 2; ++index)
        m_subjects.push_back(
            {RecordId::create(m_randomness),
             fields::visit::type,
             child,
             {fields::visit::date, fields::visit::by, fields::visit::b2_note, unknownField},
             {}});
    m_subjects.push_back({RecordId::create(m_randomness),
                          fields::household::type,
                          QStringLiteral("530426001001"),
                          {fields::household::group, fields::household::head},
                          {}});
    m_subjects.push_back({RecordId::create(m_randomness), unknownType, child, {1, 2}, {}});
    // Dossiers that are joined, in rings and with unknown ones, too.
    for (std::size_t index = 1; index < m_children.size(); ++index)
        m_subjects.push_back({m_children[index],
                              fields::child::type,
                              m_children[index],
                              {fields::child::name, sameAsField},
                              {}});
    m_subjects.front().fields.push_back(sameAsField);
}

Value RandomChanges::value(FieldNo field)
{
    if (field == sameAsField && chance(80))
        return Value(m_children[below(3)]);
    switch (below(9)) {
    case 0:
        return {};
    case 1:
        return Value(static_cast<qint64>(below(3)) - 1);
    case 2:
        return Value(below(2) == 0);
    case 3:
        return Value(m_children[below(2)]);
    case 4:
        return Value(QStringList{QStringLiteral("1"), QString::number(below(3))});
    case 5:
        return Value(Value::Opaque{QByteArray("\xa1\x01\x02")});
    case 6:
        return Value(QString());
    default:
        return field == fields::visit::date ? Value(QDate(2026, 3, 1).addDays(below(4)))
                                            : Value(QString(QChar(u'甲')) + QChar(u'a' + below(3)));
    }
}

Operation RandomChanges::operation(const Subject& subject)
{
    if (subject.changes.empty() || chance(3))
        return chance(85) ? Operation::Create : Operation::Set;
    constexpr auto laterOperation = static_cast<Operation>(77);
    return chance(90) ? Operation::Set : chance(50) ? Operation::Resolve : laterOperation;
}

std::vector<Dot> RandomChanges::seen(const Subject& subject, FieldNo field, const Dot& own)
{
    if (subject.changes.empty() && !chance(5))
        return {};
    std::vector<Dot> dots;
    const std::uint32_t way = below(100);
    if (way < 70 && !subject.changes.empty()) {
        const FoldedRecord folded = fold(subject.changes);
        dots = seenDots(&folded, field);
    } else if (way < 92) {
        for (const Change& change : subject.changes) {
            if (chance(40))
                dots.push_back(change.header.dot);
        }
    }
    if (chance(4)) {
        const Chain& other = m_chains[below(3)];
        dots.push_back({other.replica, other.sequence + 1 + below(3)});
    }
    std::erase_if(dots, [&own](const Dot& dot) {
        return dot.replica == own.replica && dot.sequence >= own.sequence;
    });
    return dots;
}

Change RandomChanges::next()
{
    Chain& chain = m_chains[below(3)];
    Subject& subject = m_subjects[below(static_cast<std::uint32_t>(m_subjects.size()))];
    const Dot dot{chain.replica, chain.sequence + 1};
    const bool erases = m_erasures == Erasures::Some && chance(5);
    const Operation operation = erases ? Operation::Purge : this->operation(subject);
    std::vector<FieldNo> touched;
    for (const FieldNo field : subject.fields) {
        if (!erases && chance(50))
            touched.push_back(field);
    }
    if (!erases && operation != Operation::Create && chance(7))
        touched.push_back(withdrawnField);
    std::vector<FieldWrite> writes;
    for (const FieldNo field : touched)
        writes.push_back(
            {field, value(field),
             operation == Operation::Create ? std::vector<Dot>() : seen(subject, field, dot)});
    const quint64 hlc = (static_cast<quint64>(someMoment + below(50)) << 16) + below(2);
    ChangeHeader header{1,
                        dot,
                        chain.last,
                        hlc,
                        QDate(2026, 11, 24),
                        !erases && chance(2) ? fields::contact::type : subject.type,
                        subject.id,
                        !erases && chance(3) ? Scope(m_children[below(2)]) : subject.scope,
                        static_cast<quint8>(operation),
                        m_children.front(),
                        *BatchId::fromBytes(QByteArray(16, 'b')),
                        0,
                        {}};
    Change change = take(makeChange(std::move(header), std::move(writes)));
    chain.sequence = dot.sequence;
    chain.last = change.chain;
    subject.changes.push_back(change);
    return change;
}

std::vector<Change> RandomChanges::make(int count)
{
    std::vector<Change> changes;
    for (int index = 0; index < count; ++index)
        changes.push_back(next());
    return changes;
}

} // namespace tongdang::test
