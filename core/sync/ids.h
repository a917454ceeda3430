// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "record/change.h"

namespace tongdang::sync {

using DeviceId = TaggedId<struct DeviceTag>; ///< a PC with keys (sync.md §1)
using BundleId = TaggedId<struct BundleTag>;
using StreamId = TaggedId<struct StreamTag>; ///< one direction between two devices (sync.md §5)
using SerialId = TaggedId<struct SerialTag>; ///< of a certificate

/// Whose PC it is: decides who certifies whom and which way a bundle goes.
enum class Role { Village, Township, County };
[[nodiscard]] QString roleName(Role role); ///< "village", "township", "county"
[[nodiscard]] std::optional<Role> parseRole(QStringView name);

/// A place in a stream: how many changes, and the hash over all of them (FORMAT.md §7).
struct Position {
    quint64 count = 0;
    Digest hash{};
    friend bool operator==(const Position&, const Position&) = default;
};

} // namespace tongdang::sync
