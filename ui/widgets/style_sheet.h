// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QVariant;
class QWidget;

namespace tongdang::widgets {

struct Theme;

/// The one style sheet of the program. Widgets choose a look by the dynamic property "role":
/// labels title, heading, secondary, caption, remark, fault, brand; frames card, navigation, bar;
/// buttons primary, link, segment, navigation; and by "faulty" for what is typed wrongly.
[[nodiscard]] QString styleSheet(const Theme& theme);

/// Sets a dynamic property and lets the style sheet look at the widget again.
void setLook(QWidget& widget, const char* property, const QVariant& value);

} // namespace tongdang::widgets
