// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace tongdang::models {

/// A stick that can be written to.
struct Drive {
    QString folder; ///< where it is mounted
    QString name;   ///< its label, or what the system calls it
    qint64 free = 0;
};

/// Mounted sticks, by name. What the system mounts for people under /media or /run/media counts,
/// and what the kernel calls removable (ecosystem.md §8).
[[nodiscard]] std::vector<Drive> removableDrives();

} // namespace tongdang::models
