// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// What a person is told about copies of archives (sync.md §6).
namespace tongdang::models {

/// An import showed that this archive is a copy.
[[nodiscard]] QString isCopyWords();

/// What is to be done after a file was taken over that had been put aside for this reason; empty:
/// nothing.
[[nodiscard]] QString takenOverWords(const QByteArray& putAsideFor);

} // namespace tongdang::models
