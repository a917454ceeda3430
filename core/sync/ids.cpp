// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ids.h"

namespace tongdang::sync {

QString roleName(Role role)
{
    switch (role) {
    case Role::Village:
        return QStringLiteral("village");
    case Role::Township:
        return QStringLiteral("township");
    case Role::County:
        return QStringLiteral("county");
    }
    Q_UNREACHABLE();
}

std::optional<Role> parseRole(QStringView name)
{
    for (const Role role : {Role::Village, Role::Township, Role::County}) {
        if (name == roleName(role))
            return role;
    }
    return std::nullopt;
}

} // namespace tongdang::sync
