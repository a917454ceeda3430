// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "vault/age_x25519.h"
#include "vault/secret_bytes.h"

#include <QByteArrayView>

/// What a station does for an archive whose passphrase and recovery code are lost
/// (encryption.md §3.6): its slot holds the master key for the station's receiving key, which never
/// leaves the station's PC. So the key block goes to the station, not the key to the village.
namespace tongdang::storage {

struct StationOpening {
    vault::SecretBytes master;
    Id device; ///< the PC that the archive lies on
};
/// Opens the station's slot of a key block (`readKeyBlock`) with its receiving key. Refused:
/// "storage.not_a_key_block", "storage.no_station_slot" (none for this station). Damaged:
/// "storage.head_tampered" (the block was not written by whoever holds its key).
[[nodiscard]] Result<StationOpening> openStationSlot(QByteArrayView keyBlock,
                                                     const vault::AgeIdentity& station);

/// Whether any station can open that key block. Refused: "storage.not_a_key_block".
[[nodiscard]] Result<bool> hasStationSlot(QByteArrayView keyBlock);

} // namespace tongdang::storage
