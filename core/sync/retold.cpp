// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/retold.h"

namespace tongdang::sync {
namespace {

// A setting for each name, with the other names, apart by blanks.
constexpr QByteArrayView anyName("retold");

QByteArray nameOf(const Dot& dot)
{
    return anyName.toByteArray() + '/' + dot.toString().toLatin1();
}

} // namespace

Result<Retold> Retold::of(Store& store, bool mayHappen)
{
    TONGDANG_TRY(const auto any, store.setting(anyName.toByteArray()));
    return Retold(store, mayHappen, any.has_value());
}

Result<std::vector<Dot>> Retold::otherNames(const Dot& here) const
{
    std::vector<Dot> others;
    if (!m_isAny) // nearly always
        return others;
    TONGDANG_TRY(const auto value, m_store->setting(nameOf(here)));
    if (!value)
        return others;
    for (const QByteArray& word : value->split(' ')) {
        const auto dot = Dot::parse(QString::fromLatin1(word));
        if (!dot)
            return failure(ErrorKind::Damaged, "sync.inconsistent", {}, QStringLiteral("retold"));
        others.push_back(*dot);
    }
    return others;
}

Result<std::vector<Dot>> Retold::alike(const ChangeHeader& change, const Dot& here) const
{
    std::vector<Dot> same;
    TONGDANG_CHECK(
        m_store->changesOfRecord(change.record, [&](const ListedChange& other) -> Result<void> {
            if (other.dot != here && other.stamp == change.hlc && other.author == change.author)
                same.push_back(other.dot);
            return {};
        }));
    return same;
}

Result<void> Retold::look(const ChangeHeader& change, const Dot& here)
{
    if (!m_mayHappen && !m_isAny)
        return {};
    TONGDANG_TRY(const std::vector<Dot> others, alike(change, here));
    if (others.empty())
        return {};
    for (const Dot& dot : others)
        TONGDANG_CHECK(put(dot, {here}));
    return put(here, others);
}

Result<void> Retold::put(const Dot& here, const std::vector<Dot>& others)
{
    if (!m_isAny)
        TONGDANG_CHECK(m_store->putSetting(anyName.toByteArray(), "1"));
    m_isAny = true;
    TONGDANG_TRY(const std::vector<Dot> known, otherNames(here));
    QByteArrayList words;
    for (const auto& dots : {known, others}) {
        for (const Dot& dot : dots)
            words.append(dot.toString().toLatin1());
    }
    return m_store->putSetting(nameOf(here), words.join(' '));
}

} // namespace tongdang::sync
