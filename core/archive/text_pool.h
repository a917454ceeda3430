// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <array>
#include <unordered_map>

namespace tongdang::archive {

/// Holds short texts once that come again and again in a bulk load: codes and days. 350,000 records
/// have some two million of them, and a few thousand different ones.
class TextPool {
public:
    /// The text, shared with all that asked for the same before. Long ones, and any beyond the
    /// first few thousand, are made anew.
    [[nodiscard]] QString text(QByteArrayView utf8);

private:
    static constexpr qsizetype longest = 15;
    static constexpr std::size_t most = 8192;
    /// The text, zeros, and its length as the last byte.
    struct Key {
        std::array<char, 16> bytes{};
        friend bool operator==(const Key&, const Key&) = default;
    };
    struct Hash {
        std::size_t operator()(const Key& key) const;
    };
    std::unordered_map<Key, QString, Hash> m_texts;
};

} // namespace tongdang::archive
