// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/record_changes.h"

#include "record/change_codec.h"

namespace tongdang::archive {

Result<std::vector<Change>> RecordChanges::of(qint64 record)
{
    if (!m_select.isPrepared()) {
        TONGDANG_TRY(m_select, Statement::prepare(m_connection, "SELECT header, body FROM change"
                                                                " WHERE record = ?"
                                                                " ORDER BY ordinal"));
    }
    m_select.bind(1, record);
    std::vector<Change> changes;
    for (;;) {
        TONGDANG_TRY(const bool row, m_select.next());
        if (!row)
            return changes;
        auto change = decodeChange(m_select.bytes(0), m_select.bytes(1));
        if (!change) {
            m_select.reset();
            return failure(std::move(change).error());
        }
        changes.push_back(*std::move(change));
    }
}

} // namespace tongdang::archive
