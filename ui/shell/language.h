// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/preferences.h"

class QCoreApplication;
class QLocale;

namespace tongdang::shell {

enum class Spoken { Chinese, English };

/// What a person chose, or what the PC speaks. A PC without a language of its own (C, POSIX: bare
/// systems in the villages) speaks Chinese.
[[nodiscard]] Spoken spokenLanguage(models::Preferences::Language wanted, const QLocale& system);

/// Loads the words of the program and of Qt's own dialogs. The translators belong to the
/// application.
void installLanguage(QCoreApplication& application, Spoken language);

} // namespace tongdang::shell
