// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a manifest, then a chain of certificates behind a zero byte: parsing ends, what is
// accepted has one spelling, and nothing is certified by a key that nobody trusts.
#include "fuzz/fuzz.h"
#include "sync/certificate.h"
#include "sync/manifest.h"

using namespace tongdang;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const quint8* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const qsizetype end = bytes.indexOf('\0');
    const QByteArray first = bytes.left(end);
    if (const auto manifest = sync::parseManifest(first)) {
        const auto again = sync::parseManifest(sync::encodeManifest(*manifest));
        require(again && sync::encodeManifest(*again) == sync::encodeManifest(*manifest));
        require(manifest->requirements.isEmpty());
    }
    if (end < 0)
        return 0;
    const QByteArray second = bytes.mid(end + 1);
    const auto chain = sync::parseChain(second);
    if (!chain)
        return 0;
    require(sync::encodeChain(*chain) == second);
    require(!sync::verifyChain(*chain, {}));
    return 0;
}
