// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/duties.h"

#include <QDate>
#include <QString>

namespace tongdang::desk {

/// "每月一次", "每3个月一次"
[[nodiscard]] QString everyWords(const Interval& interval);

/// One line why a visit or a contact is due: the last time, the rhythm, and what was tried in vain:
/// "上次走访 10月18日，应每月一次". The rule's full reason is in the duty.
[[nodiscard]] QString whyWords(const Duty& duty, QDate today);

} // namespace tongdang::desk
