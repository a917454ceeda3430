// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/search_word.h"

#include "archive/group_name.h"

#include <algorithm>

namespace tongdang::archive {
namespace {

/// Names have 50 signs at most and a reading 6 letters; more can only be a mistake.
constexpr qsizetype longestWord = 60;
/// Shorter tails of numbers would find half of the village.
constexpr qsizetype shortestTail = 3;
constexpr qsizetype sheetNumberLength = 8;

std::u32string ucs4(const QString& text)
{
    std::u32string signs;
    for (const ReadSign& sign : readSigns(text))
        signs.push_back(sign.sign);
    return signs;
}

/// Small letters have a bit each, and digits.
quint64 bitOf(char32_t sign)
{
    const bool isDigit = sign >= U'0' && sign <= U'9';
    return quint64{1} << (isDigit ? sign - U'0' : sign % 64);
}

void addSign(Outline& outline, char32_t sign)
{
    // Apart, so that a sign never stands for a letter.
    (sign < 0x80 ? outline.letters : outline.signs) |= bitOf(sign);
}

quint64 pairBit(char32_t first, char32_t second)
{
    return quint64{1} << ((first * 31 + second) % 61);
}

/// What a query may hold for a sign: it alone, or a reading from its beginning.
std::vector<std::string> spellings(const ReadSign& sign)
{
    std::vector<std::string> all = readingsOf(sign);
    if (sign.sign < 0x80)
        all.emplace_back(1, static_cast<char>(sign.sign));
    return all;
}

void addPairs(Outline& outline, const std::vector<std::string>& one,
              const std::vector<std::string>& next)
{
    for (const std::string& spelling : one) {
        const auto first = static_cast<char32_t>(spelling[0]);
        if (spelling.size() > 1) {
            outline.pairs |= pairBit(first, static_cast<char32_t>(spelling[1]));
            if (spelling[1] == 'v') // u stands for ü
                outline.pairs |= pairBit(first, U'u');
        }
        for (const std::string& following : next)
            outline.pairs |= pairBit(first, static_cast<char32_t>(following[0]));
    }
}

void addBeginnings(Outline& outline, const std::vector<ReadSign>& signs)
{
    std::vector<std::string> before;
    for (const ReadSign& sign : signs) {
        addSign(outline, sign.sign);
        std::vector<std::string> now = spellings(sign);
        for (const std::string& spelling : now)
            addSign(outline, static_cast<char32_t>(spelling[0]));
        addPairs(outline, before, now);
        before = std::move(now);
    }
    addPairs(outline, before, {});
}

void addNumber(Outline& outline, const QString& number)
{
    if (number.isEmpty())
        return;
    outline.numberBeginnings |= bitOf(number.front().unicode());
    outline.numberEnds |= bitOf(number.back().unicode());
}

} // namespace

IndexedChild::IndexedChild(SearchEntry searchEntry)
    : entry(std::move(searchEntry))
    , name(readSigns(entry.name))
    , group(readSigns(groupInDigits(entry.group)))
    , sortKey(archive::sortKey(name))
{
    for (const QString& other : std::as_const(entry.otherNames))
        otherNames.push_back(readSigns(other));
}

Outline IndexedChild::outline() const
{
    Outline outline;
    addBeginnings(outline, name);
    addBeginnings(outline, group);
    for (const std::vector<ReadSign>& other : otherNames)
        addBeginnings(outline, other);
    addNumber(outline, entry.idNumber);
    for (const QStringList& numbers : {entry.phones, entry.sheetNumbers}) {
        for (const QString& number : numbers)
            addNumber(outline, number);
    }
    return outline;
}

quint64 IndexedChild::sortNumber() const
{
    quint64 number = 0;
    for (qsizetype index = 0; index < 8; ++index)
        number = number << 8
                 | (index < sortKey.size() ? static_cast<quint8>(sortKey[index]) : quint8{0});
    return number;
}

bool SearchWord::mayFit(const Outline& outline) const
{
    const bool begins =
        (outline.letters & m_outline.letters) != 0 || (outline.signs & m_outline.signs) != 0;
    return (begins && (outline.pairs & m_outline.pairs) == m_outline.pairs)
           || (outline.numberBeginnings & m_outline.numberBeginnings) != 0
           || (outline.numberEnds & m_outline.numberEnds) != 0;
}

SearchWord::SearchWord(const QString& word)
{
    const QString bounded = word.left(longestWord);
    m_signs = ucs4(bounded);
    m_groupSigns = ucs4(groupInDigits(bounded));
    m_isText =
        std::any_of(m_signs.begin(), m_signs.end(), [](char32_t sign) { return sign > U'\x7f'; });
    for (const QChar sign : bounded.toUpper()) {
        if (sign != u'-' && !sign.isSpace())
            m_number += sign;
    }
    // A word without a digit is no number, except for a few whole sheet numbers: the letters of a
    // name would be looked for in vain.
    const bool hasDigit = std::any_of(m_number.cbegin(), m_number.cend(),
                                      [](QChar sign) { return sign >= u'0' && sign <= u'9'; });
    if ((!hasDigit && m_number.size() != sheetNumberLength) || m_number.size() < shortestTail)
        m_number.clear();
    addNumber(m_outline, m_number);
    if (m_signs.size() > 1 && m_signs[0] < 0x80 && m_signs[1] < 0x80)
        m_outline.pairs = pairBit(m_signs[0], m_signs[1]);
    for (const std::u32string* signs : {&m_signs, &m_groupSigns}) {
        if (!signs->empty())
            addSign(m_outline, signs->front());
    }
}

std::optional<Fit> SearchWord::fitName(const IndexedChild& child) const
{
    const std::span<const ReadSign> name = child.name;
    const std::size_t taken = matchSigns(name, m_signs);
    if (taken != 0 && m_isText)
        return taken == name.size() ? Fit::WholeName : Fit::NameBegins;
    if (taken != 0)
        return Fit::ReadingBegins;
    if (isPartOf(child.name))
        return Fit::InsideName;
    const bool other =
        std::any_of(child.otherNames.begin(), child.otherNames.end(),
                    [this](const std::vector<ReadSign>& signs) { return isPartOf(signs); });
    return other ? std::optional(Fit::OtherName) : std::nullopt;
}

bool SearchWord::isPartOf(const std::vector<ReadSign>& signs) const
{
    for (std::size_t first = 0; first < signs.size(); ++first) {
        if (matchSigns(std::span(signs).subspan(first), m_signs) != 0)
            return true;
    }
    return false;
}

bool SearchWord::fitsNumber(const SearchEntry& entry) const
{
    if (m_number.isEmpty())
        return false;
    const auto ends = [this](const QString& number) { return number.endsWith(m_number); };
    const auto begins = [this](const QString& number) { return number.startsWith(m_number); };
    return ends(entry.idNumber)
           || std::any_of(entry.phones.begin(), entry.phones.end(),
                          [&](const QString& phone) { return ends(phone) || begins(phone); })
           || (m_number.size() >= 4
               && (begins(entry.idNumber)
                   || std::any_of(entry.sheetNumbers.begin(), entry.sheetNumbers.end(), begins)));
}

std::optional<Fit> SearchWord::fit(const IndexedChild& child) const
{
    if (const auto name = fitName(child))
        return name;
    if (fitsNumber(child.entry))
        return Fit::Number;
    if (matchSigns(child.group, m_groupSigns) != 0)
        return Fit::Group;
    return std::nullopt;
}

} // namespace tongdang::archive
