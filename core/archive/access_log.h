// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "record/change.h"

#include <QByteArray>

#include <functional>
#include <optional>
#include <vector>

namespace tongdang::archive {

class Connection;

/// Who looked at, printed or exported what: a local hash chain that only grows. Each entry's hash
/// covers the entry and the hash before it, so that a removed or changed entry shows.
class AccessLog {
public:
    struct Entry {
        qint64 number = 0; ///< from 1; set by `append`
        qint64 at = 0;     ///< milliseconds UTC
        std::optional<RecordId> person;
        QByteArray action; ///< stable ASCII code: "dossier.open", "print", "key.export"
        std::optional<RecordId> subject; ///< the record it was about
        QByteArray detail; ///< ASCII code or number, or why something was erased in UTF-8; never a
                           ///< child's data
        Digest hash{};     ///< set by `append`
    };

    /// Its copy goes up in bundles, whose readers are bounded; nothing takes an entry away again.
    static constexpr qsizetype mostActionBytes = 64;
    static constexpr qsizetype mostDetailBytes = 1024;

    /// Covers the entry and the hash before it (core/sync/FORMAT.md §12).
    [[nodiscard]] static Digest hashOf(const Entry& entry, const Digest& before);

    explicit AccessLog(Connection& connection)
        : m_connection(connection)
    {
    }
    /// Refused: "archive.access_entry_long"; nothing is written then.
    [[nodiscard]] Result<void> append(Entry entry);
    /// The first so many behind `number`, in order.
    [[nodiscard]] Result<std::vector<Entry>> following(qint64 number, int limit) const;
    using Visit = std::function<Result<void>(const Entry&)>;
    /// Those behind `number`, in order.
    [[nodiscard]] Result<void> entriesAfter(qint64 number, const Visit& visit) const;
    /// Newest first.
    [[nodiscard]] Result<std::vector<Entry>> latest(int limit) const;
    /// The newest with that action.
    [[nodiscard]] Result<std::optional<Entry>> latestOf(const QByteArray& action) const;
    /// Number of the first entry that does not fit the chain; nothing if all do.
    [[nodiscard]] Result<std::optional<qint64>> firstFault() const;

private:
    Connection& m_connection;
};

} // namespace tongdang::archive
