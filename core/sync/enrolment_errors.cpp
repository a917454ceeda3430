// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/enrolment_errors.h"

#include "base/named_file.h"
#include "sync/bundle_layout.h"

#include <QFile>

namespace tongdang::sync {
namespace {

/// The name of the first entry of a container, or what stands there instead.
QByteArray firstName(const QString& file)
{
    constexpr qint64 nameSize = 100;
    QFile device(file);
    if (!openNamedFile(device))
        return {};
    const QByteArray start = device.read(nameSize);
    return start.left(start.indexOf('\0'));
}

/// Another file than the wanted one was chosen.
QByteArray otherFile(EnrolmentFile wanted, const QByteArray& name)
{
    const bool isRequest = wanted == EnrolmentFile::Request;
    if (name == bundleSlots[0].name)
        return "sync.bundle_as_enrolment";
    if (isRequest)
        return name == "answer.json" ? "sync.answer_as_request" : "sync.not_a_request";
    return name == "request.json" ? "sync.request_as_answer" : "sync.not_an_answer";
}

QByteArray damagedFile(EnrolmentFile wanted, const QByteArray& code)
{
    const bool isRequest = wanted == EnrolmentFile::Request;
    if (code == "sync.truncated")
        return isRequest ? "sync.request_incomplete" : "sync.answer_incomplete";
    if (code == "sync.forged")
        return isRequest ? "sync.request_forged" : "sync.answer_forged";
    return isRequest ? "sync.request_damaged" : "sync.answer_damaged";
}

} // namespace

Error inEnrolmentWords(EnrolmentFile wanted, const QString& file, Error error)
{
    if (error.code == "sync.not_a_bundle")
        return {ErrorKind::Refused, otherFile(wanted, firstName(file)), {}, error.detail};
    if (error.code == "sync.newer_format")
        return {ErrorKind::Refused, "sync.enrolment_newer", {}, error.detail};
    if (error.code == "sync.not_for_us")
        return {ErrorKind::Refused, "sync.answer_for_another", error.arguments, error.detail};
    if (error.kind == ErrorKind::Damaged)
        return {ErrorKind::Damaged, damagedFile(wanted, error.code), {}, error.detail};
    if (error.code == "sync.read_failed" && error.arguments.isEmpty())
        error.arguments = {file};
    return error;
}

} // namespace tongdang::sync
