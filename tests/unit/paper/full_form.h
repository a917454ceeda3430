// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/form.h"
#include "paper/form_data.h"

namespace tongdang::test {

/// An invented value for everything that the form prints, and `entries` of each of its lists. Every
/// text that is printed whole ends in a mark of its own, "〔17〕".
struct FullForm {
    paper::FormData data;
    int marks = 0; ///< the marks are 1 to this
};
[[nodiscard]] FullForm fullForm(const paper::Form& form, int entries);

} // namespace tongdang::test
