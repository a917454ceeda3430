// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <functional>

namespace tongdang {
class Catalogue;
}

namespace tongdang::archive {

class Connection;

/// `dump`: one canonical JSON line (without the newline) per record with its fields and heads,
/// ascending by record id. Made of the log by the definition of merging; nothing local is in it, so
/// archives that hold the same changes print the same bytes. An error of `write` ends it and is
/// handed on.
[[nodiscard]] Result<void> dump(Connection& connection, const Catalogue& catalogue,
                                const std::function<Result<void>(const QByteArray& line)>& write);

} // namespace tongdang::archive
