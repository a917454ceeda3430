// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/fonts.h"
#include "paper/page.h"

class QPainter;

namespace tongdang::paper {

/// Draws a page. The painter's unit must be one millimetre of the sheet (see millimetres()); its
/// state is restored. The same code serves PDF, printer and preview.
void paintPage(QPainter& painter, const Page& page, const Fonts& fonts);

/// Scales the painter of a device so that one unit is one millimetre and its origin the upper left
/// corner of the whole sheet. For a printer or PDF writer set to full-page mode; for a preview
/// scale it yourself.
void scaleToMillimetres(QPainter& painter);

} // namespace tongdang::paper
