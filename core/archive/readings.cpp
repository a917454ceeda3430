// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/readings.h"

#include "archive/readings_table.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <string_view>

namespace tongdang::archive {
namespace {

std::span<const unsigned short> numbersOf(char32_t sign)
{
    const char32_t* const end = readings::signs + readings::signCount;
    const char32_t* const found = std::lower_bound(readings::signs, end, sign);
    if (found == end || *found != sign)
        return {};
    const auto index = static_cast<std::size_t>(found - readings::signs);
    return {readings::syllableOf + readings::starts[index],
            readings::starts[index + 1] - readings::starts[index]};
}

bool isBetweenParts(char32_t sign)
{
    return sign == U' ' || sign == U'\u3000' || sign == U'\u00b7' || sign == U'\u2022'
           || sign == U'\u30fb';
}

/// How many letters at the beginning of the query are a beginning of the syllable; u stands for ü.
std::size_t commonLetters(const char* syllable, std::u32string_view query)
{
    std::size_t count = 0;
    while (count < query.size() && syllable[count] != '\0') {
        const auto letter = static_cast<char32_t>(syllable[count]);
        if (query[count] != letter && !(letter == U'v' && query[count] == U'u'))
            break;
        ++count;
    }
    return count;
}

} // namespace

bool ReadSign::soundsLike(const ReadSign& other) const
{
    return sign == other.sign
           || std::any_of(readings.begin(), readings.end(), [&other](unsigned short reading) {
                  return std::find(other.readings.begin(), other.readings.end(), reading)
                         != other.readings.end();
              });
}

std::vector<std::string> readingsOf(const ReadSign& sign)
{
    std::vector<std::string> all;
    for (const unsigned short reading : sign.readings)
        all.emplace_back(readings::syllables[reading]);
    return all;
}

std::vector<ReadSign> readSigns(QStringView text)
{
    std::vector<ReadSign> signs;
    for (const uint sign : text.toString().toLower().toUcs4()) {
        const auto code = static_cast<char32_t>(sign);
        if (!isBetweenParts(code))
            signs.push_back({code, numbersOf(code)});
    }
    return signs;
}

std::size_t matchSigns(std::span<const ReadSign> signs, std::u32string_view query)
{
    if (signs.empty() || query.empty())
        return 0;
    const ReadSign& sign = signs.front();
    const auto rest = [&](std::size_t taken) -> std::size_t {
        if (taken == query.size())
            return 1;
        const std::size_t more = matchSigns(signs.subspan(1), query.substr(taken));
        return more == 0 ? 0 : more + 1;
    };
    if (sign.sign == query.front()) {
        if (const std::size_t count = rest(1); count != 0)
            return count;
    }
    for (const unsigned short reading : sign.readings) {
        for (std::size_t taken = commonLetters(readings::syllables[reading], query); taken > 0;
             --taken) {
            if (const std::size_t count = rest(taken); count != 0)
                return count;
        }
    }
    return 0;
}

QByteArray sortKey(std::span<const ReadSign> signs)
{
    QByteArray key;
    for (const ReadSign& sign : signs) {
        if (sign.readings.empty())
            key += QString::fromUcs4(&sign.sign, 1).toUtf8();
        else
            key += readings::syllables[sign.readings.front()];
        key += ' ';
    }
    return key;
}

} // namespace tongdang::archive
