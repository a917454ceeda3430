// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace tongdang::models {

/// What somebody did, in words, by its code in the access log; the code itself where this version
/// does not know it.
[[nodiscard]] QString accessWords(const QByteArray& action);

} // namespace tongdang::models
