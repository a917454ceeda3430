// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/code_list.h"

namespace tongdang {

/// Codes as typed: codes or labels, several joined by a comma, a semicolon or 、 (which may also be
/// part of a label). Each code once, in the order of the typing. Refused: "catalogue.code_unknown".
[[nodiscard]] Result<QStringList> readCodesText(const CodeList& list, QStringView text);

/// A single code or label. Refused: "catalogue.code_unknown".
[[nodiscard]] Result<QString> readCodeText(const CodeList& list, QStringView text);

} // namespace tongdang
