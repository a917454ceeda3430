// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a set of data that an archive kept, and as name, comment and content of a file that
// the right station signed: a station that is one has no more power over a PC than over its data.
#include "base/randomness.h"
#include "fuzz/fuzz.h"
#include "sync/data_set.h"
#include "sync/device.h"

using namespace tongdang;
using fuzz::require;

namespace {

const sync::DeviceKeys& station()
{
    static const sync::DeviceKeys keys = [] {
        SeededRandomness randomness(1);
        return sync::DeviceKeys::create(randomness);
    }();
    return keys;
}

void requireHarmless(const sync::DataSet& set)
{
    require(set.files.size() <= sync::mostDataFiles);
    for (const auto& [name, content] : set.files)
        require(sync::isDataFileName(name) && !name.contains(QStringLiteral("..")));
    const auto again = sync::decodeDataSet(sync::encodeDataSet(set));
    require(again && *again == set);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const quint8* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    if (const auto kept = sync::decodeDataSet(bytes))
        requireHarmless(*kept);
    const qsizetype name = bytes.indexOf('\n');
    const qsizetype comment = bytes.indexOf('\n', name + 1);
    if (name < 0 || comment < 0)
        return 0;
    const auto document = station().sign(
        bytes.sliced(comment + 1), QString::fromUtf8(bytes.sliced(name + 1, comment - name - 1)));
    if (!document)
        return 0;
    const auto sent = sync::verifyDataSet({{QString::fromUtf8(bytes.first(name)), *document}},
                                          station().minisign());
    if (sent && *sent)
        requireHarmless(**sent);
    return 0;
}
