// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/printing.h"
#include "paper/fonts.h"

class QPrinter;

namespace tongdang::pages {

/// Sets a printer up for the pages of a job: A4, as its first page lies, the whole sheet.
void preparePrinter(QPrinter& printer, const desk::PrintJob& job);

/// The pages of the job that the printer's range asks for, from 0.
[[nodiscard]] desk::PageRange chosenPages(const QPrinter& printer, const desk::PrintJob& job);

/// Draws these pages; on any thread, with fonts of that thread. A page that lies the other way than
/// the first is turned on its sheet: printers keep to one way. Medium: "ui.printer_failed", if the
/// printer refuses to begin, to go on or to end.
[[nodiscard]] Result<void> paintJob(QPrinter& printer, const desk::PrintJob& job,
                                    const paper::Fonts& fonts);

} // namespace tongdang::pages
