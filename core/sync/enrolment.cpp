// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/enrolment.h"

#include "record/digest.h"
#include "sync/bundle_reader.h"
#include "sync/bundle_writer.h"
#include "sync/device.h"
#include "sync/enrolment_errors.h"
#include "sync/enrolment_files.h"
#include "sync/enrolment_place.h"
#include "sync/epoch_book.h"
#include "sync/import.h"
#include "sync/json_fields.h"
#include "sync/merge.h"
#include "sync/peers.h"
#include "sync/receiving_keys.h"
#include "sync/snapshots.h"
#include "sync/transaction.h"
#include "sync/trust.h"
#include "vault/fingerprint.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace tongdang::sync {
namespace {

/// Long, because a village without news must not fall silent; what counts is revocation.
constexpr int validYears = 10;

bool isStation(const Certificate& certificate)
{
    return certificate.role != Role::Village;
}

Certificate certificateFor(const Context& context, const Request& request, const QString& org,
                           QStringList scope)
{
    const QDate today = context.clock.today();
    return {SerialId::create(context.randomness),
            request.device,
            context.keys.id(),
            request.role,
            org,
            request.label,
            request.minisign,
            request.age,
            std::move(scope),
            today.addDays(-1),
            today.addYears(validYears)};
}

/// The self-signed certificate: what a station's number and its answers are made of.
Result<SignedCertificate> selfSigned(Store& store)
{
    TONGDANG_TRY(const Peer self, selfPeer(store));
    return parseCertificate(self.known.certificate);
}

/// Of the settings: the enrolled device whose place this one took, until it is enrolled itself.
constexpr QByteArrayView replacedName("replaced_device");
/// Of the settings: BLAKE2b-256 of the last request.json that was written here. An answer says
/// which request it answers.
constexpr QByteArrayView requestName("enrolment_request");

Result<std::optional<DeviceId>> replacedDevice(Store& store)
{
    TONGDANG_TRY(const auto bytes, store.setting(replacedName.toByteArray()));
    return bytes ? DeviceId::fromBytes(*bytes) : std::nullopt;
}

Result<Peer> rememberChild(Store& store, const SignedCertificate& certificate)
{
    TONGDANG_TRY(const auto known, findPeer(store, certificate.certificate.device));
    KnownDevice device = known ? known->known : unknownDevice(certificate, Relation::Child);
    device.certificate = certificate.document;
    TONGDANG_CHECK(noteWish(store, device, enrolmentReplica()));
    device.wantsSnapshot = true; // also if it was enrolled before
    TONGDANG_CHECK(store.putDevice(device));
    TONGDANG_CHECK(certifiedReceivingKey(store, device.device, certificate.certificate.age));
    return Peer{device, certificate.certificate};
}

/// Townships that are merged lie in one county; a county's code does not change.
bool mayFollow(const Certificate& before, const Certificate& station)
{
    return station.role == Role::Township && before.role == Role::Township
           && isSameCounty(before.org, station.org);
}

/// Makes the old parent a former one when a new PC of the same organisation takes its place, when
/// it was the wrong one, or when another organisation goes on with its work.
Result<void> replaceParent(Store& store, const Certificate& station, const AcceptanceTerms& terms)
{
    TONGDANG_TRY(const auto parent, parentPeer(store));
    if (!parent || parent->known.device == station.device)
        return {};
    const bool isSuccessor = terms.successor && mayFollow(parent->certificate, station);
    if (parent->certificate.org != station.org && !isSuccessor) {
        if (!terms.leaveOther && !terms.successor)
            return failure(ErrorKind::Refused, "sync.other_parent", {parent->certificate.label});
        // What it has of the children would go on without this archive.
        TONGDANG_TRY(const quint64 written, store.greatestNumber(parent->known.device));
        if (written > 0)
            return failure(ErrorKind::Refused, "sync.parent_was_told", {parent->certificate.label});
    }
    KnownDevice former = parent->known;
    former.relation = Relation::Former;
    return store.putDevice(former);
}

Result<OpenedAnswer> openMine(const Context& context, const QString& file, const QString& snapshot)
{
    TONGDANG_TRY(OpenedAnswer answer, openAnswer(file, snapshot));
    const Certificate& mine = answer.certificate.certificate;
    if (mine.device != context.keys.id() || mine.minisign != context.keys.minisign()
        || !context.keys.identityFor(mine.age))
        return failure(ErrorKind::Refused, "sync.answer_for_another", {mine.label});
    TONGDANG_TRY(const auto asked, context.store.setting(requestName.toByteArray()));
    if (asked && *asked != QByteArrayView(answer.sheet.request))
        return failure(ErrorKind::Refused, "sync.answer_to_older");
    return answer;
}

Answer answerOf(const OpenedAnswer& opened)
{
    return {opened.certificate.certificate.device, stationNumber(opened.station.certificate),
            opened.station.certificate};
}

/// Everything that believing the station means, but not its snapshot.
Result<void> believe(const Context& context, const OpenedAnswer& answer,
                     const AcceptanceTerms& terms)
{
    Store& store = context.store;
    const Certificate& station = answer.station.certificate;
    TONGDANG_CHECK(replaceParent(store, station, terms));
    TONGDANG_TRY(const auto known, findPeer(store, station.device));
    KnownDevice parent = known ? known->known : unknownDevice(answer.station, Relation::Parent);
    parent.relation = Relation::Parent;
    parent.certificate = answer.station.document;
    TONGDANG_CHECK(store.putDevice(parent));
    TONGDANG_CHECK(certifiedReceivingKey(store, station.device, station.age));
    TONGDANG_CHECK(putIssuedCertificate(store, answer.certificate.document));
    TONGDANG_CHECK(store.putSetting(replacedName.toByteArray(), {}));
    TONGDANG_CHECK(adoptEpoch(context, answer.epoch));
    return {};
}

Result<OpenedBundle> openSnapshot(const Context& context, const OpenedAnswer& answer,
                                  const QString& path)
{
    const Certificate& station = answer.station.certificate;
    const Trust trust{{{station.device, station.minisign}}, {}, station.device};
    TONGDANG_TRY(GenuineBundle seal,
                 authenticate(path, trust, context.keys, Clock::dayOf(context.now())));
    return openBundle(std::move(seal), context.keys, context.inbox());
}

Result<void> acceptWithin(const Context& context, const OpenedAnswer& answer,
                          const OpenedBundle& snapshot, const AcceptanceTerms& terms)
{
    TONGDANG_TRY(auto transaction, Transaction::begin(context.store));
    TONGDANG_CHECK(believe(context, answer, terms));
    TONGDANG_TRY(const Peer sender, senderOf(context, snapshot.seal));
    TONGDANG_TRY(const MergeOutcome outcome, mergeChanges(context, snapshot, sender));
    if (!outcome.keep)
        return failure(outcome.report.reason);
    return transaction.commit();
}

/// `revoked`: whom the first statement of a station bars.
Result<Certificate> createWith(const Context& context, const Identity& identity,
                               std::vector<Revocation> revoked)
{
    if (!isOrgCode(identity.org))
        return failure(ErrorKind::Refused, "sync.org_code", {identity.org});
    const Request own{context.keys.id(),
                      identity.role,
                      identity.org,
                      identity.label,
                      context.keys.minisign(),
                      context.keys.recipient(),
                      {},
                      {},
                      {}};
    TONGDANG_TRY(const SignedCertificate certificate,
                 signCertificate(certificateFor(context, own, identity.org, {}), context.keys));
    TONGDANG_CHECK(context.store.putDevice(unknownDevice(certificate, Relation::Self)));
    TONGDANG_CHECK(noticeReplica(context.store));
    if (isStation(certificate.certificate))
        TONGDANG_CHECK(publishEpoch(context, {own.device,
                                              1,
                                              context.clock.nowMilliseconds(),
                                              std::move(revoked),
                                              {{own.device, own.minisign, own.age}}}));
    return certificate.certificate;
}

} // namespace

