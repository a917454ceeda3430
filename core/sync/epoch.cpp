// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/epoch.h"

#include "base/canonical_json.h"
#include "sync/device.h"
#include "sync/json_fields.h"
#include "sync/seal.h"

#include <QJsonArray>

#include <algorithm>

namespace tongdang::sync {
namespace {

constexpr QLatin1StringView formatName("tongdang-epoch/1");
constexpr QByteArrayView unfit("sync.epoch");
constexpr qsizetype mostRevoked = 2000;
constexpr qsizetype mostReplicas = 4096;
constexpr qsizetype mostStations = 64;
constexpr qsizetype mostBytes = 256 << 10;

QString commentOf(const EpochStatement& statement)
{
    return QStringLiteral("tongdang epoch %1").arg(statement.number);
}

QJsonObject revocationObject(const Revocation& revocation)
{
    QJsonArray lastGood;
    for (const LastGood& last : revocation.lastGood) {
        lastGood.append(QJsonObject{{QStringLiteral("replica"), last.replica.toString()},
                                    {QStringLiteral("sequence"), qint64(last.sequence)}});
    }
    return {{QStringLiteral("device"), revocation.device.toString()},
            {QStringLiteral("lastGood"), lastGood}};
}

QByteArray encodeEpoch(const EpochStatement& statement)
{
    QJsonArray revoked;
    for (const Revocation& revocation : statement.revoked)
        revoked.append(revocationObject(revocation));
    QJsonArray stations;
    for (const StationKey& station : statement.stations) {
        stations.append(QJsonObject{{QStringLiteral("age"), station.age},
                                    {QStringLiteral("device"), station.device.toString()},
                                    {QStringLiteral("minisign"), station.minisign}});
    }
    return canonicalJson({{QStringLiteral("created"), statement.created},
                          {QStringLiteral("format"), formatName},
                          {QStringLiteral("issuer"), statement.issuer.toString()},
                          {QStringLiteral("number"), qint64(statement.number)},
                          {QStringLiteral("revoked"), revoked},
                          {QStringLiteral("stations"), stations}});
}

Result<JsonFields> objectIn(const QJsonValue& value)
{
    if (!value.isObject())
        return failure(ErrorKind::Damaged, unfit.toByteArray());
    return JsonFields(value.toObject(), unfit.toByteArray());
}

/// Appends; refuses what does not ascend.
template <class Item, class Key>
Result<void> append(std::vector<Item>& list, Item item, Key Item::*key)
{
    if (!list.empty() && !(list.back().*key < item.*key))
        return failure(ErrorKind::Damaged, unfit.toByteArray());
    list.push_back(std::move(item));
    return {};
}

Result<Revocation> readRevocation(const JsonFields& fields)
{
    TONGDANG_TRY(const auto device, fields.id<DeviceId>(u"device"));
    TONGDANG_TRY(const QJsonArray list, fields.list(u"lastGood", mostReplicas));
    Revocation revocation{device, {}};
    for (const auto& value : list) {
        TONGDANG_TRY(const auto last, objectIn(value));
        TONGDANG_TRY(const auto replica, last.id<ReplicaId>(u"replica"));
        TONGDANG_TRY(const qint64 sequence, last.number(u"sequence"));
        TONGDANG_CHECK(
            append(revocation.lastGood, LastGood{replica, quint64(sequence)}, &LastGood::replica));
    }
    return revocation;
}

Result<StationKey> readStation(const JsonFields& fields)
{
    TONGDANG_TRY(const auto device, fields.id<DeviceId>(u"device"));
    TONGDANG_TRY(const QString minisign, fields.text(u"minisign", 56));
    TONGDANG_TRY(const QString age, fields.text(u"age", 100));
    TONGDANG_CHECK(checkPublicKeys(minisign, age, unfit));
    return StationKey{device, minisign, age};
}

} // namespace

EpochStatement bounded(EpochStatement statement)
{
    for (std::size_t most = Revocation::mostLastGood;; most /= 2) {
        for (Revocation& revocation : statement.revoked) {
            auto& kept = revocation.lastGood;
            if (kept.size() > most)
                kept.erase(kept.begin() + std::ptrdiff_t(most), kept.end());
        }
        if (most == 0 || encodeEpoch(statement).size() <= mostBytes)
            return statement;
    }
}

Result<SignedDocument> signEpoch(const EpochStatement& statement, const DeviceKeys& issuer)
{
    Q_ASSERT(statement.issuer == issuer.id());
    return issuer.sign(encodeEpoch(bounded(statement)), commentOf(statement));
}

Result<EpochStatement> parseEpoch(QByteArrayView json)
{
    TONGDANG_TRY(const auto fields, JsonFields::parse(json, unfit.toByteArray()));
    TONGDANG_TRY(const QString format, fields.text(u"format", 64));
    if (format != formatName)
        return fields.unfit(u"format");
    TONGDANG_TRY(const auto issuer, fields.id<DeviceId>(u"issuer"));
    TONGDANG_TRY(const qint64 number, fields.number(u"number"));
    TONGDANG_TRY(const qint64 created, fields.number(u"created"));
    TONGDANG_TRY(const QJsonArray revoked, fields.list(u"revoked", mostRevoked));
    TONGDANG_TRY(const QJsonArray stations, fields.list(u"stations", mostStations));
    EpochStatement statement{issuer, quint64(number), created, {}, {}};
    for (const auto& value : revoked) {
        TONGDANG_TRY(const auto object, objectIn(value));
        TONGDANG_TRY(Revocation revocation, readRevocation(object));
        TONGDANG_CHECK(append(statement.revoked, std::move(revocation), &Revocation::device));
    }
    for (const auto& value : stations) {
        TONGDANG_TRY(const auto object, objectIn(value));
        TONGDANG_TRY(StationKey station, readStation(object));
        TONGDANG_CHECK(append(statement.stations, std::move(station), &StationKey::device));
    }
    return statement;
}

Result<EpochStatement> verifyEpoch(const SignedDocument& document,
                                   const std::vector<Anchor>& anchors)
{
    TONGDANG_TRY(EpochStatement statement, parseEpoch(document.content));
    const auto anchor = std::find_if(anchors.begin(), anchors.end(), [&](const Anchor& candidate) {
        return candidate.device == statement.issuer;
    });
    if (anchor == anchors.end())
        return failure(ErrorKind::Damaged, "sync.forged", {}, QStringLiteral("no anchor"));
    TONGDANG_CHECK(verifySignature(document, anchor->minisign, commentOf(statement)));
    return statement;
}

EpochStatement withRevoked(EpochStatement statement, const Revocation& revocation, qint64 now)
{
    const auto place = std::lower_bound(
        statement.revoked.begin(), statement.revoked.end(), revocation,
        [](const Revocation& a, const Revocation& b) { return a.device < b.device; });
    if (place == statement.revoked.end() || place->device != revocation.device)
        statement.revoked.insert(place, revocation);
    else
        *place = revocation;
    ++statement.number;
    statement.created = now;
    return statement;
}

bool revokesAllOf(const EpochStatement& statement, const EpochStatement& other)
{
    return std::ranges::all_of(other.revoked, [&](const Revocation& revocation) {
        return std::ranges::binary_search(statement.revoked, revocation.device, {},
                                          &Revocation::device);
    });
}

EpochStatement united(EpochStatement statement, const EpochStatement& other, qint64 now)
{
    for (const Revocation& revocation : other.revoked) {
        const auto place =
            std::ranges::lower_bound(statement.revoked, revocation.device, {}, &Revocation::device);
        if (place == statement.revoked.end() || place->device != revocation.device)
            statement.revoked.insert(place, revocation);
    }
    for (const StationKey& key : other.stations) {
        const auto place =
            std::ranges::lower_bound(statement.stations, key.device, {}, &StationKey::device);
        if (place == statement.stations.end() || place->device != key.device)
            statement.stations.insert(place, key);
    }
    statement.number = std::max(statement.number, other.number) + 1;
    statement.created = now;
    return statement;
}

} // namespace tongdang::sync
