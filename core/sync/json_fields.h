// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/ids.h"

#include <QByteArray>
#include <QDate>
#include <QJsonObject>

namespace tongdang::sync {

/// Reads the members of a foreign JSON object, each with its bounds. A missing or unfit member is
/// Damaged with the code given here.
class JsonFields {
public:
    JsonFields(QJsonObject object, QByteArray code)
        : m_object(std::move(object))
        , m_code(std::move(code))
    {
    }
    /// Canonical JSON only.
    [[nodiscard]] static Result<JsonFields> parse(QByteArrayView json, QByteArray code);

    [[nodiscard]] bool has(QStringView key) const { return m_object.contains(key); }
    /// 1 to `most` characters.
    [[nodiscard]] Result<QString> text(QStringView key, qsizetype most) const;
    /// A whole number from 0 to 2^53 - 1.
    [[nodiscard]] Result<qint64> number(QStringView key) const;
    /// Exactly `size` bytes as lower-case hexadecimal digits.
    [[nodiscard]] Result<QByteArray> hex(QStringView key, qsizetype size) const;
    [[nodiscard]] Result<QDate> date(QStringView key) const;
    [[nodiscard]] Result<Role> role(QStringView key) const;
    /// 12 digits.
    [[nodiscard]] Result<QString> org(QStringView key) const;
    [[nodiscard]] Result<JsonFields> object(QStringView key) const;
    /// At most `most` elements.
    [[nodiscard]] Result<QJsonArray> list(QStringView key, qsizetype most) const;
    template <class AnyId>
    [[nodiscard]] Result<AnyId> id(QStringView key) const
    {
        const auto parsed = AnyId::parse(m_object.value(key).toString());
        if (!parsed)
            return unfit(key);
        return *parsed;
    }
    [[nodiscard]] tl::unexpected<Error> unfit(QStringView key) const;

private:
    QJsonObject m_object;
    QByteArray m_code;
};

/// "0" to "9", twelve of them: the code of an organisation.
[[nodiscard]] bool isOrgCode(QStringView text);

} // namespace tongdang::sync
