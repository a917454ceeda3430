// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/public_box.h"

#include "vault/raw.h"

#include <sodium.h>

namespace tongdang::vault {

static_assert(publicBoxOverhead == crypto_box_SEALBYTES);

Result<QByteArray> sealFor(const AgeRecipient& recipient, const SecretBytes& content)
{
    QByteArray box(content.size() + publicBoxOverhead, Qt::Uninitialized);
    if (crypto_box_seal(raw(box), content.data(), rawSize(content.view()), recipient.key.data())
        != 0)
        return failure(ErrorKind::Refused, "vault.age_recipient");
    return box;
}

Result<SecretBytes> unsealWith(const AgeIdentity& identity, QByteArrayView box)
{
    if (box.size() < publicBoxOverhead)
        return failure(ErrorKind::Damaged, "vault.sealed_box");
    SecretBytes content(box.size() - publicBoxOverhead);
    if (crypto_box_seal_open(content.data(), raw(box), rawSize(box),
                             identity.recipient().key.data(), identity.secret().data())
        != 0)
        return failure(ErrorKind::Damaged, "vault.sealed_box");
    return content;
}

} // namespace tongdang::vault
