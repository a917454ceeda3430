// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/form.h"
#include "paper/page.h"

namespace tongdang::test {

/// Nothing on top of something else, nothing across a line, nothing outside the margins.
void requireTidy(const paper::Page& page, const paper::Form& form);

} // namespace tongdang::test
