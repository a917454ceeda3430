// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCheckBox;
class QWidget;

namespace tongdang::pages {

/// What a person says before a PC is let in or a station believed: the digits were compared by
/// voice (sync.md §4). Until it is ticked the step behind it stays barred, so that one Return too
/// many does nothing.
[[nodiscard]] QCheckBox* makeComparedTick(QWidget* parent = nullptr);

} // namespace tongdang::pages
