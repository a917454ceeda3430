// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a signature file or a public key of minisign: what is accepted has one spelling.
#include "vault/minisign.h"

#include <QByteArray>

#include <cstdlib>

using namespace tongdang;

extern "C" int LLVMFuzzerTestOneInput(const quint8* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto signature = vault::MinisignSignature::parse(bytes);
    if (signature && signature->toFile() != bytes)
        std::abort();
    return 0;
}
