// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/versions.h"

#include <algorithm>
#include <limits>

namespace tongdang::archive {
namespace {

constexpr quint8 completeFlag = 1;
constexpr quint8 createFlag = 2;

void appendNumber(QByteArray& bytes, quint64 number)
{
    while (number >= 0x80) {
        bytes.append(static_cast<char>((number & 0x7f) | 0x80));
        number >>= 7;
    }
    bytes.append(static_cast<char>(number));
}

/// Cursor over LEB128 numbers; the first fault sticks.
class Numbers {
public:
    explicit Numbers(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }
    [[nodiscard]] bool atEnd() const { return m_position == m_bytes.size(); }
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] quint64 next()
    {
        quint64 number = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            if (atEnd())
                break;
            const auto byte = static_cast<quint8>(m_bytes[m_position++]);
            number |= static_cast<quint64>(byte & 0x7f) << shift;
            if ((byte & 0x80) == 0)
                return number;
        }
        m_failed = true;
        m_position = m_bytes.size();
        return 0;
    }
    /// A number of things that take a byte each at least.
    [[nodiscard]] quint64 length()
    {
        const quint64 count = next();
        if (count == 0 || count > static_cast<quint64>(m_bytes.size() - m_position)) {
            m_failed = true;
            return 0;
        }
        return count;
    }

private:
    QByteArrayView m_bytes;
    qsizetype m_position = 0;
    bool m_failed = false;
};

Versions::Group readGroup(Numbers& numbers)
{
    Versions::Group group;
    const quint64 heads = numbers.length();
    for (quint64 index = 0; index < heads && !numbers.failed(); ++index) {
        const auto replica = static_cast<qint64>(numbers.next());
        group.heads.push_back({replica, numbers.next()});
    }
    const quint64 fields = numbers.length();
    quint64 field = 0;
    for (quint64 index = 0; index < fields && !numbers.failed(); ++index) {
        field += numbers.next();
        if (field > std::numeric_limits<FieldNo>::max())
            field = 0; // shows as a wrong order
        group.fields.push_back(static_cast<FieldNo>(field));
    }
    return group;
}

} // namespace

const std::vector<LocalDot>& Versions::heads(FieldNo field) const
{
    static const std::vector<LocalDot> none;
    for (const Group& group : m_groups) {
        if (std::binary_search(group.fields.begin(), group.fields.end(), field))
            return group.heads;
    }
    return none;
}

void Versions::setHead(const std::vector<FieldNo>& fields, const LocalDot& head)
{
    for (Group& group : m_groups) {
        if (group.fields == fields) { // nothing of it stays
            group.fields.clear();
            continue;
        }
        std::vector<FieldNo> rest;
        std::set_difference(group.fields.begin(), group.fields.end(), fields.begin(), fields.end(),
                            std::back_inserter(rest));
        group.fields = std::move(rest);
    }
    if (!fields.empty())
        m_groups.push_back({{head}, fields});
    tidy();
}

void Versions::add(FieldNo field, std::vector<LocalDot> heads)
{
    if (heads.empty())
        return;
    std::sort(heads.begin(), heads.end());
    const auto same = std::find_if(m_groups.begin(), m_groups.end(),
                                   [&](const Group& group) { return group.heads == heads; });
    if (same == m_groups.end())
        m_groups.push_back({std::move(heads), {field}});
    else
        same->fields.push_back(field);
}

void Versions::tidy()
{
    std::erase_if(m_groups, [](const Group& group) { return group.fields.empty(); });
    std::sort(m_groups.begin(), m_groups.end(), [](const Group& left, const Group& right) {
        return left.fields.front() < right.fields.front();
    });
}

QByteArray Versions::encode() const
{
    qsizetype least = 1;
    for (const Group& group : m_groups)
        least += 2 + 5 * qsizetype(group.heads.size()) + 2 * qsizetype(group.fields.size());
    QByteArray bytes;
    bytes.reserve(least);
    bytes.append(static_cast<char>((complete ? completeFlag : 0) | (hasCreate ? createFlag : 0)));
    for (const Group& group : m_groups) {
        appendNumber(bytes, group.heads.size());
        for (const LocalDot& head : group.heads) {
            appendNumber(bytes, static_cast<quint64>(head.replica));
            appendNumber(bytes, head.sequence);
        }
        appendNumber(bytes, group.fields.size());
        FieldNo before = 0;
        for (const FieldNo field : group.fields) {
            appendNumber(bytes, field - before);
            before = field;
        }
    }
    return bytes;
}

Result<Versions> Versions::decode(QByteArrayView bytes)
{
    const auto damaged = [] {
        return failure(ErrorKind::Damaged, "archive.damaged", {}, QStringLiteral("versions"));
    };
    if (bytes.isEmpty())
        return damaged();
    Versions versions;
    const auto flags = static_cast<quint8>(bytes.front());
    versions.complete = (flags & completeFlag) != 0;
    versions.hasCreate = (flags & createFlag) != 0;
    Numbers numbers(bytes.sliced(1));
    while (!numbers.atEnd()) {
        Group group = readGroup(numbers);
        const bool ascending =
            std::is_sorted(group.heads.begin(), group.heads.end())
            && std::adjacent_find(group.fields.begin(), group.fields.end(), std::greater_equal<>())
                   == group.fields.end();
        if (numbers.failed() || !ascending)
            return damaged();
        versions.m_groups.push_back(std::move(group));
    }
    return versions;
}

} // namespace tongdang::archive
