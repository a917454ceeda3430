// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/json_fields.h"

#include "base/canonical_json.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace tongdang::sync {

bool isOrgCode(QStringView text)
{
    return text.size() == 12
           && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

tl::unexpected<Error> JsonFields::unfit(QStringView key) const
{
    return failure(ErrorKind::Damaged, m_code, {}, key.toString());
}

Result<JsonFields> JsonFields::parse(QByteArrayView json, QByteArray code)
{
    auto object = parseCanonicalJson(json);
    if (!object)
        return failure(ErrorKind::Damaged, std::move(code), {}, object.error().detail);
    return JsonFields(std::move(*object), std::move(code));
}

Result<QString> JsonFields::text(QStringView key, qsizetype most) const
{
    QString text = m_object.value(key).toString();
    if (text.isEmpty() || text.size() > most)
        return unfit(key);
    return text;
}

Result<qint64> JsonFields::number(QStringView key) const
{
    const QJsonValue value = m_object.value(key);
    const double number = value.toDouble(-1);
    constexpr double bound = 9007199254740992.0; // 2^53
    if (!value.isDouble() || number < 0 || number >= bound || std::floor(number) != number)
        return unfit(key);
    return static_cast<qint64>(number);
}

Result<QByteArray> JsonFields::hex(QStringView key, qsizetype size) const
{
    const QByteArray text = m_object.value(key).toString().toLatin1();
    QByteArray bytes = QByteArray::fromHex(text);
    if (bytes.size() != size || bytes.toHex() != text)
        return unfit(key);
    return bytes;
}

Result<QDate> JsonFields::date(QStringView key) const
{
    const QString text = m_object.value(key).toString();
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid() || day.toString(Qt::ISODate) != text)
        return unfit(key);
    return day;
}

Result<Role> JsonFields::role(QStringView key) const
{
    const auto role = parseRole(m_object.value(key).toString());
    if (!role)
        return unfit(key);
    return *role;
}

Result<QString> JsonFields::org(QStringView key) const
{
    QString text = m_object.value(key).toString();
    if (!isOrgCode(text))
        return unfit(key);
    return text;
}

Result<JsonFields> JsonFields::object(QStringView key) const
{
    const QJsonValue value = m_object.value(key);
    if (!value.isObject())
        return unfit(key);
    return JsonFields(value.toObject(), m_code);
}

Result<QJsonArray> JsonFields::list(QStringView key, qsizetype most) const
{
    const QJsonValue value = m_object.value(key);
    if (!value.isArray() || value.toArray().size() > most)
        return unfit(key);
    return value.toArray();
}

} // namespace tongdang::sync
