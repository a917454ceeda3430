// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/ids.h"
#include "sync/meta.h"
#include "vault/keys.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace tongdang::sync {

/// Of the archive's subkey that seals the file of the device's keys.
inline constexpr QByteArrayView deviceSubkeyLabel{"device"};
/// Name of that file in the archive's folder; it is in no backup (sync.md §6).
inline constexpr QLatin1StringView deviceKeysFile{"device.keys"};

/// Former receiving keys that a device keeps: a stick that was written before the news of a new key
/// arrived is still opened (sync.md §6).
inline constexpr std::size_t mostFormerKeys = 8;

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

    /// The same device with a new receiving key. The present one and those before it are kept for
    /// late sticks, `mostFormerKeys` at most. `now`: milliseconds UTC.
    [[nodiscard]] DeviceKeys withNewReceivingKey(qint64 now) const;

    /// Writes the receiving keys as `age -d -i` reads them, with the public keys as comments: for
    /// opening bundles without this program. Whoever reads the file reads them, too. Errors as
    /// `save`.
    [[nodiscard]] Result<void> exportTo(const QString& file) const;

    [[nodiscard]] const DeviceId& id() const { return m_id; }
    [[nodiscard]] QString minisign() const;  ///< public: the base64 line "RW..."
    [[nodiscard]] QString recipient() const; ///< public: "age1..."
    [[nodiscard]] QString fingerprint() const { return m_keys.fingerprint(); }
    /// Opens what is sealed for this device from now on.
    [[nodiscard]] const vault::AgeIdentity& identity() const { return m_keys.receiving; }
    /// Opened what was sealed for it before, newest first.
    [[nodiscard]] const std::vector<vault::AgeIdentity>& formerIdentities() const
    {
        return m_former;
    }
    /// The present or a former one that opens what is sealed for this "age1..."; null: none.
    [[nodiscard]] const vault::AgeIdentity* identityFor(QStringView recipient) const;
    /// What the others are told (FORMAT.md §7, key 22); number 0: it is the device's first key, and
    /// they know it from the certificate.
    [[nodiscard]] ReceivingKey receivingKey() const { return {m_number, recipient()}; }

    /// Adds the four lines of a detached signature with this trusted comment (FORMAT.md §4).
    [[nodiscard]] Result<SignedDocument> sign(QByteArray content, const QString& comment) const;

private:
    DeviceKeys(const DeviceId& id, vault::DeviceKeys keys);
    DeviceId m_id;
    vault::DeviceKeys m_keys;
    std::vector<vault::AgeIdentity> m_former;
    qint64 m_number = 0; ///< of the receiving key; only grows
};

} // namespace tongdang::sync
