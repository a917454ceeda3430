// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/hash.h"

#include <QString>

/// Hashes to be compared by eye or by voice.
namespace tongdang::vault {

/// 128 bits as 8 groups of 4 small hexadecimal digits (encryption.md §3.6).
[[nodiscard]] QString fingerprint(const Hash256& hash);

/// The first 66 bits, most significant first, as one number of 20 decimal digits in 5 groups of 4
/// (sync.md §6): the number of an enrolment.
[[nodiscard]] QString enrolmentNumber(const Hash256& hash);

/// Whether somebody typed this number: only digits count, however they are grouped (full-width
/// ones, too). Takes as long for every wrong number of the same length.
[[nodiscard]] bool isSameNumber(QStringView typed, QStringView number);

} // namespace tongdang::vault
