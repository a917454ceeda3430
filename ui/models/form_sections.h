// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <QString>

#include <vector>

namespace tongdang::models {

/// Fields that stand together on the paper and on the screen.
struct FormSection {
    QString key;   ///< "A" of "F03:A1"; empty for numbered fields without a letter
    QString title; ///< the page's words for it; empty: no heading
    std::vector<FieldNo> fields;
};

/// The fields of a type in the paper's order, a new section wherever the letter of the number on
/// paper changes. Titles are empty. Left out: the child's own reference.
[[nodiscard]] std::vector<FormSection> sectionsByPaper(const RecordType& type);

} // namespace tongdang::models