Result<Certificate> createDevice(const Context& context, const Identity& identity)
{
    return createWith(context, identity, {});
}

Result<Certificate> renewDevice(const Context& context)
{
    TONGDANG_TRY(const Peer self, selfPeer(context.store));
    const Certificate& old = self.certificate;
    // Whom this office barred on its former PC stays barred, also where only the statement says so.
    TONGDANG_TRY(auto epoch, ownEpoch(context.store));
    KnownDevice former = self.known;
    former.relation = Relation::Former;
    TONGDANG_CHECK(context.store.putDevice(former));
    // One that was never enrolled is nobody's concern; the enrolled one before it still is.
    if (old.issuer != old.device)
        TONGDANG_CHECK(context.store.putSetting(replacedName.toByteArray(), old.device.toBytes()));
    return createWith(context, {old.role, old.org, old.label},
                      epoch ? std::move(epoch->revoked) : std::vector<Revocation>());
}

Result<Request> enrolRequest(const Context& context, const QString& file)
{
    TONGDANG_TRY(const Peer self, selfPeer(context.store));
    const Certificate& certificate = self.certificate;
    TONGDANG_TRY(const auto replaced, replacedDevice(context.store));
    const Request draft{certificate.device,
                        certificate.role,
                        certificate.org,
                        certificate.label,
                        certificate.minisign,
                        certificate.age,
                        replaced,
                        {},
                        {}};
    const QByteArray nonce = Id::create(context.randomness).toBytes();
    TONGDANG_TRY(const SignedDocument document,
                 context.keys.sign(encodeRequest(draft, context.clock.nowMilliseconds(), nonce),
                                   requestComment(draft)));
    TONGDANG_CHECK(writeRequest(file, document));
    const Digest hash = blake2b256(document.content);
    TONGDANG_CHECK(
        context.store.putSetting(requestName.toByteArray(), QByteArrayView(hash).toByteArray()));
    return parseRequest(document.content);
}

