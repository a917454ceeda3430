// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace tongdang::policy {

struct ReasonFacts;

/// Index of a placeholder that reasons may use; -1 if there is none of that name.
[[nodiscard]] int findPlaceholder(QStringView name);
/// Empty if the facts have no value for it.
[[nodiscard]] QString printPlaceholder(int index, const ReasonFacts& facts);

} // namespace tongdang::policy
