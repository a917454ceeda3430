// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/value.h"

#include <array>
#include <cstddef>

namespace tongdang {

QString isoDay(QDate day)
{
    int year = 0;
    int month = 0;
    int dayOfMonth = 0;
    day.getDate(&year, &month, &dayOfMonth);
    if (year < 1000 || year > 9999) // an invalid day has the year 0
        return day.toString(Qt::ISODate);
    QString text(10, u'-');
    const auto put = [&text](qsizetype end, int number, int digits) {
        for (; digits > 0; --digits, number /= 10)
            text[--end] = QChar(u'0' + number % 10);
    };
    put(4, year, 4);
    put(7, month, 2);
    put(10, dayOfMonth, 2);
    return text;
}

Value Value::fromBytes(QByteArray bytes)
{
    Value value;
    value.m_storage = std::move(bytes);
    return value;
}

bool Value::isEmpty() const
{
    if (const auto* text = std::get_if<QString>(&m_storage))
        return text->isEmpty();
    if (const auto* codes = std::get_if<QStringList>(&m_storage))
        return codes->isEmpty();
    if (const auto* bytes = std::get_if<QByteArray>(&m_storage))
        return bytes->isEmpty();
    return isNull();
}

std::optional<bool> Value::toBool() const
{
    const auto* truth = std::get_if<bool>(&m_storage);
    return truth ? std::optional(*truth) : std::nullopt;
}

std::optional<qint64> Value::toInteger() const
{
    const auto* number = std::get_if<qint64>(&m_storage);
    return number ? std::optional(*number) : std::nullopt;
}

QString Value::toText() const
{
    const auto* text = std::get_if<QString>(&m_storage);
    return text ? *text : QString();
}

bool Value::isText(QStringView text) const
{
    const auto* own = std::get_if<QString>(&m_storage);
    return own && *own == text;
}

QStringList Value::toCodes() const
{
    if (const auto* codes = std::get_if<QStringList>(&m_storage))
        return *codes;
    const auto* text = std::get_if<QString>(&m_storage);
    return text && !text->isEmpty() ? QStringList{*text} : QStringList();
}

QDate Value::toDate() const
{
    const auto* text = std::get_if<QString>(&m_storage);
    if (!text || (text->size() != 10 && text->size() != 7))
        return {};
    // By hand: QDate::fromString is ten times slower, and the policy reads a hundred thousand dates
    // a screen.
    std::array parts{0, 0, text->size() == 7 ? 1 : 0};
    std::size_t part = 0;
    for (qsizetype place = 0; place < text->size(); ++place) {
        const char16_t sign = (*text)[place].unicode();
        if (place == 4 || place == 7) {
            if (sign != u'-')
                return {};
            ++part;
        } else if (sign < u'0' || sign > u'9') {
            return {};
        } else {
            parts[part] = parts[part] * 10 + (sign - u'0');
        }
    }
    return QDate(parts[0], parts[1], parts[2]);
}

std::optional<RecordId> Value::toRecordId() const
{
    const auto* bytes = std::get_if<QByteArray>(&m_storage);
    return bytes ? RecordId::fromBytes(*bytes) : std::nullopt;
}

QByteArray Value::toBytes() const
{
    const auto* bytes = std::get_if<QByteArray>(&m_storage);
    return bytes ? *bytes : QByteArray();
}

} // namespace tongdang
