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

/// Of a key, or of the line of a signature: both begin with the algorithm and the key's id
/// (minisign).
QByteArray keyIdOf(const QByteArray& base64)
{
    constexpr qsizetype algorithmLength = 2;
    constexpr qsizetype idLength = 8;
    const auto decoded =
        QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    return decoded && decoded.decoded.size() > algorithmLength + idLength
               ? decoded.decoded.sliced(algorithmLength, idLength)
               : QByteArray();
}

std::optional<QByteArray> signatureOf(const Change& purge)
{
    if (purge.writes.size() != 1 || purge.writes.front().field != purgeOrderField)
        return std::nullopt;
    const QString signature = purge.writes.front().value.toText();
    return signature.size() > mostSignatureLength ? std::nullopt
                                                  : std::optional(signature.toLatin1());
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
    const auto signature = signatureOf(purge);
    if (!signature)
        return false;
    const RecordId& record = purge.header.record;
    const SignedDocument order{orderOf(record), *signature};
    return std::ranges::any_of(keys, [&](const QString& key) {
        return verifySignature(order, key, commentOf(record)).has_value();
    });
}

bool isOrderedByStranger(const Change& purge, const QStringList& keys)
{
    const QList<QByteArray> lines = signatureOf(purge).value_or(QByteArray()).split('\n');
    const QByteArray signer = lines.size() > 1 ? keyIdOf(lines[1]) : QByteArray();
    return !signer.isEmpty() && std::ranges::none_of(keys, [&](const QString& key) {
        return keyIdOf(key.toLatin1()) == signer;
    });
}

} // namespace tongdang::sync
