// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/comparison.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <cmath>
#include <compare>
#include <utility>

namespace tongdang {

namespace {

constexpr std::array<std::pair<QStringView, Comparison>, 10> spellings{{
    {u"=", Comparison::Equal},
    {u"!=", Comparison::NotEqual},
    {u"<", Comparison::Less},
    {u"<=", Comparison::LessOrEqual},
    {u">", Comparison::Greater},
    {u">=", Comparison::GreaterOrEqual},
    {u"in", Comparison::In},
    {u"intersects", Comparison::Intersects},
    {u"is_set", Comparison::IsSet},
    {u"is_empty", Comparison::IsEmpty},
}};

constexpr qsizetype lengthOfMonth = 7;
constexpr qsizetype lengthOfDay = 10;
constexpr qsizetype lengthOfMoment = 16;

/// "2026-11", "2026-11-24" or "2026-11-24T09:30".
bool isInTime(const QString& text)
{
    const qsizetype length = text.size();
    if (length != lengthOfMonth && length != lengthOfDay && length != lengthOfMoment)
        return false;
    static constexpr QStringView pattern = u"0000-00-00T00:00";
    for (qsizetype i = 0; i < length; ++i) {
        const QChar sign = text.at(i);
        const bool digit = sign >= u'0' && sign <= u'9';
        if (pattern.at(i) == u'0' ? !digit : sign != pattern.at(i))
            return false;
    }
    return true;
}

QString asMoment(const QString& text)
{
    static constexpr QStringView rest = u"0000-00-01T00:00";
    return text + rest.sliced(text.size()).toString();
}

std::optional<qint64> asNumber(const QString& digits)
{
    constexpr qsizetype longest = 18; // more would not fit into 64 bits
    const bool onlyDigits = std::all_of(digits.begin(), digits.end(),
                                        [](QChar sign) { return sign >= u'0' && sign <= u'9'; });
    if (digits.isEmpty() || digits.size() > longest || !onlyDigits)
        return std::nullopt;
    return digits.toLongLong();
}

std::strong_ordering orderOfTexts(const QString& left, const QString& right)
{
    const bool otherPrecision = left.size() != right.size() && isInTime(left) && isInTime(right);
    const int order =
        otherPrecision ? asMoment(left).compare(asMoment(right)) : left.compare(right);
    return order <=> 0;
}

/// Nothing if the two cannot be put in an order; two truths are equal or cannot.
std::optional<std::strong_ordering> orderOf(const Value& left, const Value& right)
{
    const auto* leftText = std::get_if<QString>(&left.storage());
    const auto* rightText = std::get_if<QString>(&right.storage());
    if (leftText && rightText)
        return orderOfTexts(*leftText, *rightText);
    const auto leftNumber = leftText ? asNumber(*leftText) : left.toInteger();
    const auto rightNumber = rightText ? asNumber(*rightText) : right.toInteger();
    if (leftNumber && rightNumber)
        return *leftNumber <=> *rightNumber;
    if (left == right)
        return std::strong_ordering::equal;
    return std::nullopt;
}

bool isList(const Value& value)
{
    return std::holds_alternative<QStringList>(value.storage());
}

/// A number is a list of its digits, so that it can be found among the literals of a list.
QStringList listOf(const Value& value)
{
    if (const auto number = value.toInteger())
        return {QString::number(*number)};
    return value.toCodes();
}

bool holdsEqual(const QStringList& list, const Value& wanted)
{
    if (const auto* text = std::get_if<QString>(&wanted.storage()))
        return std::any_of(list.begin(), list.end(), [&](const QString& member) {
            return orderOfTexts(member, *text) == std::strong_ordering::equal;
        });
    return std::any_of(list.begin(), list.end(), [&](const QString& member) {
        return orderOf(Value(member), wanted) == std::strong_ordering::equal;
    });
}

bool isEqual(const Value& left, const Value& right)
{
    if (!isList(left) && !isList(right))
        return orderOf(left, right) == std::strong_ordering::equal;
    QStringList leftCodes = listOf(left);
    QStringList rightCodes = listOf(right);
    for (QStringList* codes : {&leftCodes, &rightCodes}) {
        codes->sort();
        codes->removeDuplicates();
    }
    return leftCodes == rightCodes;
}

bool isIn(const Value& left, const Value& right)
{
    const QStringList list = listOf(right);
    if (!isList(left))
        return holdsEqual(list, left);
    const QStringList members = left.toCodes();
    return std::all_of(members.begin(), members.end(),
                       [&](const QString& member) { return list.contains(member); });
}

bool intersects(const Value& left, const Value& right)
{
    const QStringList list = listOf(right);
    if (!isList(left))
        return holdsEqual(list, left);
    const QStringList members = left.toCodes();
    return std::any_of(members.begin(), members.end(),
                       [&](const QString& member) { return list.contains(member); });
}

} // namespace

std::optional<Comparison> parseComparison(QStringView spelling)
{
    const auto found = std::find_if(spellings.begin(), spellings.end(),
                                    [&](const auto& known) { return known.first == spelling; });
    return found == spellings.end() ? std::nullopt : std::optional(found->second);
}

bool hasRightSide(Comparison comparison)
{
    return comparison != Comparison::IsSet && comparison != Comparison::IsEmpty;
}

bool compareValues(Comparison comparison, const Value& left, const Value& right)
{
    if (!hasRightSide(comparison))
        return left.isEmpty() == (comparison == Comparison::IsEmpty);
    if (left.isEmpty() || right.isEmpty())
        return false;
    switch (comparison) {
    case Comparison::Equal:
        return isEqual(left, right);
    case Comparison::NotEqual:
        return !isEqual(left, right);
    case Comparison::In:
        return isIn(left, right);
    case Comparison::Intersects:
        return intersects(left, right);
    default:
        break;
    }
    const auto order = orderOf(left, right);
    if (!order)
        return false;
    switch (comparison) {
    case Comparison::Less:
        return *order < 0;
    case Comparison::LessOrEqual:
        return *order <= 0;
    case Comparison::Greater:
        return *order > 0;
    default:
        return *order >= 0;
    }
}

std::optional<Value> literalValue(const QJsonValue& literal)
{
    const auto wholeNumber = [](const QJsonValue& value) -> std::optional<qint64> {
        constexpr double exact = 9007199254740992.0; // 2^53
        const double number = value.toDouble();
        if (!value.isDouble() || std::trunc(number) != number || std::abs(number) >= exact)
            return std::nullopt;
        return static_cast<qint64>(number);
    };
    if (literal.isString())
        return Value(literal.toString());
    if (literal.isBool())
        return Value(literal.toBool());
    if (const auto number = wholeNumber(literal))
        return Value(*number);
    if (!literal.isArray())
        return std::nullopt;
    QStringList members;
    for (const QJsonValue member : literal.toArray()) {
        if (const auto number = wholeNumber(member))
            members.append(QString::number(*number));
        else if (member.isString())
            members.append(member.toString());
        else
            return std::nullopt;
    }
    return Value(members);
}

} // namespace tongdang
