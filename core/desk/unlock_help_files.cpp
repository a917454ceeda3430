// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/unlock_help_files.h"

#include "base/canonical_json.h"
#include "base/named_file.h"
#include "sync/json_fields.h"

#include <QFile>

#include <algorithm>

namespace tongdang::desk {

namespace {

constexpr QLatin1StringView requestFormat("tongdang-unlock-request/1");
constexpr QLatin1StringView answerFormat("tongdang-unlock-answer/1");
constexpr QLatin1StringView pendingFormat("tongdang-unlock-pending/1");
constexpr QByteArrayView damagedCode("desk.help_damaged");
constexpr qint64 largest = 64 << 10;
constexpr qsizetype keyBlockBytes = 4096;
constexpr qsizetype masterBytes = 32;
constexpr qsizetype answerBox = masterBytes + 48;  // vault/public_box.h
constexpr qsizetype pendingBox = masterBytes + 40; // vault/sealed_box.h

QString hexText(QByteArrayView bytes)
{
    return QString::fromLatin1(bytes.toByteArray().toHex());
}

QString hashText(const vault::Hash256& hash)
{
    return hexText(QByteArrayView(hash.data(), qsizetype(hash.size())));
}

Result<sync::JsonFields> fieldsOf(QByteArrayView json, QLatin1StringView ours)
{
    TONGDANG_TRY(auto fields, sync::JsonFields::parse(json, damagedCode.toByteArray()));
    TONGDANG_TRY(const QString format, fields.text(u"format", 64));
    if (format == ours)
        return fields;
    return format.startsWith(ours.chopped(1)) ? failure(ErrorKind::Refused, "desk.help_newer")
                                              : fields.unfit(u"format");
}

Result<vault::Hash256> requestOf(const sync::JsonFields& fields)
{
    vault::Hash256 hash{};
    TONGDANG_TRY(const QByteArray bytes, fields.hex(u"request", qsizetype(hash.size())));
    std::ranges::copy(bytes, hash.begin());
    return hash;
}

} // namespace

QByteArray encode(const UnlockRequest& request)
{
    return canonicalJson({{QStringLiteral("created"), request.created},
                          {QStringLiteral("format"), requestFormat},
                          {QStringLiteral("key_block"), hexText(request.keyBlock)},
                          {QStringLiteral("recipient"), request.recipient.toString()}});
}

QByteArray encode(const UnlockAnswer& answer)
{
    return canonicalJson({{QStringLiteral("box"), hexText(answer.box)},
                          {QStringLiteral("format"), answerFormat},
                          {QStringLiteral("request"), hashText(answer.request)}});
}

QByteArray encode(const PendingUnlock& pending)
{
    return canonicalJson({{QStringLiteral("box"), hexText(pending.box)},
                          {QStringLiteral("format"), pendingFormat},
                          {QStringLiteral("memory"), qint64(pending.cost.memory)},
                          {QStringLiteral("operations"), qint64(pending.cost.operations)},
                          {QStringLiteral("request"), hashText(pending.request)},
                          {QStringLiteral("salt"), hexText(pending.salt)}});
}

Result<UnlockRequest> parseUnlockRequest(QByteArrayView json)
{
    TONGDANG_TRY(const auto fields, fieldsOf(json, requestFormat));
    UnlockRequest request;
    TONGDANG_TRY(request.created, fields.number(u"created"));
    TONGDANG_TRY(request.keyBlock, fields.hex(u"key_block", keyBlockBytes));
    TONGDANG_TRY(const QString recipient, fields.text(u"recipient", 128));
    const auto parsed = vault::AgeRecipient::parse(recipient);
    if (!parsed)
        return fields.unfit(u"recipient");
    request.recipient = *parsed;
    return request;
}

Result<UnlockAnswer> parseUnlockAnswer(QByteArrayView json)
{
    TONGDANG_TRY(const auto fields, fieldsOf(json, answerFormat));
    UnlockAnswer answer;
    TONGDANG_TRY(answer.request, requestOf(fields));
    TONGDANG_TRY(answer.box, fields.hex(u"box", answerBox));
    return answer;
}

Result<PendingUnlock> parsePendingUnlock(QByteArrayView json)
{
    TONGDANG_TRY(const auto fields, fieldsOf(json, pendingFormat));
    PendingUnlock pending;
    TONGDANG_TRY(pending.request, requestOf(fields));
    TONGDANG_TRY(pending.salt, fields.hex(u"salt", vault::saltSize));
    TONGDANG_TRY(pending.box, fields.hex(u"box", pendingBox));
    TONGDANG_TRY(const qint64 memory, fields.number(u"memory"));
    TONGDANG_TRY(const qint64 operations, fields.number(u"operations"));
    if (operations > vault::mostCost.operations)
        return fields.unfit(u"operations");
    pending.cost = {static_cast<quint32>(operations), static_cast<quint64>(memory)};
    return pending;
}

Result<QByteArray> readHelpFile(const QString& file)
{
    QFile source(file);
    if (!openNamedFile(source))
        return failure(ErrorKind::Medium, "desk.help_unreadable", {}, source.errorString());
    QByteArray bytes = source.read(largest + 1);
    if (source.error() != QFileDevice::NoError)
        return failure(ErrorKind::Medium, "desk.help_unreadable", {}, source.errorString());
    if (bytes.size() > largest)
        return failure(ErrorKind::Damaged, "desk.help_damaged");
    return bytes;
}

} // namespace tongdang::desk
