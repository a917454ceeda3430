// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/record_changed.h"
#include "desk/session.h"

#include <QSet>

#include <optional>
#include <span>

namespace tongdang::desk {

/// The children of whom a list may show something else after these changes; nothing if that cannot
/// be told, e.g. of a record that was purged, or of a post that decides whose visits count.
[[nodiscard]] Result<std::optional<QSet<RecordId>>>
affectedChildren(Session& session, std::span<const archive::RecordChanged> changed);

} // namespace tongdang::desk
