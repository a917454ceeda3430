// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/ownership.h"

#include "catalogue/catalogue.h"

#include <algorithm>

namespace tongdang {

namespace {

/// Whether what `owner` keeps is this office's to write.
bool mayWrite(Owner office, Owner owner, const Field& field)
{
    constexpr int special = 4;
    switch (owner) {
    case Owner::Village:
        return true;
    case Owner::Station:
        return office != Owner::Village;
    case Owner::County:
        return office == Owner::County || (office == Owner::Station && field.sensitivity < special);
    }
    return true;
}

} // namespace

bool fillsIn(Owner office, const Field& field)
{
    return mayWrite(office, field.owner, field);
}

bool takesStep(Owner office, const Field& field, const QString& code)
{
    if (field.countySteps.contains(code))
        return mayWrite(office, Owner::County, field);
    if (field.stationSteps.contains(code))
        return mayWrite(office, Owner::Station, field);
    return fillsIn(office, field);
}

bool keepsRecords(Owner office, const RecordType& type)
{
    return std::ranges::any_of(
        type.fields, [&](const Field& field) { return field.required && fillsIn(office, field); });
}

} // namespace tongdang
