// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/tally.h"

#include <algorithm>

namespace tongdang::sync {
namespace {

/// A child's own record: its scope is itself.
bool isChild(const Change& change)
{
    const auto* child = std::get_if<RecordId>(&change.header.scope);
    return child && *child == change.header.record;
}

} // namespace

Result<void> Tally::touch(const Change& change)
{
    const RecordId& record = change.header.record;
    if (m_before.contains(record))
        return {};
    TONGDANG_TRY(const bool known, m_store.knowsRecord(record));
    Before before{.known = known, .child = isChild(change)};
    if (known) {
        TONGDANG_TRY(before.conflicts, m_store.conflictsOf(record));
        TONGDANG_TRY(before.purged, m_store.isPurged(record));
    }
    m_before.insert(record, before);
    return {};
}

Result<void> Tally::sum()
{
    for (auto place = m_before.cbegin(); place != m_before.cend(); ++place) {
        if (place->changes > 0)
            TONGDANG_CHECK(sum(place.key(), *place));
    }
    m_report.possibleDuplicates.sort();
    m_report.possibleDuplicates.removeDuplicates();
    return {};
}

Result<void> Tally::sum(const RecordId& record, const Before& before)
{
    if (before.erased) {
        // What was never here, or went before, is not news.
        if (before.known && !before.purged)
            ++(before.child ? m_report.erasedDossiers : m_report.erasedRecords);
        return {};
    }
    (before.known ? m_report.changedRecords : m_report.newRecords) += 1;
    // One change alone disagrees with nothing.
    if (before.known || before.changes > 1) {
        TONGDANG_TRY(const int conflicts, m_store.conflictsOf(record));
        m_report.conflicts += std::max(0, conflicts - before.conflicts);
    }
    if (before.known || !before.child)
        return {};
    ++m_report.newChildren;
    TONGDANG_TRY(const QStringList twins, m_store.possibleDuplicatesOf(record));
    m_report.possibleDuplicates += twins;
    return {};
}

} // namespace tongdang::sync
