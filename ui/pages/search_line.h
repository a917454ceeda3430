// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/children.h"

#include <QString>

class QLineEdit;

namespace tongdang::pages {

/// The line that finds a child: name, pinyin, id number; a scan too. Keeps the input method, names
/// are Chinese.
[[nodiscard]] QLineEdit* makeSearchLine();

/// Whether this is the code of a printed sheet ("TD1:...") and no name.
[[nodiscard]] bool isSheetCode(const QString& text);

/// "女 9岁　留守儿童"
[[nodiscard]] QString personWords(const desk::ChildLine& child);

} // namespace tongdang::pages
