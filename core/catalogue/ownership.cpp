// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/ownership.h"

#include "catalogue/catalogue.h"

#include <algorithm>

namespace tongdang {

bool fillsIn(Owner office, const Field& field)
{
    constexpr int special = 4;
    switch (field.owner) {
    case Owner::Village:
        return true;
    case Owner::Station:
        return office != Owner::Village;
    case Owner::County:
        return office == Owner::County || (office == Owner::Station && field.sensitivity < special);
    }
    return true;
}

bool keepsRecords(Owner office, const RecordType& type)
{
    return std::ranges::any_of(
        type.fields, [&](const Field& field) { return field.required && fillsIn(office, field); });
}

} // namespace tongdang
