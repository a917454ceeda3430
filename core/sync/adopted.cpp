// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/adopted.h"

#include <algorithm>

namespace tongdang::sync {
namespace {

// A setting for each name, with a line for each chain value: its digits, the dot here, and the
// words below, as far as they hold.
constexpr QByteArrayView unforkedWord("unforked");
constexpr QByteArrayView partWord("part");

QByteArray hex(const Digest& digest)
{
    return QByteArray(reinterpret_cast<const char*>(digest.data()), qsizetype(digest.size()))
        .toHex();
}

std::optional<Adopted::Entry> readEntry(const QByteArray& line)
{
    const QList<QByteArray> words = line.split(' ');
    const auto here = Dot::parse(QString::fromLatin1(words.value(1)));
    if (!here)
        return {};
    return Adopted::Entry{words.front(), *here, !words.contains(unforkedWord),
                          !words.contains(partWord)};
}

QByteArray lineOf(const Adopted::Entry& entry)
{
    QByteArray line = entry.chain + ' ' + entry.here.toString().toLatin1();
    if (!entry.isForked)
        line += ' ' + unforkedWord.toByteArray();
    if (!entry.isWhole)
        line += ' ' + partWord.toByteArray();
    return line;
}

} // namespace

Adopted::Adopted(Store& store, const DeviceId& device)
    : m_store(store)
    , m_prefix("adopted/" + device.toBytes().toHex())
{
}

Result<Adopted> Adopted::of(Store& store, const DeviceId& device)
{
    Adopted adopted(store, device);
    TONGDANG_TRY(const auto any, store.setting(adopted.m_prefix));
    adopted.m_isAny = any.has_value();
    return adopted;
}

QByteArray Adopted::nameOf(const Dot& dot) const
{
    return m_prefix + '/' + dot.toString().toLatin1();
}

Result<std::vector<Adopted::Entry>> Adopted::named(const Dot& dot) const
{
    std::vector<Entry> entries;
    if (!m_isAny) // nearly always
        return entries;
    TONGDANG_TRY(const auto value, m_store.setting(nameOf(dot)));
    if (!value)
        return entries;
    for (const QByteArray& line : value->split('\n')) {
        auto entry = readEntry(line);
        if (!entry)
            return failure(ErrorKind::Damaged, "sync.inconsistent", {}, QStringLiteral("adopted"));
        entries.push_back(*std::move(entry));
    }
    return entries;
}

Result<std::optional<Adopted::Entry>> Adopted::find(const Dot& dot, const Digest& chain) const
{
    TONGDANG_TRY(const auto entries, named(dot));
    const auto same = std::ranges::find(entries, hex(chain), &Entry::chain);
    return same == entries.end() ? std::optional<Entry>() : std::optional(*same);
}

Result<std::optional<Adopted::Entry>> Adopted::find(const Change& change) const
{
    return find(change.header.dot, change.chain);
}

Result<Adopted::Standing> Adopted::standing(const Change& change) const
{
    const Dot& dot = change.header.dot;
    TONGDANG_TRY(const auto same, find(change));
    if (same)
        return Standing::Adopted;
    TONGDANG_TRY(const auto before, find({dot.replica, dot.sequence - 1}, change.header.previous));
    return before && before->isForked ? Standing::LeadsOut : Standing::Ordinary;
}

Result<void> Adopted::put(const Change& change, const Dot& here, Reason reason, bool isWhole)
{
    if (!m_isAny)
        TONGDANG_CHECK(m_store.putSetting(m_prefix, "1"));
    m_isAny = true;
    const Dot& dot = change.header.dot;
    TONGDANG_TRY(auto entries, named(dot));
    const Entry entry{hex(change.chain), here, reason == Reason::Forked, isWhole};
    const auto same = std::ranges::find(entries, entry.chain, &Entry::chain);
    if (same == entries.end())
        entries.push_back(entry);
    else
        *same = entry;
    QByteArrayList lines;
    for (const Entry& one : entries)
        lines.append(lineOf(one));
    return m_store.putSetting(nameOf(dot), lines.join('\n'));
}

} // namespace tongdang::sync
