// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/adopted.h"

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

Result<std::optional<Adopted::Entry>> Adopted::find(const Dot& dot) const
{
    if (!m_isAny) // nearly always
        return std::optional<Entry>();
    TONGDANG_TRY(const auto value, m_store.setting(nameOf(dot)));
    if (!value)
        return std::optional<Entry>();
    const qsizetype blank = value->indexOf(' ');
    const auto here = Dot::parse(QString::fromLatin1(value->mid(blank + 1)));
    if (blank < 0 || !here)
        return failure(ErrorKind::Damaged, "sync.inconsistent", {}, QStringLiteral("adopted"));
    return std::optional(Entry{value->first(blank), *here});
}

Result<Adopted::Standing> Adopted::standing(const Change& change) const
{
    const Dot& dot = change.header.dot;
    TONGDANG_TRY(const auto same, find(dot));
    if (same && same->chain == hex(change.chain))
        return Standing::Adopted;
    TONGDANG_TRY(const auto before, find({dot.replica, dot.sequence - 1}));
    const bool leadsOut = before && before->chain == hex(change.header.previous);
    return leadsOut ? Standing::LeadsOut : Standing::Ordinary;
}

Result<std::optional<Dot>> Adopted::standsFor(const Dot& dot) const
{
    TONGDANG_TRY(const auto entry, find(dot));
    return entry ? std::optional(entry->here) : std::nullopt;
}

Result<void> Adopted::put(const Change& change, const Dot& here)
{
    if (!m_isAny)
        TONGDANG_CHECK(m_store.putSetting(m_prefix, "1"));
    m_isAny = true;
    return m_store.putSetting(nameOf(change.header.dot),
                              hex(change.chain) + ' ' + here.toString().toLatin1());
}

} // namespace tongdang::sync
