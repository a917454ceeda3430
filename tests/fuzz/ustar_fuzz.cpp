// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a container: what is accepted is what the writer writes.
#include "fuzz/fuzz.h"
#include "sync/ustar.h"

#include <QBuffer>

#include <array>

using namespace tongdang;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const quint8* data, std::size_t size)
{
    constexpr std::array<sync::UstarSlot, 2> slots{{{"one.json", 600}, {"two.age", 2000}}};
    QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    QBuffer file(&bytes);
    file.open(QIODevice::ReadOnly);
    const auto entries = sync::readUstar(file, slots);
    if (!entries)
        return 0;
    QBuffer again;
    again.open(QIODevice::WriteOnly);
    sync::UstarWriter writer(again);
    for (const sync::UstarEntry& entry : *entries) {
        const auto content = sync::readEntry(file, entry);
        require(content && writer.add(entry.name, *content));
    }
    require(writer.finish().has_value() && again.data() == bytes);
    return 0;
}
