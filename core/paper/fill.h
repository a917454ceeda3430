// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "paper/flow.h"
#include "paper/form.h"
#include "paper/form_data.h"

namespace tongdang::paper {

struct FilledCell {
    const Cell* cell = nullptr; ///< of the form
    std::vector<Item> items;
    bool hasValue = false;
};

struct FilledRow {
    const Row* row = nullptr; ///< of the form
    std::vector<FilledCell> cells;
    bool section = false; ///< a strong line above: of repeated rows, above the first
    bool keepNext =
        false; ///< of repeated rows, the last stays with what follows: signatures never stand alone
    bool counts = false; ///< an entry of a list, for the counts at the foot of a page
};

/// A form with the values in their places, not yet laid out. Refers to the form, which must outlive
/// it.
struct FilledForm {
    const Form* form = nullptr;
    QString title;
    QString footNote;
    std::vector<Item> sub;
    std::vector<Item> note;
    std::vector<FilledRow> rows;
    QString number; ///< as printed, empty if the form carries none
    std::optional<QrMatrix> code;
};

[[nodiscard]] Result<FilledForm> fillForm(const Form& form, const FormData& data,
                                          const Catalogue& catalogue);

} // namespace tongdang::paper
