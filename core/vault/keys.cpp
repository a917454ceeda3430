// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/keys.h"

namespace tongdang::vault {

DeviceKeys DeviceKeys::create()
{
    return {MinisignKey::create(), AgeIdentity::create()};
}

DeviceKeys DeviceKeys::fromParts(const MinisignKeyId& id, const SecretBytes& seed,
                                 const SecretBytes& receiving)
{
    return {MinisignKey::fromParts(id, seed), AgeIdentity::fromSecret(receiving)};
}

QString DeviceKeys::fingerprint() const
{
    return vault::fingerprint(blake2b256(
        signing.publicKey().toBytes().append(QByteArrayView(receiving.recipient().key))));
}

} // namespace tongdang::vault
