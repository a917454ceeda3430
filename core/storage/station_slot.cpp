// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/station_slot.h"

#include "storage/file_keys.h"
#include "storage/key_block.h"

#include <algorithm>

namespace tongdang::storage {

Result<StationOpening> openStationSlot(QByteArrayView keyBlock, const vault::AgeIdentity& station)
{
    TONGDANG_TRY(const KeyBlock block, KeyBlock::parse(keyBlock));
    for (const Slot& slot : block.usedSlots()) {
        if (slot.kind != Slot::Kind::Station)
            continue;
        auto master = block.openStationSlot(slot.number, station);
        if (!master)
            continue;
        const FileKeys keys(*master, block.archiveId(), block.fileSalt());
        if (!block.verifies(keys.headMac()))
            return failure(ErrorKind::Damaged, "storage.head_tampered");
        return StationOpening{std::move(*master), *slot.device};
    }
    return failure(ErrorKind::Refused, "storage.no_station_slot");
}

Result<bool> hasStationSlot(QByteArrayView keyBlock)
{
    TONGDANG_TRY(const KeyBlock block, KeyBlock::parse(keyBlock));
    return std::ranges::any_of(block.usedSlots(),
                               [](const Slot& slot) { return slot.kind == Slot::Kind::Station; });
}

} // namespace tongdang::storage
