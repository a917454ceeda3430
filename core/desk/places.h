// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/session.h"

#include <QString>

#include <vector>

namespace tongdang::desk {

/// A division that people know by its name.
struct KnownPlace {
    QString code; ///< 12 digits
    QString name;
};

/// This office first, then by code the villages that it has records of (not those that have ended),
/// those that have a PC enrolled below it and, at the county, the townships. Each once; the name of
/// a village's own record goes before that of its PC.
[[nodiscard]] Result<std::vector<KnownPlace>> knownPlaces(Session& session);

} // namespace tongdang::desk
