// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/adopted.h"

#include <algorithm>

namespace tongdang::sync {
namespace {

QByteArray hex(const Digest& digest)
{
    return QByteArray(reinterpret_cast<const char*>(digest.data()), qsizetype(digest.size()))
        .toHex();
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

Result<std::vector<Adopted::Entry>> Adopted::find(const Dot& dot) const
{
    std::vector<Entry> entries;
    if (!m_isAny) // nearly always
        return entries;
    TONGDANG_TRY(const auto value, m_store.setting(nameOf(dot)));
    if (!value)
        return entries;
    for (const QByteArray& line : value->split('\n')) {
        const qsizetype blank = line.indexOf(' ');
        const auto here = Dot::parse(QString::fromLatin1(line.mid(blank + 1)));
        if (blank < 0 || !here)
            return failure(ErrorKind::Damaged, "sync.inconsistent", {}, QStringLiteral("adopted"));
        entries.push_back({line.first(blank), *here});
    }
    return entries;
}

Result<std::optional<Dot>> Adopted::find(const Dot& dot, const Digest& chain) const
{
    TONGDANG_TRY(const auto entries, find(dot));
    const auto same = std::ranges::find(entries, hex(chain), &Entry::chain);
    return same == entries.end() ? std::optional<Dot>() : std::optional(same->here);
}

Result<Adopted::Standing> Adopted::standing(const Change& change) const
{
    const Dot& dot = change.header.dot;
    TONGDANG_TRY(const auto same, find(dot, change.chain));
    if (same)
        return Standing::Adopted;
    TONGDANG_TRY(const auto before, find({dot.replica, dot.sequence - 1}, change.header.previous));
    return before ? Standing::LeadsOut : Standing::Ordinary;
}

Result<std::optional<Dot>> Adopted::standsFor(const Change& change) const
{
    return find(change.header.dot, change.chain);
}

Result<bool> Adopted::knows(const Dot& dot) const
{
    TONGDANG_TRY(const auto entries, find(dot));
    return !entries.empty();
}

Result<void> Adopted::put(const Change& change, const Dot& here)
{
    if (!m_isAny)
        TONGDANG_CHECK(m_store.putSetting(m_prefix, "1"));
    m_isAny = true;
    const QByteArray name = nameOf(change.header.dot);
    TONGDANG_TRY(const auto others, m_store.setting(name));
    const QByteArray line = hex(change.chain) + ' ' + here.toString().toLatin1();
    return m_store.putSetting(name, others ? *others + '\n' + line : line);
}

} // namespace tongdang::sync
