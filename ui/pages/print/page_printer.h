// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/printing.h"
#include "paper/fonts.h"

class QPrinter;

namespace tongdang::pages {

/// Sets a printer up for the pages of a job: A4, as its first page lies, the whole sheet.
void preparePrinter(QPrinter& printer, const desk::PrintJob& job);

/// Draws the pages of the job that the printer's range asks for. A page that lies the other way
/// than the first is turned on its sheet: printers keep to one way. False if the printer refuses to
/// begin or to go on.
[[nodiscard]] bool paintJob(QPrinter& printer, const desk::PrintJob& job,
                            const paper::Fonts& fonts);

} // namespace tongdang::pages
