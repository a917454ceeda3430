// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/age_x25519.h"
#include "vault/fingerprint.h"
#include "vault/minisign.h"
#include "vault/sealed_box.h"

namespace tongdang::vault {

/// What a device is known by (sync.md §6): it signs with one key and receives with another.
/// To be kept, the parts `signing.id()`, `signing.seed()` and `receiving.secret()` are sealed
/// (sealed_box.h) under a subkey of the archive.
struct DeviceKeys {
    MinisignKey signing;
    AgeIdentity receiving;

    [[nodiscard]] static DeviceKeys create();
    [[nodiscard]] static DeviceKeys fromParts(const MinisignKeyId& id, const SecretBytes& seed,
                                              const SecretBytes& receiving);
    /// Of both public keys.
    [[nodiscard]] QString fingerprint() const;
};

} // namespace tongdang::vault