Result<void> mayApprove(const Context& context, const Request& request, const ApprovalTerms& terms)
{
    TONGDANG_TRY(const Peer self, selfPeer(context.store));
    if (!isStation(self.certificate))
        return failure(ErrorKind::Refused, "sync.not_a_station");
    if (request.device == self.known.device)
        return failure(ErrorKind::Refused, "sync.own_request");
    TONGDANG_TRY(const auto known, findPeer(context.store, request.device));
    TONGDANG_TRY(const bool isBarred, isDeviceRevoked(context.store, request.device));
    if (isBarred)
        return failure(ErrorKind::Refused, "sync.request_revoked",
                       {known ? known->certificate.label : request.label});
    if (known && known->known.relation != Relation::Child)
        return failure(ErrorKind::Refused, "sync.role");
    // A PC that is set up anew makes a new name for itself along with its keys; names stand in
    // plain sight on every stick.
    if (known && known->certificate.minisign != request.minisign)
        return failure(ErrorKind::Refused, "sync.request_of_another", {known->certificate.label});
    const QString org = terms.org.value_or(request.org);
    if (!isOrgCode(org))
        return failure(ErrorKind::Refused, "sync.org_code", {org});
    return fitsUnder(self.certificate, request.role, org);
}

Result<Answer> enrolApprove(const Context& context, const QString& request, const QString& answer,
                            const ApprovalTerms& terms)
{
    TONGDANG_TRY(const Request wanted, readRequest(request));
    TONGDANG_CHECK(mayApprove(context, wanted, terms));
    if (terms.number && !vault::isSameNumber(*terms.number, wanted.number))
        return failure(ErrorKind::Refused, "sync.request_number", {wanted.label});
    const QString org = terms.org.value_or(wanted.org);
    if (QFile::exists(answer))
        return failure(ErrorKind::Refused, "sync.file_exists", {answer});
    const QStringList scope = terms.special ? QStringList{scopeSpecial} : QStringList();
    TONGDANG_TRY(const SignedCertificate certificate,
                 signCertificate(certificateFor(context, wanted, org, scope), context.keys));
    TONGDANG_TRY(auto transaction, Transaction::begin(context.store));
    TONGDANG_TRY(const Peer peer, rememberChild(context.store, certificate));
    TONGDANG_TRY(const PreparedBundle snapshot, buildBundle(context, peer, {}));
    TONGDANG_CHECK(rememberWritten(context, snapshot));
    TONGDANG_CHECK(context.store.outdateCopies());
    TONGDANG_TRY(const SignedCertificate station, selfSigned(context.store));
    TONGDANG_TRY(const auto epoch, context.store.epochOf(station.certificate.device));
    if (!epoch)
        return failure(ErrorKind::Refused, "sync.not_a_station");
    const OpenedAnswer opened{{wanted.device,
                               station.certificate.device,
                               context.clock.nowMilliseconds(),
                               blake2b256(wanted.json),
                               {},
                               {},
                               {}},
                              certificate,
                              station,
                              *epoch};
    // Nothing leaves this PC before the commit: the answer lies complete on the stick, but under a
    // passing name that nobody reads. So a commit that fails takes the answer with it, and the
    // token may go back (ReplicaIdentity::rolledBack). What can fail behind the commit is the
    // renaming: the station knows a PC then that has no answer, and approving it again gives one.
    // Copies of the archive were outdated before the answer appears, as for every bundle.
    auto written = writeAnswer(answer, opened, context.keys, snapshot.path);
    QFile::remove(snapshot.path);
    TONGDANG_TRY(PreparedFile prepared, std::move(written));
    TONGDANG_CHECK(transaction.commit());
    TONGDANG_CHECK(prepared.appear());
    return answerOf(opened);
}

