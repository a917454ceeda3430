// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/peers.h"

#include "sync/enrolment_place.h"
#include "sync/json_fields.h"
#include "sync/receiving_keys.h"

#include <algorithm>

namespace tongdang::sync {
namespace {

constexpr QByteArrayView issuedName("issued_certificate");
constexpr QByteArrayView replicaName("replica");

QByteArray organisationsName(const DeviceId& township)
{
    return "organisations:" + township.toBytes().toHex();
}

QByteArray clockName(const DeviceId& device)
{
    return "clock:" + device.toBytes().toHex();
}

Result<Peer> peerOf(const KnownDevice& known)
{
    TONGDANG_TRY(const auto signedCertificate, storedCertificate(known.certificate));
    return Peer{known, signedCertificate.certificate};
}

/// A stored document consists of its two parts; the signature is text without a zero byte.
QByteArray joined(const SignedDocument& document)
{
    return document.minisig + '\0' + document.content;
}

std::optional<SignedDocument> split(const QByteArray& bytes)
{
    const qsizetype zero = bytes.indexOf('\0');
    if (zero < 0)
        return std::nullopt;
    return SignedDocument{bytes.mid(zero + 1), bytes.left(zero)};
}

} // namespace

KnownDevice unknownDevice(const SignedCertificate& certificate, Relation relation)
{
    return {certificate.certificate.device,
            relation,
            certificate.document,
            false,
            false,
            false,
            0,
            0,
            0};
}

bool isAbove(const Peer& peer)
{
    return peer.known.relation == Relation::Parent || peer.known.relation == Relation::Station;
}

Result<Peer> selfPeer(Store& store)
{
    TONGDANG_TRY(const auto devices, store.devices());
    const auto self = std::find_if(devices.begin(), devices.end(), [](const KnownDevice& device) {
        return device.relation == Relation::Self;
    });
    if (self == devices.end())
        return failure(ErrorKind::Refused, "sync.no_device");
    TONGDANG_TRY(Peer peer, peerOf(*self));
    TONGDANG_TRY(const auto issued, issuedCertificate(store));
    if (!issued)
        return peer;
    TONGDANG_TRY(const auto parsed, storedCertificate(*issued));
    // It may be of the keys that this archive had on another PC.
    if (parsed.certificate.device != peer.known.device)
        return peer;
    const QString receiving = peer.certificate.age; // may be newer than what the parent certified
    peer.certificate = parsed.certificate;
    peer.certificate.age = receiving;
    return peer;
}

Result<std::vector<Peer>> otherPeers(Store& store)
{
    TONGDANG_TRY(const auto devices, store.devices());
    TONGDANG_TRY(const auto newer, receivingKeys(store));
    std::vector<Peer> peers;
    for (const KnownDevice& device : devices) {
        if (device.relation == Relation::Self)
            continue;
        TONGDANG_TRY(Peer peer, peerOf(device));
        if (const auto key = newer.find(device.device); key != newer.end())
            peer.certificate.age = key->second.age;
        peers.push_back(std::move(peer));
    }
    return peers;
}

Result<std::optional<Peer>> findPeer(Store& store, const DeviceId& device)
{
    TONGDANG_TRY(const auto peers, otherPeers(store));
    const auto found = std::find_if(peers.begin(), peers.end(),
                                    [&](const Peer& peer) { return peer.known.device == device; });
    return found == peers.end() ? std::optional<Peer>() : std::optional<Peer>(*found);
}

Result<std::optional<Peer>> parentPeer(Store& store)
{
    TONGDANG_TRY(const auto peers, otherPeers(store));
    const auto found = std::find_if(peers.begin(), peers.end(), [](const Peer& peer) {
        return peer.known.relation == Relation::Parent;
    });
    return found == peers.end() ? std::optional<Peer>() : std::optional<Peer>(*found);
}

Result<Peer> findReceiver(Store& store, const std::optional<QString>& name)
{
    if (!name) {
        TONGDANG_TRY(auto parent, parentPeer(store));
        if (!parent)
            return failure(ErrorKind::Refused, "sync.no_parent");
        return *std::move(parent);
    }
    TONGDANG_TRY(const auto peers, otherPeers(store));
    std::vector<Peer> fitting;
    bool onlyRevoked = false;
    for (const Peer& peer : peers) {
        const bool named = peer.known.device.toString() == *name || peer.certificate.org == *name;
        if (!named || peer.known.relation == Relation::Former)
            continue;
        onlyRevoked = onlyRevoked || peer.known.revoked;
        if (!peer.known.revoked)
            fitting.push_back(peer);
    }
    if (fitting.empty())
        return failure(ErrorKind::Refused,
                       onlyRevoked ? "sync.receiver_revoked" : "sync.unknown_device", {*name});
    if (fitting.size() > 1) {
        QStringList devices;
        for (const Peer& peer : fitting)
            devices.append(peer.known.device.toString());
        return failure(ErrorKind::Refused, "sync.several_devices",
                       {devices.join(QStringLiteral(", "))});
    }
    return fitting.front();
}

Result<std::optional<SignedDocument>> issuedCertificate(Store& store)
{
    TONGDANG_TRY(const auto bytes, store.setting(issuedName.toByteArray()));
    return bytes ? split(*bytes) : std::nullopt;
}

Result<void> putIssuedCertificate(Store& store, const SignedDocument& document)
{
    return store.putSetting(issuedName.toByteArray(), joined(document));
}

Result<void> noticeReplica(Store& store)
{
    TONGDANG_TRY(const ReplicaId replica, store.replica());
    TONGDANG_TRY(const auto known, store.setting(replicaName.toByteArray()));
    if (known == replica.toBytes())
        return {};
    if (known) {
        TONGDANG_TRY(const auto devices, store.devices());
        for (KnownDevice device : devices) {
            if (device.relation == Relation::Self || device.relation == Relation::Former)
                continue;
            device.askForSnapshot = true;
            TONGDANG_CHECK(store.putDevice(device));
        }
    }
    return store.putSetting(replicaName.toByteArray(), replica.toBytes());
}

Result<QStringList> organisationsUnder(Store& store, const DeviceId& township)
{
    TONGDANG_TRY(const auto peers, otherPeers(store));
    const auto named =
        std::ranges::find(peers, township, [](const Peer& peer) { return peer.known.device; });
    QStringList under;
    if (named == peers.end() || named->certificate.role != Role::Township)
        return under;
    TONGDANG_TRY(const Peer self, selfPeer(store));
    if (named->certificate.org == self.certificate.org)
        return under;
    for (const Peer& peer : peers) {
        if (peer.certificate.org != named->certificate.org)
            continue;
        TONGDANG_TRY(const auto bytes, store.setting(organisationsName(peer.known.device)));
        under += QString::fromLatin1(bytes.value_or(QByteArray())).split(u',', Qt::SkipEmptyParts);
    }
    under.removeDuplicates();
    // An earlier version learnt others as well.
    under.removeIf(
        [&](const QString& org) { return !liesIn(org, Role::Township, named->certificate.org); });
    return under;
}

Result<void> putOrganisationsUnder(Store& store, const DeviceId& township,
                                   const QStringList& organisations)
{
    return store.putSetting(organisationsName(township), organisations.join(u',').toLatin1());
}

Result<ClockFinding> clockFinding(Store& store, const DeviceId& device)
{
    TONGDANG_TRY(const auto bytes, store.setting(clockName(device)));
    const QList<QByteArray> numbers = bytes.value_or(QByteArray()).split(' ');
    return numbers.size() == 2 ? ClockFinding{numbers[0].toLongLong(), numbers[1].toLongLong()}
                               : ClockFinding{};
}

Result<void> putClockFinding(Store& store, const DeviceId& device, const ClockFinding& finding)
{
    TONGDANG_TRY(const ClockFinding known, clockFinding(store, device));
    if (known == finding)
        return {};
    return store.putSetting(clockName(device), QByteArray::number(finding.behind) + ' '
                                                   + QByteArray::number(finding.ahead));
}

} // namespace tongdang::sync
