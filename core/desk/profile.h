// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QString>

namespace tongdang::desk {

enum class Role { Village, Township, County };

/// Whose archive this is and who sits at it.
struct Profile {
    Role role = Role::Village;
    QString orgCode; ///< 12 digits
    QString orgName; ///< "大湾村"
    RecordId person; ///< the `staff` record of who unlocked it
    QString personName;
};

} // namespace tongdang::desk
