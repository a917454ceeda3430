// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/ids.h"
#include "sync/meta.h"
#include "vault/keys.h"

#include <QByteArray>
#include <QString>

namespace tongdang::sync {

/// Of the archive's subkey that seals the file of the device's keys.
inline constexpr QByteArrayView deviceSubkeyLabel{"device"};
/// Name of that file in the archive's folder; it is in no backup (sync.md §6).
inline constexpr QLatin1StringView deviceKeysFile{"device.keys"};

/// Who this PC is: its id and its secret keys.
class DeviceKeys {
public:
    [[nodiscard]] static DeviceKeys create(Randomness& randomness);
    /// Reads the file of FORMAT.md §10. Refused: "sync.no_device_keys" (there is none). Damaged:
    /// "sync.device_keys" (altered, or of another archive). Medium: "sync.read_failed".
    [[nodiscard]] static Result<DeviceKeys> load(const QString& file,
                                                 const vault::SecretBytes& subkey);
    /// Writes it; never over an existing one. Errors: see `writeNewFile`.
    [[nodiscard]] Result<void> save(const QString& file, const vault::SecretBytes& subkey) const;

    /// Writes the receiving key as `age -d -i` reads it, with the public keys as comments: for
    /// opening bundles without this program. Whoever reads the file reads them, too. Errors as
    /// `save`.
    [[nodiscard]] Result<void> exportTo(const QString& file) const;

    [[nodiscard]] const DeviceId& id() const { return m_id; }
    [[nodiscard]] QString minisign() const;  ///< public: the base64 line "RW..."
    [[nodiscard]] QString recipient() const; ///< public: "age1..."
    [[nodiscard]] QString fingerprint() const { return m_keys.fingerprint(); }
    /// Opens what was sealed for this device.
    [[nodiscard]] const vault::AgeIdentity& identity() const { return m_keys.receiving; }

    /// Adds the four lines of a detached signature with this trusted comment (FORMAT.md §4).
    [[nodiscard]] Result<SignedDocument> sign(QByteArray content, const QString& comment) const;

private:
    DeviceKeys(const DeviceId& id, vault::DeviceKeys keys);
    DeviceId m_id;
    vault::DeviceKeys m_keys;
};

} // namespace tongdang::sync
