// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace tongdang::cli {

/// Puts the beginning of an answer on standard output before the rest of it is known, and answers
/// success once the system has it: what a person must hold in hand before the next step is taken.
/// With `asJson` the first member of the one object that the answer is. Medium:
/// "cli.cannot_write".
[[nodiscard]] Result<void> printAhead(const QString& text, const char* member, const QString& value,
                                      bool asJson);
/// `bytes` to standard output, at once. Medium: "cli.cannot_write".
[[nodiscard]] Result<void> printOut(const QByteArray& bytes);
/// The line for machines that an answer is.
[[nodiscard]] QByteArray jsonLine(const Answer& answer);

} // namespace tongdang::cli
