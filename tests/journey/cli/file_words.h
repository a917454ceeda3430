// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace tongdang::test {

/// The words of a file as who opens it reads them: of a .pdf, a .xlsx, or plain text.
[[nodiscard]] QByteArray wordsOf(const QString& file);
/// The same without any white space: where a line of paper ends makes no difference.
[[nodiscard]] QString runOnWordsOf(const QString& file);

} // namespace tongdang::test
