// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/ids.h"
#include "sync/meta.h"

#include <QByteArray>
#include <QDate>
#include <QStringList>

#include <vector>

/// Who a device is, said by the one who certified it (FORMAT.md §5).
namespace tongdang::sync {

class DeviceKeys;

/// Of `label`, in UTF-16 units.
inline constexpr qsizetype mostLabelLength = 200;

struct Certificate {
    SerialId serial;
    DeviceId device;
    DeviceId issuer;
    Role role = Role::Village;
    QString org;   ///< 12 digits
    QString label; ///< name of the organisation
    QString minisign;
    QString age;
    QStringList scope; ///< see `scopeSpecial`
    QDate notBefore;
    QDate notAfter;
};

/// In `scope`: may receive class 1 changes that other organisations wrote.
inline constexpr QLatin1StringView scopeSpecial{"special"};

struct SignedCertificate {
    Certificate certificate;
    SignedDocument document;
};

/// Signs with the issuer's keys; `certificate.issuer` must be that device.
[[nodiscard]] Result<SignedCertificate> signCertificate(const Certificate& certificate,
                                                        const DeviceKeys& issuer);

/// Reads a certificate; its signature stays unchecked. Damaged, "sync.certificate".
[[nodiscard]] Result<SignedCertificate> parseCertificate(const SignedDocument& document);

/// The same for one that the archive keeps: its keys were checked when it came.
[[nodiscard]] Result<SignedCertificate> storedCertificate(const SignedDocument& document);

[[nodiscard]] QByteArray encodeChain(const std::vector<SignedCertificate>& chain);
/// 1 to 4 certificates, signatures unchecked. Damaged, "sync.certificate".
[[nodiscard]] Result<std::vector<SignedCertificate>> parseChain(QByteArrayView json);

/// A key that this PC believes: its own, its parent's, or one of the parent's epoch statement.
struct Anchor {
    DeviceId device;
    QString minisign;
};

/// Checks every signature of the chain up to an anchor (FORMAT.md §5). Dates are not looked at.
/// Damaged: "sync.forged" (a signature is wrong, or no anchor at the end).
[[nodiscard]] Result<void> verifyChain(const std::vector<SignedCertificate>& chain,
                                       const std::vector<Anchor>& anchors);

/// False: the warning "certificate_date" is due.
[[nodiscard]] bool datesInclude(const Certificate& certificate, QDate day);

/// The 20 digits of a station, and a device's fingerprint (FORMAT.md §5).
[[nodiscard]] QString stationNumber(const Certificate& certificate);
[[nodiscard]] QString fingerprint(const Certificate& certificate);

} // namespace tongdang::sync
