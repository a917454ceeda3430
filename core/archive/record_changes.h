// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/connection.h"
#include "archive/statement.h"
#include "record/change.h"

#include <vector>

namespace tongdang::archive {

/// Decodes all changes of one record out of the log.
class RecordChanges {
public:
    explicit RecordChanges(Connection& connection)
        : m_connection(connection)
    {
    }
    /// In the order of arrival. Damaged, "record.change_damaged" if the bytes rotted.
    [[nodiscard]] Result<std::vector<Change>> of(qint64 record);

private:
    Connection& m_connection;
    Statement m_select;
};

} // namespace tongdang::archive
