// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/office.h"

#include "catalogue/ownership.h"

namespace tongdang::desk {

namespace {

Error notOurs(Role role, const QString& what, bool stationMay)
{
    return {ErrorKind::Refused,
            role == Role::Village && stationMay ? "desk.owner_station" : "desk.owner_county",
            {what},
            {}};
}

} // namespace

Owner officeOf(Role role)
{
    switch (role) {
    case Role::Village:
        return Owner::Village;
    case Role::Township:
        return Owner::Station;
    case Role::County:
        return Owner::County;
    }
    return Owner::Village;
}

bool fillsIn(Role role, const Field& field)
{
    return tongdang::fillsIn(officeOf(role), field);
}

bool keepsRecords(Role role, const RecordType& type)
{
    return tongdang::keepsRecords(officeOf(role), type);
}

Result<void> checkOwner(Role role, const RecordType& type, std::span<const FieldNo> fields)
{
    QStringList labels;
    bool stationMay = true;
    for (const FieldNo number : fields) {
        const Field* const field = type.field(number);
        if (!field || fillsIn(role, *field))
            continue;
        labels.append(field->zh);
        stationMay = stationMay && fillsIn(Role::Township, *field);
    }
    if (labels.isEmpty())
        return {};
    return failure(notOurs(role, labels.join(QStringLiteral("、")), stationMay));
}

Result<void> checkKeeper(Role role, const RecordType& type)
{
    if (keepsRecords(role, type))
        return {};
    return failure(notOurs(role, type.zh, keepsRecords(Role::Township, type)));
}

} // namespace tongdang::desk
