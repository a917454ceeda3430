// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/canonical_json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace tongdang {

namespace {

constexpr qint64 numberBound = qint64(1) << 53;

/// At any depth only whole numbers from 0 to 2^53 - 1 and whole characters: others do not survive
/// every reader of JSON.
bool isPlain(const QJsonValue& value)
{
    if (value.isDouble()) {
        const qint64 number = value.toInteger(-1);
        return number >= 0 && number < numberBound;
    }
    if (value.isString())
        return value.toString().isValidUtf16();
    if (value.isArray())
        return std::ranges::all_of(value.toArray(), isPlain);
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        return std::ranges::all_of(object, isPlain)
               && std::ranges::all_of(object.keys(),
                                      [](const QString& key) { return key.isValidUtf16(); });
    }
    return true;
}

} // namespace

QByteArray canonicalJson(const QJsonObject& object)
{
    // QJsonObject keeps its keys sorted by code units and writes UTF-8 and shortest numbers.
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<QJsonObject> parseCanonicalJson(QByteArrayView bytes)
{
    QJsonParseError fault;
    const auto document = QJsonDocument::fromJson(bytes.toByteArray(), &fault);
    if (fault.error != QJsonParseError::NoError || !document.isObject())
        return failure(ErrorKind::Damaged, "base.json_not_canonical", {}, fault.errorString());
    const QJsonObject object = document.object();
    if (!isPlain(object) || canonicalJson(object) != bytes)
        return failure(ErrorKind::Damaged, "base.json_not_canonical");
    return object;
}

} // namespace tongdang
