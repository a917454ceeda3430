// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/import.h"

#include <QHash>

namespace tongdang::sync {

/// Counts what an import did, per record, inside the caller's transaction.
class Tally {
public:
    /// Both outlive it.
    Tally(Store& store, ImportReport& report)
        : m_store(store)
        , m_report(report)
    {
    }

    /// Before the change is applied.
    [[nodiscard]] Result<void> touch(const Change& change);
    /// Whether the record of a change that was touched was erased here before.
    [[nodiscard]] bool wasErased(const RecordId& record) const
    {
        return m_before.value(record).purged;
    }
    /// It was new.
    void applied(const Change& change) { ++m_before[change.header.record].changes; }
    /// It was new and erased what it is about: the record is told as erased, not as changed.
    void erased(const Change& change) { m_before[change.header.record].erased = true; }
    /// Once, at the end: writes the counts of records, conflicts and duplicates into the report.
    [[nodiscard]] Result<void> sum();

private:
    struct Before {
        bool known = false;
        bool child = false;
        bool purged = false; ///< before
        bool erased = false;
        int conflicts = 0;
        int changes = 0; ///< that were new
    };
    [[nodiscard]] Result<void> sum(const RecordId& record, const Before& before);

    Store& m_store;
    ImportReport& m_report;
    QHash<RecordId, Before> m_before;
};

} // namespace tongdang::sync
