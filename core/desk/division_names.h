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

/// The same, as short as this office says them: within a township its own name need not stand
/// before each of its villages ("示范村").
[[nodiscard]] Result<QHash<QString, QString>> villageNames(Session& session);

/// The name of a division, or of the smallest one around it that has one: the township of a village
/// that nobody has described, the county of a place elsewhere. Empty if none has.
[[nodiscard]] QString placeName(const QHash<QString, QString>& names, const QString& code);

} // namespace tongdang::desk
