// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/session.h"

#include <QByteArray>

#include <optional>

namespace tongdang::desk {

/// Writes into the local log who looked at, printed or handed over what. `action`: a stable code of
/// archive/access_log.h; `detail`: a code or a number, never a child's data.
[[nodiscard]] Result<void> noteAccess(Session& session, const QByteArray& action,
                                      const std::optional<RecordId>& subject = std::nullopt,
                                      const QByteArray& detail = {});

} // namespace tongdang::desk
