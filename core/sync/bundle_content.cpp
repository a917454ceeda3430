// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/bundle_reader.h"

#include "base/cbor.h"
#include "record/digest.h"
#include "sync/device.h"
#include "sync/payload.h"
#include "sync/stream.h"
#include "vault/age.h"

#include <QFile>

namespace tongdang::sync {
namespace {

tl::unexpected<Error> inconsistent(const char* why)
{
    return failure(ErrorKind::Damaged, "sync.inconsistent", {}, QString::fromLatin1(why));
}

/// The operation of a change: the tenth member of its header (sync.md §2). The rest is checked
/// when the change is merged.
Result<quint64> operationIn(QByteArrayView header)
{
    constexpr int before = 9;
    cbor::Reader reader(header);
    TONGDANG_TRY([[maybe_unused]] const quint64 length, reader.beginArray());
    for (int i = 0; i < before; ++i) {
        TONGDANG_TRY([[maybe_unused]] const auto skipped, reader.readItem());
    }
    return reader.readUnsigned();
}

bool isUnknownCritical(quint64 operation)
{
    const quint64 plain = operation & ~quint64(criticalBit);
    const bool isKnown =
        plain >= quint64(Operation::Create) && plain <= quint64(Operation::Instruction);
    return (operation & criticalBit) != 0 && !isKnown;
}

/// Takes a payload apart and checks it against what it says about itself.
class Content {
public:
    explicit Content(const QString& spoolFolder)
        : m_changes(spoolFolder)
    {
    }

    [[nodiscard]] PayloadVisitor visitor()
    {
        return {[this](const BundleMeta& meta) { return begin(meta); },
                [this](QByteArrayView header, QByteArrayView body) { return add(header, body); },
                [](const QByteArray&) { return Result<void>(); }};
    }
    Result<OpenedBundle> result(GenuineBundle seal)
    {
        if (m_position != m_meta->end)
            return inconsistent("the end of the stream");
        return OpenedBundle{std::move(seal), *std::move(m_meta), std::move(m_changes)};
    }

private:
    Result<void> begin(const BundleMeta& meta)
    {
        if (meta.start.count == 0 && meta.start != streamStart(meta.stream))
            return inconsistent("the start of the stream");
        // No record of this version refers to a photo: only a newer program sends them.
        if (meta.photos > 0)
            return newerFormat(meta);
        m_meta = meta;
        m_position = meta.start;
        return {};
    }
    Result<void> add(QByteArrayView header, QByteArrayView body)
    {
        const auto operation = operationIn(header);
        if (!operation)
            return inconsistent("a header that is none");
        if (isUnknownCritical(*operation))
            return newerFormat(*m_meta);
        m_position = advanced(m_position, blake2b256(header));
        return m_changes.append(header, body);
    }
    static tl::unexpected<Error> newerFormat(const BundleMeta& meta)
    {
        return failure(ErrorKind::Refused, "sync.newer_format", {meta.program});
    }

    std::optional<BundleMeta> m_meta;
    Position m_position;
    ChangeSpool m_changes;
};

Error unsealed(const Error& error)
{
    if (error.kind == ErrorKind::Medium)
        return {ErrorKind::Medium, "sync.read_failed", {}, error.detail};
    return {ErrorKind::Damaged, "sync.altered", {}, QString::fromLatin1(error.code)};
}

} // namespace

Result<OpenedBundle> openBundle(GenuineBundle seal, const DeviceKeys& keys,
                                const QString& spoolFolder)
{
    QFile file(seal.path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Medium, "sync.read_failed", {seal.path}, file.errorString());
    const vault::AgeIdentity* identity = keys.identityFor(seal.manifest.to.age);
    if (!identity)
        return failure(ErrorKind::Refused, "sync.key_given_up");
    auto reader = vault::AgeReader::open(file, seal.payload.offset, seal.payload.size, *identity);
    if (!reader)
        return failure(unsealed(reader.error()));
    Content content(spoolFolder);
    const auto source = [&]() -> Result<QByteArray> {
        auto chunk = reader->readChunk();
        if (!chunk)
            return failure(unsealed(chunk.error()));
        return chunk;
    };
    TONGDANG_CHECK(readPayload(source, content.visitor()));
    return content.result(std::move(seal));
}

} // namespace tongdang::sync
