// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/purge_order.h"

#include "base/canonical_json.h"
#include "sync/seal.h"

#include <algorithm>

namespace tongdang::sync {
namespace {

/// The four lines have about 330 characters.
constexpr qsizetype mostSignatureLength = 1024;

QByteArray orderOf(const RecordId& record)
{
    return canonicalJson({{QStringLiteral("format"), QStringLiteral("tongdang-purge/1")},
                          {QStringLiteral("record"), record.toString()}});
}

QString commentOf(const RecordId& record)
{
    return QStringLiteral("tongdang purge %1").arg(record.toString());
}

} // namespace

Result<QString> signPurgeOrder(const RecordId& record, const DeviceKeys& station)
{
    TONGDANG_TRY(const SignedDocument order, station.sign(orderOf(record), commentOf(record)));
    return QString::fromLatin1(order.minisig);
}

bool isOrderedBy(const Change& purge, const QStringList& keys)
{
    if (purge.writes.size() != 1 || purge.writes.front().field != purgeOrderField)
        return false;
    const QString signature = purge.writes.front().value.toText();
    if (signature.size() > mostSignatureLength)
        return false;
    const RecordId& record = purge.header.record;
    const SignedDocument order{orderOf(record), signature.toLatin1()};
    return std::ranges::any_of(keys, [&](const QString& key) {
        return verifySignature(order, key, commentOf(record)).has_value();
    });
}

} // namespace tongdang::sync
