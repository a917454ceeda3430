// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/canonical_json.h"

#include <QJsonDocument>

namespace tongdang {

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
    if (canonicalJson(object) != bytes)
        return failure(ErrorKind::Damaged, "base.json_not_canonical");
    return object;
}

} // namespace tongdang
