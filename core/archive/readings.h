// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tongdang::archive {

/// One sign of a name with how it may be read.
struct ReadSign {
    char32_t sign = 0;                        ///< letters in lower case
    std::span<const unsigned short> readings; ///< numbers of syllables; empty: it has none

    [[nodiscard]] bool soundsLike(const ReadSign& other) const;
};

/// "zeng", "ceng"
[[nodiscard]] std::vector<std::string> readingsOf(const ReadSign& sign);

/// Signs of a text; blanks and middle dots between parts of a name are left out.
[[nodiscard]] std::vector<ReadSign> readSigns(QStringView text);

/// Whether a query (as UCS-4, letters in lower case) is covered by consecutive signs from `first`
/// on, each by itself or by a beginning of one of its readings: zyt, zengyt, zengyutong, 曾yt.
/// Answers how many signs it took, or 0.
[[nodiscard]] std::size_t matchSigns(std::span<const ReadSign> signs, std::u32string_view query);

/// First readings in a row: the key by which names are sorted.
[[nodiscard]] QByteArray sortKey(std::span<const ReadSign> signs);

} // namespace tongdang::archive
