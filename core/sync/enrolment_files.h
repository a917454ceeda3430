// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/durable_file.h"
#include "sync/enrolment.h"
#include "sync/manifest.h"

/// The two files of an enrolment (FORMAT.md §8), without any archive.
namespace tongdang::sync {

/// What `answer.json` says.
struct AnswerSheet {
    DeviceId device; ///< that was certified
    DeviceId station;
    qint64 created = 0;
    Digest request{}; ///< BLAKE2b-256 of request.json
    PartDigest chain;
    PartDigest epoch;
    PartDigest snapshot;
};

[[nodiscard]] QByteArray encodeAnswer(const AnswerSheet& sheet);
/// Damaged, "sync.answer_damaged"; Refused, "sync.enrolment_newer".
[[nodiscard]] Result<AnswerSheet> parseAnswer(QByteArrayView json);
[[nodiscard]] QString answerComment(const AnswerSheet& sheet);

[[nodiscard]] QByteArray encodeRequest(const Request& request, qint64 created,
                                       const QByteArray& nonce);
/// Damaged, "sync.request_damaged"; Refused, "sync.enrolment_newer".
[[nodiscard]] Result<Request> parseRequest(const QByteArray& json);
[[nodiscard]] QString requestComment(const Request& request);

/// Writes a signed request; never over an existing file.
[[nodiscard]] Result<void> writeRequest(const QString& file, const SignedDocument& request);

/// An answer whose signatures and hashes hold among themselves: certificate, station, epoch,
/// snapshot. Whether the station is to be believed, a person decides by its number.
struct OpenedAnswer {
    AnswerSheet sheet;
    SignedCertificate certificate; ///< the new one
    SignedCertificate station;     ///< self-signed
    SignedDocument epoch;
};
/// `snapshot`: where the snapshot bundle is copied to (replaced); empty: nowhere. Errors: see
/// enrolment_errors.h.
[[nodiscard]] Result<OpenedAnswer> openAnswer(const QString& file, const QString& snapshot);
/// Writes the answer, which has to appear yet; never where a file of that name is.
[[nodiscard]] Result<PreparedFile> writeAnswer(const QString& file, const OpenedAnswer& answer,
                                               const DeviceKeys& station, const QString& snapshot);

} // namespace tongdang::sync
