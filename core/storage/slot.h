// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QByteArray>

#include <optional>

namespace tongdang::storage {

/// Who can open the archive (FORMAT.md §3).
struct Slot {
    /// The numbers are those of the file.
    enum class Kind { Passphrase = 1, Recovery = 2, Station = 3 };

    int number = 0; ///< 0..7, the place in the key block
    Kind kind = Kind::Passphrase;
    std::optional<RecordId> person; ///< the staff record whose passphrase it is; else none
    qint64 created = 0;             ///< milliseconds UTC
    /// Of a station's slot: the PC that the archive lies on, as the station knows it.
    std::optional<Id> device = std::nullopt;
    QByteArray stationKey = {}; ///< of a station's slot: its receiving key, 32 bytes

    friend bool operator==(const Slot&, const Slot&) = default;
};

} // namespace tongdang::storage
