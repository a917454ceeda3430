// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/enrolment_files.h"

#include "base/canonical_json.h"
#include "base/named_file.h"
#include "record/digest.h"
#include "sync/device.h"
#include "sync/durable_file.h"
#include "sync/enrolment_errors.h"
#include "sync/json_fields.h"
#include "sync/seal.h"
#include "sync/ustar.h"
#include "vault/fingerprint.h"

#include <QFile>

#include <algorithm>
#include <array>

namespace tongdang::sync {
namespace {

constexpr QLatin1StringView requestFormat("tongdang-enrolment-request/1");
constexpr QLatin1StringView answerFormat("tongdang-enrolment-answer/1");
constexpr QByteArrayView badRequest("sync.request_damaged");
constexpr QByteArrayView badAnswer("sync.answer_damaged");

constexpr std::array<UstarSlot, 2> requestSlots{
    {{"request.json", 16 << 10}, {"request.json.minisig", 1 << 10}}};
constexpr std::array<UstarSlot, 6> answerSlots{{{"answer.json", 16 << 10},
                                                {"answer.json.minisig", 1 << 10},
                                                {"chain.json", 64 << 10},
                                                {"epoch.json", 256 << 10},
                                                {"epoch.json.minisig", 1 << 10},
                                                {"snapshot.tdb", (qint64(1) << 30) + (128 << 10)}}};

QJsonObject partObject(const PartDigest& part)
{
    return {{QStringLiteral("blake2b"), QString::fromLatin1(part.blake2b.toHex())},
            {QStringLiteral("size"), part.size}};
}

Result<PartDigest> readPart(const JsonFields& fields, QStringView key)
{
    TONGDANG_TRY(const auto part, fields.object(key));
    TONGDANG_TRY(const qint64 size, part.number(u"size"));
    TONGDANG_TRY(QByteArray blake2b, part.hex(u"blake2b", 64));
    return PartDigest{size, std::move(blake2b)};
}

/// The format is none of this version: another version of it, or nothing that is known.
tl::unexpected<Error> otherFormat(const JsonFields& fields, const QString& format,
                                  QLatin1StringView ours)
{
    const bool isNewer = format.startsWith(ours.chopped(1));
    return isNewer ? failure(ErrorKind::Refused, "sync.enrolment_newer") : fields.unfit(u"format");
}

tl::unexpected<Error> damaged(const char* what)
{
    return failure(ErrorKind::Damaged, "sync.damaged", {}, QString::fromLatin1(what));
}

} // namespace

QByteArray encodeRequest(const Request& request, qint64 created, const QByteArray& nonce)
{
    QJsonObject json{{QStringLiteral("age"), request.age},
                     {QStringLiteral("created"), created},
                     {QStringLiteral("device"), request.device.toString()},
                     {QStringLiteral("format"), requestFormat},
                     {QStringLiteral("label"), request.label},
                     {QStringLiteral("minisign"), request.minisign},
                     {QStringLiteral("nonce"), QString::fromLatin1(nonce.toHex())},
                     {QStringLiteral("org"), request.org},
                     {QStringLiteral("role"), roleName(request.role)}};
    if (request.replaces)
        json.insert(QStringLiteral("replaces"), request.replaces->toString());
    return canonicalJson(json);
}

Result<Request> parseRequest(const QByteArray& json)
{
    TONGDANG_TRY(const auto fields, JsonFields::parse(json, badRequest.toByteArray()));
    TONGDANG_TRY(const QString format, fields.text(u"format", 64));
    if (format != requestFormat)
        return otherFormat(fields, format, requestFormat);
    TONGDANG_TRY(const auto device, fields.id<DeviceId>(u"device"));
    TONGDANG_TRY(const Role role, fields.role(u"role"));
    TONGDANG_TRY(const QString org, fields.org(u"org"));
    TONGDANG_TRY(const QString label, fields.text(u"label", mostLabelLength));
    TONGDANG_TRY(const QString minisign, fields.text(u"minisign", 56));
    TONGDANG_TRY(const QString age, fields.text(u"age", 100));
    TONGDANG_TRY([[maybe_unused]] const qint64 created, fields.number(u"created"));
    TONGDANG_TRY([[maybe_unused]] const QByteArray nonce, fields.hex(u"nonce", 16));
    TONGDANG_CHECK(checkPublicKeys(minisign, age, badRequest));
    std::optional<DeviceId> replaces;
    if (fields.has(u"replaces")) {
        TONGDANG_TRY(replaces, fields.id<DeviceId>(u"replaces"));
    }
    return Request{device,   role,     org,
                   label,    minisign, age,
                   replaces, json,     vault::enrolmentNumber(blake2b256(json))};
}

QString requestComment(const Request& request)
{
    return QStringLiteral("tongdang enrolment request %1").arg(request.device.toString());
}

QByteArray encodeAnswer(const AnswerSheet& sheet)
{
    const QByteArray request(reinterpret_cast<const char*>(sheet.request.data()),
                             qsizetype(sheet.request.size()));
    return canonicalJson({{QStringLiteral("chain"), partObject(sheet.chain)},
                          {QStringLiteral("created"), sheet.created},
                          {QStringLiteral("device"), sheet.device.toString()},
                          {QStringLiteral("epoch"), partObject(sheet.epoch)},
                          {QStringLiteral("format"), answerFormat},
                          {QStringLiteral("request"), QString::fromLatin1(request.toHex())},
                          {QStringLiteral("snapshot"), partObject(sheet.snapshot)},
                          {QStringLiteral("station"), sheet.station.toString()}});
}

Result<AnswerSheet> parseAnswer(QByteArrayView json)
{
    TONGDANG_TRY(const auto fields, JsonFields::parse(json, badAnswer.toByteArray()));
    TONGDANG_TRY(const QString format, fields.text(u"format", 64));
    if (format != answerFormat)
        return otherFormat(fields, format, answerFormat);
    TONGDANG_TRY(const auto device, fields.id<DeviceId>(u"device"));
    TONGDANG_TRY(const auto station, fields.id<DeviceId>(u"station"));
    TONGDANG_TRY(const qint64 created, fields.number(u"created"));
    TONGDANG_TRY(const QByteArray request, fields.hex(u"request", 32));
    TONGDANG_TRY(const PartDigest chain, readPart(fields, u"chain"));
    TONGDANG_TRY(const PartDigest epoch, readPart(fields, u"epoch"));
    TONGDANG_TRY(const PartDigest snapshot, readPart(fields, u"snapshot"));
    AnswerSheet sheet{device, station, created, {}, chain, epoch, snapshot};
    std::copy(request.begin(), request.end(), sheet.request.begin());
    return sheet;
}

QString answerComment(const AnswerSheet& sheet)
{
    return QStringLiteral("tongdang enrolment answer %1").arg(sheet.device.toString());
}

namespace {

Result<Request> requestIn(const QString& file)
{
    QFile device(file);
    if (!openNamedFile(device))
        return failure(ErrorKind::Medium, "sync.read_failed", {file}, device.errorString());
    TONGDANG_TRY(const auto entries, readUstar(device, requestSlots));
    TONGDANG_TRY(const QByteArray json, readEntry(device, entries[0]));
    TONGDANG_TRY(const QByteArray minisig, readEntry(device, entries[1]));
    TONGDANG_TRY(Request request, parseRequest(json));
    TONGDANG_CHECK(verifySignature({json, minisig}, request.minisign, requestComment(request)));
    return request;
}

Result<OpenedAnswer> answerIn(const QString& file, const QString& snapshot)
{
    QFile device(file);
    if (!openNamedFile(device))
        return failure(ErrorKind::Medium, "sync.read_failed", {file}, device.errorString());
    TONGDANG_TRY(const auto entries, readUstar(device, answerSlots));
    TONGDANG_TRY(const QByteArray json, readEntry(device, entries[0]));
    TONGDANG_TRY(const QByteArray minisig, readEntry(device, entries[1]));
    TONGDANG_TRY(const QByteArray chainBytes, readEntry(device, entries[2]));
    TONGDANG_TRY(const QByteArray epochBytes, readEntry(device, entries[3]));
    TONGDANG_TRY(const QByteArray epochMinisig, readEntry(device, entries[4]));
    TONGDANG_TRY(const AnswerSheet sheet, parseAnswer(json));
    TONGDANG_TRY(const auto chain, parseChain(chainBytes));
    if (chain.size() != 2 || chain[1].certificate.device != sheet.station
        || chain[0].certificate.device != sheet.device)
        return failure(ErrorKind::Damaged, badAnswer.toByteArray());
    const Certificate& station = chain[1].certificate;
    TONGDANG_CHECK(verifySignature({json, minisig}, station.minisign, answerComment(sheet)));
    const std::vector<Anchor> anchors{{station.device, station.minisign}};
    TONGDANG_CHECK(verifyChain(chain, anchors));
    if (digestOf(chainBytes) != sheet.chain || digestOf(epochBytes) != sheet.epoch)
        return damaged("hash");
    const SignedDocument epoch{epochBytes, epochMinisig};
    TONGDANG_TRY([[maybe_unused]] const auto statement, verifyEpoch(epoch, anchors));
    const UstarEntry& bundle = entries[5];
    TONGDANG_TRY(const PartDigest found, digestOf(device, bundle.offset, bundle.size));
    if (found != sheet.snapshot)
        return damaged("hash of the snapshot");
    if (!snapshot.isEmpty())
        TONGDANG_CHECK(copyRange(device, bundle.offset, bundle.size, snapshot));
    return OpenedAnswer{sheet, chain[0], chain[1], epoch};
}

} // namespace

Result<Request> readRequest(const QString& file)
{
    auto request = requestIn(file);
    if (!request)
        return failure(inEnrolmentWords(EnrolmentFile::Request, file, request.error()));
    return request;
}

Result<void> writeRequest(const QString& file, const SignedDocument& request)
{
    return writeNewFile(file, [&](QIODevice& to) -> Result<void> {
        UstarWriter writer(to);
        TONGDANG_CHECK(writer.add(requestSlots[0].name, request.content));
        TONGDANG_CHECK(writer.add(requestSlots[1].name, request.minisig));
        return writer.finish();
    });
}

Result<OpenedAnswer> openAnswer(const QString& file, const QString& snapshot)
{
    auto answer = answerIn(file, snapshot);
    if (!answer)
        return failure(inEnrolmentWords(EnrolmentFile::Answer, file, answer.error()));
    return answer;
}

Result<PreparedFile> writeAnswer(const QString& file, const OpenedAnswer& answer,
                                 const DeviceKeys& station, const QString& snapshot)
{
    QFile bundle(snapshot);
    if (!bundle.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Medium, "sync.read_failed", {snapshot}, bundle.errorString());
    const QByteArray chain = encodeChain({answer.certificate, answer.station});
    AnswerSheet sheet = answer.sheet;
    sheet.chain = digestOf(chain);
    sheet.epoch = digestOf(answer.epoch.content);
    TONGDANG_TRY(sheet.snapshot, digestOf(bundle, 0, bundle.size()));
    bundle.seek(0);
    TONGDANG_TRY(const SignedDocument json,
                 station.sign(encodeAnswer(sheet), answerComment(sheet)));
    return PreparedFile::write(file, [&](QIODevice& to) -> Result<void> {
        UstarWriter writer(to);
        TONGDANG_CHECK(writer.add("answer.json", json.content));
        TONGDANG_CHECK(writer.add("answer.json.minisig", json.minisig));
        TONGDANG_CHECK(writer.add("chain.json", chain));
        TONGDANG_CHECK(writer.add("epoch.json", answer.epoch.content));
        TONGDANG_CHECK(writer.add("epoch.json.minisig", answer.epoch.minisig));
        TONGDANG_CHECK(writer.add("snapshot.tdb", bundle));
        return writer.finish();
    });
}

} // namespace tongdang::sync
