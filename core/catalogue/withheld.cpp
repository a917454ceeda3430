// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/withheld.h"

#include <algorithm>
#include <array>

namespace tongdang {

namespace {

constexpr int special = 4;

/// Their arguments are bounds and lengths.
constexpr std::array<QByteArrayView, 3> withoutValue{
    "catalogue.text_too_long", "catalogue.number_range", "catalogue.id_length"};

} // namespace

bool isSpecial(const Field& field)
{
    return field.sensitivity >= special;
}

bool holdsSpecialOnly(const RecordType& type)
{
    constexpr FieldNo firstOfCounty = 10000;
    const auto isOrdinary = [](const Field& field) {
        return field.number < firstOfCounty && !isSpecial(field);
    };
    return !type.fields.empty() && std::ranges::none_of(type.fields, isOrdinary);
}

QStringList withheld(const Field& field, QByteArrayView code, QStringList arguments)
{
    const bool mayBeTold =
        !isSpecial(field) || std::ranges::find(withoutValue, code) != withoutValue.end();
    if (!mayBeTold)
        std::ranges::fill(arguments, withheldMark.toString());
    return arguments;
}

std::optional<Finding> withheld(const Field& field, std::optional<Finding> finding)
{
    if (finding)
        finding->arguments = withheld(field, finding->code, std::move(finding->arguments));
    return finding;
}

} // namespace tongdang
