// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/catalogue.h"
#include "models/form_sections.h"
#include "widgets/code_option.h"

#include <map>
#include <vector>

namespace tongdang::pages {

/// What a form looks like: its fields in the paper's order and grouping, and the boxes of the paper
/// with their small numbers.
struct RecordLayout {
    std::vector<models::FormSection> sections;
    std::map<FieldNo, std::vector<widgets::CodeOption>> options; ///< none: those of the code list
};

/// A visit has the order and the boxes of form F03, other types the catalogue's. Left out are the
/// child itself, sheet numbers and what the use case fills in. `resources`: the folder of the
/// forms. Errors: those of paper::Form::load.
[[nodiscard]] Result<RecordLayout> layoutOf(const RecordType& type, const Catalogue& catalogue,
                                            const QString& resources);

} // namespace tongdang::pages
