// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/epoch_slots.h"
#include "storage/lower_file.h"
#include "storage/record_cipher.h"

#include <functional>
#include <memory>
#include <optional>

namespace tongdang::storage {

/// Told where a record did not verify.
class DamageObserver {
public:
    virtual ~DamageObserver() = default;
    /// `record`: for the archive, the page's number counted from 0.
    virtual void damaged(FileKind kind, quint64 record) = 0;
};

/// One open file as SQLite reads and writes it: maps offsets to sealed records. All calls answer
/// SQLite result codes. What cannot be cut into whole records is refused, except for temporary
/// files.
class SealedFile {
public:
    /// The archive, or a temporary file.
    SealedFile(FileKind kind, std::shared_ptr<LowerFile> file, RecordCipher cipher,
               DamageObserver& observer);
    /// A log. `cipher` is that of the current epoch; `cipherOf` makes the one of a later epoch.
    SealedFile(std::shared_ptr<LowerFile> file, RecordCipher cipher, DamageObserver& observer,
               std::shared_ptr<EpochSlots> epochs,
               std::function<RecordCipher(const QByteArray& epoch)> cipherOf);
    ~SealedFile();
    SealedFile(const SealedFile&) = delete;
    SealedFile& operator=(const SealedFile&) = delete;

    [[nodiscard]] int read(quint8* bytes, int size, qint64 offset);
    [[nodiscard]] int write(const quint8* bytes, int size, qint64 offset);
    [[nodiscard]] int truncate(qint64 size);
    [[nodiscard]] int size(qint64& bytes);
    [[nodiscard]] int sync(int flags);
    /// Writes the header of a frame that still waits for its page. The other calls do so by
    /// themselves.
    [[nodiscard]] int flush();

    [[nodiscard]] FileKind kind() const { return m_kind; }
    [[nodiscard]] LowerFile& lower() { return *m_file; }
    [[nodiscard]] const std::shared_ptr<LowerFile>& sharedLower() const { return m_file; }

    enum class Load { Ok, PastEnd, NotAuthentic, Failed };
    /// Reads and opens one record; `failure` is set for Load::Failed.
    [[nodiscard]] Load load(const SealedRecord& record, quint8* clear, int& failure);

private:
    [[nodiscard]] int store(const SealedRecord& record, const quint8* clear);
    [[nodiscard]] int storeInLog(const SealedRecord& record, const quint8* clear);
    [[nodiscard]] int fillGap(qint64 offset);
    [[nodiscard]] int writeTemporary(const quint8* bytes, int size, qint64 offset);
    [[nodiscard]] int truncateTemporary(qint64 size);
    [[nodiscard]] int acceptWrite(const quint8* bytes, int size, qint64 offset);
    [[nodiscard]] bool mayEndTheLog(const SealedRecord& record, int size, qint64 offset) const;

    FileKind m_kind;
    std::shared_ptr<LowerFile> m_file;
    RecordCipher m_cipher;
    DamageObserver& m_observer;
    std::shared_ptr<EpochSlots> m_epochs;
    std::function<RecordCipher(const QByteArray&)> m_cipherOf;
    vault::SecretBytes m_sealed; ///< one sealed record
    /// SQLite writes a frame of the log as header and page. Sealed together in one write, a program
    /// that is killed leaves both or neither, and a commit needs half the calls.
    QByteArray m_sealedFrame;
    std::optional<SealedRecord> m_waitingHead; ///< at the begin of m_sealedFrame
    vault::SecretBytes m_clear; ///< one record in clear, for reads that want a part of it
    qint64 m_temporarySize = 0; ///< temporary files live no longer than their handle
};

} // namespace tongdang::storage
