// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/session.h"

#include <QHash>
#include <QString>

namespace tongdang::desk {

/// What people call divisions, by code: this office and those that exchange with it, the townships
/// of the county, the villages that have a record ("小街街道示范村"), and the places people leave
/// for. What is not in it shows as digits.
[[nodiscard]] Result<QHash<QString, QString>> divisionNames(Session& session);

} // namespace tongdang::desk
