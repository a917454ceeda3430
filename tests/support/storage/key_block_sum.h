// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/hash.h"

#include <QByteArray>

namespace tongdang::test {

/// A key block with the sum that needs no key, as whoever alters one can compute it.
inline QByteArray withSum(const QByteArray& block)
{
    constexpr qsizetype sumAt = 4064;
    const vault::Hash256 sum = vault::blake2b256(QByteArrayView(block).first(sumAt));
    return block.first(sumAt)
           + QByteArray(reinterpret_cast<const char*>(sum.data()), qsizetype(sum.size()));
}

} // namespace tongdang::test
