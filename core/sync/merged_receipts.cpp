// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/merged_receipts.h"

#include <algorithm>

namespace tongdang::sync {
namespace {

enum class IfKnown { Keep, Replace };

/// Of the settings: a position.
QByteArray mergedName(const StreamId& stream)
{
    return "merged_receipt." + stream.toString().toLatin1();
}

Result<void> writePositions(Store& store, const Peer& sender,
                            const std::vector<Acknowledgement>& acknowledgements, IfKnown ifKnown)
{
    if (isAbove(sender)) // nobody asks
        return {};
    TONGDANG_TRY(const auto streams, store.outStreams());
    for (const OutStream& stream : streams) {
        const bool isNamed =
            stream.peer == sender.known.device
            && std::ranges::find(acknowledgements, stream.id, &Acknowledgement::stream)
                   != acknowledgements.end();
        if (!isNamed)
            continue;
        TONGDANG_TRY(const auto known, store.setting(mergedName(stream.id)));
        if (known && ifKnown == IfKnown::Keep)
            continue;
        TONGDANG_CHECK(
            store.putSetting(mergedName(stream.id), QByteArray::number(stream.acknowledged.count)));
    }
    return {};
}

} // namespace

Result<void> keepMergedReceipts(Store& store, const Peer& sender,
                                const std::vector<Acknowledgement>& waiting)
{
    return writePositions(store, sender, waiting, IfKnown::Keep);
}

Result<void> noteMergedReceipts(Store& store, const Peer& sender,
                                const std::vector<Acknowledgement>& merged)
{
    return writePositions(store, sender, merged, IfKnown::Replace);
}

Result<quint64> mergedReceipt(Store& store, const OutStream& stream)
{
    TONGDANG_TRY(const auto known, store.setting(mergedName(stream.id)));
    // None ever waited, or merged by a program that wrote it down.
    return known ? known->toULongLong() : stream.acknowledged.count;
}

} // namespace tongdang::sync
