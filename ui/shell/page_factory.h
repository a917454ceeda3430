// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"

namespace tongdang::models {
class Preferences;
}

namespace tongdang::shell {

/// The page of a place; null for a place that this archive's role does not have.
[[nodiscard]] pages::Page* makePage(pages::Place place, models::Desk& desk,
                                    models::Preferences& preferences);

} // namespace tongdang::shell
