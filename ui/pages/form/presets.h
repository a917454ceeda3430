// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "desk/profile.h"
#include "desk/records.h"

#include <QDate>

namespace tongdang::pages {

/// What a new record begins with: today as the day it is written on, whoever sits here as the one
/// who did it, and of a new child what holds for nearly every one.
[[nodiscard]] std::vector<desk::FieldInput> presetsOf(const RecordType& type, QDate today,
                                                      const desk::Profile& profile);

} // namespace tongdang::pages
