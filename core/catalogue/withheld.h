// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "catalogue/validation.h"

namespace tongdang {

/// Whether values of the field are specially protected (sensitivity 4).
[[nodiscard]] bool isSpecial(const Field& field);
/// Of a type whose every field is special not even its existence is told to others. A field that a
/// county added (10000 and up) makes it no less special.
[[nodiscard]] bool holdsSpecialOnly(const RecordType& type);

/// What stands where the words for a fault would repeat a special value.
inline constexpr QStringView withheldMark = u"***";

/// The arguments as they may be shown and written down. Of a field of sensitivity 4, as an unknown
/// one is, those that repeat what was typed or saved are withheld: a refusal ends in terminals,
/// scripts and screenshots. Everything that this layer says about a value passes through here.
[[nodiscard]] QStringList withheld(const Field& field, QByteArrayView code, QStringList arguments);
[[nodiscard]] std::optional<Finding> withheld(const Field& field, std::optional<Finding> finding);

} // namespace tongdang
