// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tongdang::archive {

/// The name of a village group with the number it begins with in digits, so that 三组, 第三组 and
/// 3组 are one: "3组". Other texts come back as they are.
[[nodiscard]] QString groupInDigits(const QString& text);

} // namespace tongdang::archive
