// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/certificate.h"

#include "base/canonical_json.h"
#include "record/digest.h"
#include "sync/device.h"
#include "sync/json_fields.h"
#include "sync/seal.h"
#include "vault/age_x25519.h"
#include "vault/fingerprint.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace tongdang::sync {
namespace {

constexpr QLatin1StringView formatName("tongdang-certificate/1");
constexpr QByteArrayView unfit("sync.certificate");
constexpr qsizetype mostCertificates = 4;

QByteArray encodeCertificate(const Certificate& certificate)
{
    return canonicalJson(
        {{QStringLiteral("age"), certificate.age},
         {QStringLiteral("device"), certificate.device.toString()},
         {QStringLiteral("format"), formatName},
         {QStringLiteral("issuer"), certificate.issuer.toString()},
         {QStringLiteral("label"), certificate.label},
         {QStringLiteral("minisign"), certificate.minisign},
         {QStringLiteral("notAfter"), certificate.notAfter.toString(Qt::ISODate)},
         {QStringLiteral("notBefore"), certificate.notBefore.toString(Qt::ISODate)},
         {QStringLiteral("org"), certificate.org},
         {QStringLiteral("role"), roleName(certificate.role)},
         {QStringLiteral("scope"), QJsonArray::fromStringList(certificate.scope)},
         {QStringLiteral("serial"), certificate.serial.toString()}});
}

QString commentOf(const Certificate& certificate)
{
    return QStringLiteral("tongdang certificate %1").arg(certificate.serial.toString());
}

Result<QStringList> readScope(const JsonFields& fields)
{
    TONGDANG_TRY(const QJsonArray list, fields.list(u"scope", 64));
    QStringList scope;
    for (const auto& word : list) {
        const QString text = word.toString();
        if (text.isEmpty() || (!scope.isEmpty() && !(scope.last() < text)))
            return fields.unfit(u"scope");
        scope.append(text);
    }
    return scope;
}

bool mayCertify(const Certificate& certificate)
{
    return certificate.role != Role::Village;
}

Result<void> verifyOne(const SignedCertificate& signedCertificate, const QString& minisign)
{
    return verifySignature(signedCertificate.document, minisign,
                           commentOf(signedCertificate.certificate));
}

} // namespace

Result<SignedCertificate> signCertificate(const Certificate& certificate, const DeviceKeys& issuer)
{
    Q_ASSERT(certificate.issuer == issuer.id());
    QByteArray json = encodeCertificate(certificate);
    TONGDANG_TRY(SignedDocument document, issuer.sign(std::move(json), commentOf(certificate)));
    return SignedCertificate{certificate, std::move(document)};
}

Result<SignedCertificate> parseCertificate(const SignedDocument& document)
{
    TONGDANG_TRY(SignedCertificate parsed, storedCertificate(document));
    const Certificate& certificate = parsed.certificate;
    TONGDANG_CHECK(checkPublicKeys(certificate.minisign, certificate.age, unfit));
    return parsed;
}

Result<SignedCertificate> storedCertificate(const SignedDocument& document)
{
    TONGDANG_TRY(const auto fields, JsonFields::parse(document.content, unfit.toByteArray()));
    TONGDANG_TRY(const QString format, fields.text(u"format", 64));
    if (format != formatName)
        return fields.unfit(u"format");
    TONGDANG_TRY(const auto serial, fields.id<SerialId>(u"serial"));
    TONGDANG_TRY(const auto device, fields.id<DeviceId>(u"device"));
    TONGDANG_TRY(const auto issuer, fields.id<DeviceId>(u"issuer"));
    TONGDANG_TRY(const Role role, fields.role(u"role"));
    TONGDANG_TRY(const QString org, fields.org(u"org"));
    TONGDANG_TRY(const QString label, fields.text(u"label", mostLabelLength));
    TONGDANG_TRY(const QString minisign, fields.text(u"minisign", 56));
    TONGDANG_TRY(const QString age, fields.text(u"age", 100));
    TONGDANG_TRY(const QStringList scope, readScope(fields));
    TONGDANG_TRY(const QDate notBefore, fields.date(u"notBefore"));
    TONGDANG_TRY(const QDate notAfter, fields.date(u"notAfter"));
    return SignedCertificate{Certificate{serial, device, issuer, role, org, label, minisign, age,
                                         scope, notBefore, notAfter},
                             document};
}

QByteArray encodeChain(const std::vector<SignedCertificate>& chain)
{
    QJsonArray list;
    for (const SignedCertificate& link : chain) {
        list.append(
            QJsonObject{{QStringLiteral("certificate"), QString::fromUtf8(link.document.content)},
                        {QStringLiteral("minisig"), QString::fromUtf8(link.document.minisig)}});
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

Result<std::vector<SignedCertificate>> parseChain(QByteArrayView json)
{
    const QJsonArray list = QJsonDocument::fromJson(json.toByteArray()).array();
    if (list.isEmpty() || list.size() > mostCertificates)
        return failure(ErrorKind::Damaged, unfit.toByteArray());
    std::vector<SignedCertificate> chain;
    for (const auto& item : list) {
        const QJsonObject object = item.toObject();
        TONGDANG_TRY(SignedCertificate link,
                     parseCertificate({object.value(u"certificate").toString().toUtf8(),
                                       object.value(u"minisig").toString().toUtf8()}));
        chain.push_back(std::move(link));
    }
    if (encodeChain(chain) != json)
        return failure(ErrorKind::Damaged, unfit.toByteArray());
    return chain;
}

Result<void> verifyChain(const std::vector<SignedCertificate>& chain,
                         const std::vector<Anchor>& anchors)
{
    for (std::size_t i = 0; i + 1 < chain.size(); ++i) {
        const Certificate& issuer = chain[i + 1].certificate;
        if (chain[i].certificate.issuer != issuer.device || !mayCertify(issuer))
            return failure(ErrorKind::Damaged, "sync.forged");
        TONGDANG_CHECK(verifyOne(chain[i], issuer.minisign));
    }
    if (chain.empty())
        return failure(ErrorKind::Damaged, "sync.forged");
    const SignedCertificate& last = chain.back();
    const auto anchor = std::find_if(anchors.begin(), anchors.end(), [&](const Anchor& candidate) {
        return candidate.device == last.certificate.issuer;
    });
    if (anchor == anchors.end())
        return failure(ErrorKind::Damaged, "sync.forged", {}, QStringLiteral("no anchor"));
    return verifyOne(last, anchor->minisign);
}

bool datesInclude(const Certificate& certificate, QDate day)
{
    return certificate.notBefore <= day && day <= certificate.notAfter;
}

QString stationNumber(const Certificate& certificate)
{
    QByteArray bytes("tongdang station", 17); // with its zero byte
    bytes.append(certificate.device.view());
    bytes.append(publicKeyBytes(certificate.minisign));
    bytes.append(certificate.age.toLatin1());
    return vault::enrolmentNumber(blake2b256(bytes));
}

QString fingerprint(const Certificate& certificate)
{
    const auto receiving = vault::AgeRecipient::parse(certificate.age);
    const QByteArrayView key = receiving ? QByteArrayView(receiving->key) : QByteArrayView();
    return vault::fingerprint(blake2b256(publicKeyBytes(certificate.minisign).append(key)));
}

} // namespace tongdang::sync
