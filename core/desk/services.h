// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/session.h"
#include "policy/service_match.h"

#include <optional>
#include <vector>

namespace tongdang::desk {

/// An open need with what may answer it, and why (policy/service_match.h).
struct NeedLine {
    RecordId need;
    RecordId child;
    QString childName;
    QString kind; ///< "心理关爱"
    QDate foundOn;
    std::vector<ServiceMatch> matches;
};

/// Of one child or of all whose dossiers are kept here; by the day when they were found. Refused:
/// "desk.unknown_child", "desk.moved_away".
[[nodiscard]] Result<std::vector<NeedLine>> openNeeds(Session& session,
                                                      const std::optional<RecordId>& child);
/// What may answer a need; nothing where it is settled. Refused: "desk.unknown_record".
[[nodiscard]] Result<std::vector<ServiceMatch>> servicesFor(Session& session, const RecordId& need);

} // namespace tongdang::desk
