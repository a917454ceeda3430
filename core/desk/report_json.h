// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/reports.h"

#include <QJsonObject>

namespace tongdang::desk {

/// A counted table as JSON: `report --json`, and what is kept of a table as it was reported. With
/// the children behind each number only if it is asked for.
[[nodiscard]] QJsonObject reportJson(const Report& report, bool withChildren);

} // namespace tongdang::desk
