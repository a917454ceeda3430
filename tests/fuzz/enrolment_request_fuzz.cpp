// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a request for enrolment: what is accepted has bounds, usable keys and its number.
#include "fuzz/fuzz.h"
#include "sync/enrolment_files.h"
#include "sync/seal.h"

using namespace tongdang;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const quint8* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto request = sync::parseRequest(bytes);
    if (!request)
        return 0;
    require(request->json == bytes && request->number.size() == 24);
    require(request->org.size() == 12 && request->label.size() <= 200);
    require(sync::publicKeyBytes(request->minisign).size() == 42);
    return 0;
}
