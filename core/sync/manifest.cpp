// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/manifest.h"

#include "base/canonical_json.h"
#include "sync/json_fields.h"

#include <QJsonArray>

#include <algorithm>

namespace tongdang::sync {
namespace {

constexpr QLatin1StringView formatName("tongdang-bundle/1");
constexpr QLatin1StringView formatFamily("tongdang-bundle/");
constexpr QByteArrayView altered("sync.altered");

QJsonObject partyObject(const Party& party)
{
    return {{QStringLiteral("age"), party.age},
            {QStringLiteral("device"), party.device.toString()},
            {QStringLiteral("minisign"), party.minisign},
            {QStringLiteral("org"), party.org}};
}

Result<Party> readParty(const JsonFields& fields)
{
    TONGDANG_TRY(const auto device, fields.id<DeviceId>(u"device"));
    TONGDANG_TRY(const QString org, fields.org(u"org"));
    TONGDANG_TRY(const QString minisign, fields.text(u"minisign", 16));
    TONGDANG_TRY(const QString age, fields.text(u"age", 100));
    return Party{device, org, minisign, age};
}

QJsonObject partDigestObject(const PartDigest& part)
{
    return {{QStringLiteral("blake2b"), QString::fromLatin1(part.blake2b.toHex())},
            {QStringLiteral("size"), part.size}};
}

Result<PartDigest> readPartDigest(const JsonFields& fields)
{
    TONGDANG_TRY(const qint64 size, fields.number(u"size"));
    TONGDANG_TRY(QByteArray blake2b, fields.hex(u"blake2b", 64));
    return PartDigest{size, std::move(blake2b)};
}

/// Refuses what only a newer program understands, before the rest is looked at.
Result<QStringList> readRequirements(const JsonFields& fields)
{
    TONGDANG_TRY(const QString format, fields.text(u"format", 64));
    if (format != formatName) {
        if (!format.startsWith(formatFamily))
            return fields.unfit(u"format");
        return failure(ErrorKind::Refused, "sync.newer_format", {format});
    }
    TONGDANG_TRY(const QJsonArray list, fields.list(u"requires", 64));
    QStringList needed;
    for (const auto& word : list) {
        if (!word.isString())
            return fields.unfit(u"requires");
        needed.append(word.toString());
    }
    if (!needed.isEmpty())
        return failure(ErrorKind::Refused, "sync.newer_format", needed);
    return needed;
}

} // namespace

QByteArray encodeManifest(const Manifest& manifest)
{
    return canonicalJson(
        {{QStringLiteral("chain"), partDigestObject(manifest.chain)},
         {QStringLiteral("created"), manifest.created},
         {QStringLiteral("format"), formatName},
         {QStringLiteral("from"), partyObject(manifest.from)},
         {QStringLiteral("id"), manifest.id.toString()},
         {QStringLiteral("kind"),
          manifest.direction == Direction::Up ? QStringLiteral("up") : QStringLiteral("down")},
         {QStringLiteral("number"), qint64(manifest.number)},
         {QStringLiteral("payload"), partDigestObject(manifest.payload)},
         {QStringLiteral("requires"), QJsonArray::fromStringList(manifest.requirements)},
         {QStringLiteral("to"), partyObject(manifest.to)}});
}

Result<Manifest> parseManifest(QByteArrayView json)
{
    TONGDANG_TRY(const auto fields, JsonFields::parse(json, altered.toByteArray()));
    TONGDANG_TRY(const QStringList requirements, readRequirements(fields));
    TONGDANG_TRY(const auto id, fields.id<BundleId>(u"id"));
    TONGDANG_TRY(const auto from, fields.object(u"from"));
    TONGDANG_TRY(const auto to, fields.object(u"to"));
    TONGDANG_TRY(const auto chain, fields.object(u"chain"));
    TONGDANG_TRY(const auto payload, fields.object(u"payload"));
    TONGDANG_TRY(const QString kind, fields.text(u"kind", 16));
    if (kind != u"up" && kind != u"down")
        return fields.unfit(u"kind");
    TONGDANG_TRY(const qint64 number, fields.number(u"number"));
    if (number < 1)
        return fields.unfit(u"number");
    TONGDANG_TRY(const qint64 created, fields.number(u"created"));
    TONGDANG_TRY(const auto sender, readParty(from));
    TONGDANG_TRY(const auto receiver, readParty(to));
    TONGDANG_TRY(const auto chainDigest, readPartDigest(chain));
    TONGDANG_TRY(const auto payloadDigest, readPartDigest(payload));
    return Manifest{id,
                    kind == u"up" ? Direction::Up : Direction::Down,
                    sender,
                    receiver,
                    quint64(number),
                    created,
                    chainDigest,
                    payloadDigest,
                    requirements};
}

QString manifestComment(const Manifest& manifest)
{
    return QStringLiteral("tongdang bundle %1 %2").arg(manifest.id.toString()).arg(manifest.number);
}

} // namespace tongdang::sync
