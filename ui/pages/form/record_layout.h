// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/catalogue.h"
#include "desk/profile.h"
#include "models/form_sections.h"
#include "record/record.h"
#include "widgets/code_option.h"

#include <map>
#include <vector>

namespace tongdang::pages {

/// What a form looks like: its fields in the paper's order and grouping, and the boxes of the paper
/// with their small numbers.
struct RecordLayout {
    /// What comes before any form: "Call first: 110", and whom else. Empty for most types.
    QString notice;
    QString noticeMore;
    std::vector<models::FormSection> sections;
    std::map<FieldNo, std::vector<widgets::CodeOption>> options; ///< none: those of the code list
    QString about = {}; ///< what a note is about; empty for all others
    QString aboutMore = {};
};

struct LayoutQuestion {
    const RecordType& type;
    const Record* record = nullptr; ///< the one to show; null: a new one
    desk::Role role = desk::Role::Village;
    QString resources; ///< the folder of the forms
};

/// A visit has the order and the boxes of form F03, other types the catalogue's. Left out are the
/// child itself, sheet numbers, what the use case fills in, and what a higher place has yet to fill
/// in. Errors: those of paper::Form::load.
[[nodiscard]] Result<RecordLayout> layoutOf(const LayoutQuestion& question,
                                            const Catalogue& catalogue);

} // namespace tongdang::pages
