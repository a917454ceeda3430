// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/text_pool.h"

#include "archive/statement.h"

#include <algorithm>
#include <cstring>

namespace tongdang::archive {

std::size_t TextPool::Hash::operator()(const Key& key) const
{
    // Both words are spread over all bits: the days of a year differ in few of them.
    constexpr quint64 odd = 0x9e3779b97f4a7c15;
    std::array<quint64, 2> words{};
    std::memcpy(words.data(), key.bytes.data(), key.bytes.size());
    const quint64 mixed = (words[0] * odd) ^ (words[1] * (odd << 1U | 1U));
    return static_cast<std::size_t>(mixed ^ (mixed >> 32U));
}

QString TextPool::text(QByteArrayView utf8)
{
    if (utf8.size() > longest)
        return textFromUtf8(utf8);
    Key key;
    std::copy(utf8.begin(), utf8.end(), key.bytes.begin());
    key.bytes.back() = static_cast<char>(utf8.size());
    const auto known = m_texts.find(key);
    if (known != m_texts.end())
        return known->second;
    QString made = textFromUtf8(utf8);
    if (m_texts.size() < most)
        m_texts.emplace(key, made);
    return made;
}

} // namespace tongdang::archive
