// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace tongdang::models {

/// The words for a stable code of an Error, a Finding or a roster note, in the language of the
/// program: what is wrong and what to do. A code without words of its own gives a general sentence
/// that names it.
[[nodiscard]] QString wordsFor(const QByteArray& code, const QStringList& arguments);

} // namespace tongdang::models
