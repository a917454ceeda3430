// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/group_name.h"

#include <QStringView>

#include <algorithm>
#include <string_view>

namespace tongdang::archive {
namespace {

constexpr std::u16string_view numerals = u"〇一二三四五六七八九";
constexpr char16_t ten = u'十';

/// 0 to 9, or -1.
int digitOf(QChar sign)
{
    const std::size_t place = numerals.find(sign.unicode());
    return place == std::u16string_view::npos ? -1 : static_cast<int>(place);
}

/// "二十三" is 23, "十" is 10, "三" is 3; -1 for anything else.
int numberOf(QStringView text)
{
    const qsizetype tenAt = text.indexOf(QChar(ten));
    if (tenAt < 0)
        return text.size() == 1 ? digitOf(text[0]) : -1;
    const int tens = tenAt == 0 ? 1 : digitOf(text[0]);
    const bool hasUnit = text.size() == tenAt + 2;
    const int units = hasUnit ? digitOf(text[tenAt + 1]) : 0;
    if (tenAt > 1 || tens < 0 || units < 0 || (!hasUnit && text.size() != tenAt + 1))
        return -1;
    return tens * 10 + units;
}

} // namespace

QString groupInDigits(const QString& text)
{
    QStringView rest = text;
    if (rest.startsWith(u'第'))
        rest = rest.sliced(1);
    qsizetype length = 0;
    while (length < rest.size() && (digitOf(rest[length]) >= 0 || rest[length] == QChar(ten)))
        ++length;
    // A name such as 三家村 has its numeral before another word: only these two are numbers.
    const bool isGroup =
        length > 0 && rest.size() > length && (rest[length] == u'组' || rest[length] == u'社');
    const int number = isGroup ? numberOf(rest.first(length)) : -1;
    if (number >= 0)
        return QString::number(number) + rest.sliced(length).toString();
    return length == 0 && rest.size() < text.size() && !rest.isEmpty() && rest[0].isDigit()
               ? rest.toString()
               : text;
}

} // namespace tongdang::archive
