// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/value.h"

#include <QString>
#include <QStringView>

namespace tongdang::policy {

struct ReasonFacts;

/// Index of a placeholder that reasons may use; -1 if there is none of that name.
[[nodiscard]] int findPlaceholder(QStringView name);
/// Whether it tells of the duty itself (its due day, period, ...): a field of that name of the
/// record that the rule is about is something else (facts.md §7).
[[nodiscard]] bool isOfDuty(int placeholder);
/// What people call a code of a list; the code itself if it has no name.
[[nodiscard]] QString labelOf(const ReasonFacts& facts, const QString& list, const QString& code);
/// A day as people say it, a moment with its time behind it; nothing for any other value.
[[nodiscard]] QString printMoment(const ReasonFacts& facts, const Value& value);
/// Empty if the facts have no value for it.
[[nodiscard]] QString printPlaceholder(int index, const ReasonFacts& facts);

} // namespace tongdang::policy