Result<Answer> readAnswer(const Context& context, const QString& file)
{
    TONGDANG_TRY(const OpenedAnswer opened, openMine(context, file, {}));
    return answerOf(opened);
}

Result<Answer> enrolAccept(const Context& context, const QString& file,
                           const AcceptanceTerms& terms)
{
    if (!QDir().mkpath(context.inbox()))
        return failure(ErrorKind::Medium, "sync.write_failed", {context.inbox()});
    const QString path = context.inbox() + QStringLiteral("/enrolment-snapshot.tdb");
    TONGDANG_TRY(const OpenedAnswer answer, openMine(context, file, path));
    if (!vault::isSameNumber(terms.number, stationNumber(answer.station.certificate))) {
        QFile::remove(path);
        return failure(ErrorKind::Refused, "sync.station_number",
                       {answer.station.certificate.label});
    }
    auto opened = openSnapshot(context, answer, path);
    QFile::remove(path);
    if (!opened)
        return failure(inEnrolmentWords(EnrolmentFile::Answer, path, opened.error()));
    const OpenedBundle& snapshot = *opened;
    TONGDANG_CHECK(acceptWithin(context, answer, snapshot, terms));
    return answerOf(answer);
}

bool mayRevoke(const Peer& self, const Peer& device)
{
    const bool isOwnBefore = device.known.relation == Relation::Former
                             && device.certificate.org == self.certificate.org
                             && device.certificate.role == self.certificate.role;
    return isStation(self.certificate) && (device.known.relation == Relation::Child || isOwnBefore);
}

Result<void> enrolRevoke(const Context& context, const DeviceId& device)
{
    TONGDANG_TRY(const Peer self, selfPeer(context.store));
    TONGDANG_TRY(const auto peer, findPeer(context.store, device));
    if (!peer || !mayRevoke(self, *peer))
        return failure(ErrorKind::Refused, "sync.unknown_device", {device.toString()});
    TONGDANG_TRY(auto transaction, Transaction::begin(context.store));
    TONGDANG_TRY(const auto epoch, ownEpoch(context.store));
    if (!epoch)
        return failure(ErrorKind::Refused, "sync.not_a_station");
    TONGDANG_TRY(const auto newest, context.store.newestFrom(device));
    Revocation revocation{device, {}};
    const auto most = std::min(newest.size(), Revocation::mostLastGood);
    // Not std::views::reverse: clang 14 does not take it from the library of GCC 12.
    std::for_each_n(newest.rbegin(), most, [&](const Dot& dot) {
        revocation.lastGood.push_back({dot.replica, dot.sequence});
    });
    std::sort(revocation.lastGood.begin(), revocation.lastGood.end(),
              [](const LastGood& a, const LastGood& b) { return a.replica < b.replica; });
    TONGDANG_CHECK(
        publishEpoch(context, withRevoked(*epoch, revocation, context.clock.nowMilliseconds())));
    return transaction.commit();
}

Result<std::vector<ListedDevice>> enrolList(const Context& context)
{
    TONGDANG_TRY(const Peer self, selfPeer(context.store));
    TONGDANG_TRY(const auto others, otherPeers(context.store));
    std::vector<ListedDevice> list{
        {self.known, self.certificate, fingerprint(self.certificate), false}};
    for (const Peer& peer : others)
        list.push_back({peer.known, peer.certificate, fingerprint(peer.certificate),
                        mayRevoke(self, peer) && !peer.known.revoked});
    return list;
}

} // namespace tongdang::sync
