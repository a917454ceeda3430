// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/record.h"

#include <QDate>
#include <QHash>

#include <span>

/// Who accompanies whom: what tells the forms of pairing apart (policy, clause 8: 一对一, 一对N,
/// N对一). The helper's other children lie in other dossiers.
namespace tongdang::policy {

/// Whether a pairing lasts on that day.
[[nodiscard]] bool isActiveOn(const Record& pairing, QDate day);

/// Adds a child to each of its helpers of that day. `ofChild`: its records.
void countHelpers(std::span<const Record> ofChild, QDate day, QHash<RecordId, int>& children);

} // namespace tongdang::policy
