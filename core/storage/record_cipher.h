// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/record_map.h"
#include "vault/secret_bytes.h"

#include <span>

namespace tongdang::storage {

/// Seals and opens the records of one file with XChaCha20-Poly1305: ciphertext, then a random nonce
/// of 24 bytes, then the tag of 16. Authenticated with it: the kind of file and the record's
/// number.
class RecordCipher {
public:
    /// `key`: 32 bytes.
    RecordCipher(FileKind kind, vault::SecretBytes key);
    /// With a random key that nobody keeps.
    [[nodiscard]] static RecordCipher throwAway(FileKind kind);

    /// `clear`: record.length bytes; `sealed`: record.sealedLength() bytes, must not overlap.
    void seal(const SealedRecord& record, const quint8* clear, quint8* sealed) const;
    /// Answers false, and leaves `clear` unspecified, if the record is not authentic.
    [[nodiscard]] bool open(const SealedRecord& record, const quint8* sealed, quint8* clear) const;

private:
    FileKind m_kind;
    vault::SecretBytes m_key;
};

} // namespace tongdang::storage
