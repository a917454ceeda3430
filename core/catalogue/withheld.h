// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/validation.h"

namespace tongdang {

/// What stands where the words for a fault would repeat a special value.
inline constexpr QStringView withheldMark = u"***";

/// The arguments as they may be shown and written down. Of a field of sensitivity 4, as an unknown
/// one is, those that repeat what was typed or saved are withheld: a refusal ends in terminals,
/// scripts and screenshots. Everything that this layer says about a value passes through here.
[[nodiscard]] QStringList withheld(const Field& field, QByteArrayView code, QStringList arguments);
[[nodiscard]] std::optional<Finding> withheld(const Field& field, std::optional<Finding> finding);

} // namespace tongdang
