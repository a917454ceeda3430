// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "property/record/model.h"

#include <functional>

namespace tongdang::test {

namespace {

using Changes = std::map<Dot, const Change*>;
/// Whether the second change takes the place of the first in that field.
using Supersedes = std::function<bool(const Change&, const Change&, FieldNo)>;
/// Whether the withdrawal was made in view of the change.
using SeenByWithdrawal = std::function<bool(const Change&, const Change&)>;

const FieldWrite* writeOf(const Change& change, FieldNo field)
{
    for (const FieldWrite& write : change.writes) {
        if (write.field == field)
            return &write;
    }
    return nullptr;
}

bool names(const Change& change, FieldNo field, const Dot& dot)
{
    for (const Dot& seen : writeOf(change, field)->seen) {
        if (seen == dot)
            return true;
    }
    return false;
}

/// Sorts as text: stamp, replica, sequence, all of a fixed width.
QString rank(const Change& change)
{
    return QStringLiteral("%1 %2 %3")
        .arg(change.header.hlc, 20, 10, QChar(u'0'))
        .arg(change.header.dot.replica.toString())
        .arg(change.header.dot.sequence, 20, 10, QChar(u'0'));
}

QString words(const Value& value)
{
    if (const auto number = value.toInteger())
        return QString::number(*number);
    if (const auto* opaque = std::get_if<Value::Opaque>(&value.storage()))
        return QString::fromLatin1(opaque->cbor.toHex());
    return value.isNull() ? QStringLiteral("nothing") : value.toText();
}

/// Heads of a field by rank.
std::map<QString, const Change*> headsOf(const Changes& changes, FieldNo field,
                                         const Supersedes& supersedes)
{
    std::map<QString, const Change*> heads;
    for (const auto& [dot, change] : changes) {
        if (!writeOf(*change, field))
            continue;
        bool superseded = false;
        for (const auto& [otherDot, other] : changes) {
            if (otherDot != dot && writeOf(*other, field) && supersedes(*change, *other, field))
                superseded = true;
        }
        if (!superseded)
            heads[rank(*change)] = change;
    }
    return heads;
}

QString account(const Changes& changes, const Supersedes& supersedes,
                const SeenByWithdrawal& seenByWithdrawal)
{
    std::map<FieldNo, std::map<QString, const Change*>> fields;
    for (const auto& [dot, change] : changes) {
        for (const FieldWrite& write : change->writes)
            fields[write.field] = {};
    }
    for (auto& [field, heads] : fields)
        heads = headsOf(changes, field, supersedes);
    QString text;
    for (const auto& [field, heads] : fields) {
        text += QString::number(field);
        QString first;
        bool conflict = false;
        for (auto head = heads.rbegin(); head != heads.rend(); ++head) {
            const QString value = words(writeOf(*head->second, field)->value);
            if (first.isEmpty())
                first = value;
            conflict = conflict || value != first;
            text += QStringLiteral(" [%1 = %2]").arg(head->first, value);
        }
        text += conflict ? QStringLiteral(" conflict\n") : QStringLiteral("\n");
    }
    const auto states = fields.find(withdrawnField);
    if (states == fields.end()
        || writeOf(*states->second.rbegin()->second, withdrawnField)->value.isNull())
        return text;
    for (const auto& [field, heads] : fields) {
        for (const auto& [headRank, head] : heads) {
            bool seen = field == withdrawnField;
            for (const auto& [stateRank, state] : states->second) {
                seen = seen
                       || (!writeOf(*state, withdrawnField)->value.isNull()
                           && (state == head || seenByWithdrawal(*head, *state)));
            }
            if (!seen)
                return text + QStringLiteral("edited after withdrawal\n");
        }
    }
    return text;
}

} // namespace

QString rendered(const FoldedRecord& record)
{
    QString text;
    for (const FieldState& state : record.fields) {
        text += QString::number(state.field);
        for (const Head& head : state.heads) {
            text += QStringLiteral(" [%1 %2 %3 = %4]")
                        .arg(head.hlc, 20, 10, QChar(u'0'))
                        .arg(head.dot.replica.toString())
                        .arg(head.dot.sequence, 20, 10, QChar(u'0'))
                        .arg(words(head.value));
        }
        text += state.inConflict() ? QStringLiteral(" conflict\n") : QStringLiteral("\n");
    }
    return record.editedAfterWithdrawal ? text + QStringLiteral("edited after withdrawal\n") : text;
}

QString byDefinition(std::span<const Change> changes)
{
    Changes set;
    for (const Change& change : changes)
        set[change.header.dot] = &change;
    return account(
        set,
        [](const Change& change, const Change& other, FieldNo field) {
            return names(other, field, change.header.dot);
        },
        [](const Change& change, const Change& withdrawal) {
            return names(withdrawal, withdrawnField, change.header.dot);
        });
}

QString byKnowledge(const std::map<Dot, Written>& everything)
{
    Changes set;
    for (const auto& [dot, written] : everything)
        set[dot] = &written.change;
    const auto knew = [&everything](const Change& later, const Change& earlier) {
        return everything.at(later.header.dot).known.contains(earlier.header.dot);
    };
    return account(
        set,
        [&knew](const Change& change, const Change& other, FieldNo) { return knew(other, change); },
        [&knew](const Change& change, const Change& withdrawal) {
            return knew(withdrawal, change);
        });
}

} // namespace tongdang::test
