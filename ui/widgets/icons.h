// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

class QSize;
class QPixmap;

namespace tongdang::widgets {

/// The colour of a line icon, taken from the theme whenever it is painted.
enum class Ink { Text, Secondary, Primary, OnPrimary, Danger, Soon, Good, Navigation };

/// resources/icons/NAME.svg in a colour of the theme. Checked buttons show it in the accent.
[[nodiscard]] QIcon lineIcon(const char* name, Ink ink = Ink::Text);

} // namespace tongdang::widgets
