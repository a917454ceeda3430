// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/session.h"
#include "policy/quality_across.h"

#include <QDate>

#include <vector>

namespace tongdang::desk {

/// What is compared of the other dossiers of the child's household that are kept here (Q53).
[[nodiscard]] Result<std::vector<DossierTraits>>
siblingTraits(Session& session, const QualityChecks& checks, const Record& child, QDate today);

} // namespace tongdang::desk
