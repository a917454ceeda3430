// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/children.h"

namespace tongdang::models {

/// Where the child lives, the group if no more is known; at a station behind the village:
/// "大湾村 一组 水井边".
[[nodiscard]] QString placeWords(const desk::ChildLine& child);

} // namespace tongdang::models
