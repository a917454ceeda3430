// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/printing.h"

class QPrinter;

namespace tongdang::pages {

/// Sets a printer up for the pages of a job: A4, as its first page lies, the whole sheet.
void preparePrinter(QPrinter& printer, const desk::PrintJob& job);

/// Draws the pages of the job that the printer's range asks for, preview and paper by the same code
/// (ecosystem.md §1.1). False if the printer refuses to begin or to go on.
[[nodiscard]] bool paintJob(QPrinter& printer, const desk::PrintJob& job);

} // namespace tongdang::pages
