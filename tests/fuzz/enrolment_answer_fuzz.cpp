// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a station's answer to an enrolment: what is accepted has one spelling and bounds.
#include "fuzz/fuzz.h"
#include "sync/enrolment_files.h"

using namespace tongdang;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const quint8* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto answer = sync::parseAnswer(bytes);
    if (!answer)
        return 0;
    require(answer->chain.size >= 0 && answer->epoch.size >= 0 && answer->snapshot.size >= 0);
    const auto again = sync::parseAnswer(sync::encodeAnswer(*answer));
    require(again && sync::encodeAnswer(*again) == sync::encodeAnswer(*answer));
    require(!sync::answerComment(*answer).contains(u'\n'));
    return 0;
}
