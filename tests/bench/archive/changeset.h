// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>

namespace tongdang::archive {
class Connection;
}

/// SQLite's own session extension, which merges rows without a log, clocks or conflicts that are
/// kept: what merging changes is measured against.
namespace tongdang::test {

/// What `work` changes in table r_visit.
[[nodiscard]] QByteArray changesetOf(archive::Connection& connection,
                                     const std::function<void()>& work);
/// In one transaction; rows that are here already are left as they are. Milliseconds.
[[nodiscard]] double applyChangeset(archive::Connection& connection, const QByteArray& changeset);

} // namespace tongdang::test
