// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as CBOR: the reader ends, and what it accepts has one spelling.
#include "base/cbor.h"
#include "fuzz/fuzz.h"

using namespace tongdang;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const quint8* data, std::size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    cbor::Reader items(bytes);
    cbor::Reader values(bytes);
    while (!items.atEnd()) {
        const qsizetype start = items.position();
        const auto item = items.readItem();
        const auto value = values.readValue();
        require(item.has_value() == value.has_value());
        if (!item)
            break;
        require(items.position() > start && items.position() == values.position());
        cbor::Writer writer;
        writer.writeValue(*value);
        require(writer.bytes() == *item);
    }
    return 0;
}
