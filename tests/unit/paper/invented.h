// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "paper/fonts.h"
#include "paper/form.h"
#include "paper/form_data.h"
#include "paper/printed.h"

/// Invented children on paper, for the tests of core/paper.
namespace tongdang::test {

/// The product's catalogue and typefaces, loaded once.
const Catalogue& catalogue();
const paper::Fonts& fonts();
/// "F03" from the program's resources.
paper::Form form(const QString& code);
paper::Document print(const paper::Form& form, const paper::FormData& data);

paper::SheetNumber sheetNumber(quint64 seed = 1);
/// A blank visit sheet has nothing but its number.
paper::FormData blankVisit();
/// An ordinary child with three open problems.
paper::FormData ordinaryVisit();
/// Everything as long as the archive allows, rare signs in the names.
paper::FormData extremeVisit();
/// Roster and route list; each cell of the n-th entry carries the mark "〔n〕", long and short
/// entries mixed.
paper::FormData roster(int children);
paper::FormData route(int stops);

} // namespace tongdang::test
