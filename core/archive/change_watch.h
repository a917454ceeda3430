// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/connection.h"
#include "archive/projection.h"
#include "archive/record_changed.h"

#include <deque>
#include <optional>
#include <vector>

namespace tongdang::archive {

/// Counts the commits that changed what the tables show, remembers what the latest of them changed,
/// and hands it on to `next`.
class ChangeWatch final : public RecordObserver, public TransactionObserver {
public:
    ChangeWatch(Connection& connection, RecordObserver& next);
    ~ChangeWatch() override;

    [[nodiscard]] quint64 generation() const { return m_generation; }
    /// See Archive::changedSince.
    [[nodiscard]] std::optional<std::vector<RecordChanged>> changedSince(quint64 generation) const;

    void recordChanged(TypeNo type, const RecordId& record,
                       const std::optional<RecordId>& child) override;
    void committed() override;
    void rolledBack() override;

private:
    struct Remembered {
        quint64 generation;
        RecordChanged what;
    };
    Connection& m_connection;
    RecordObserver& m_next;
    quint64 m_generation = 1;
    quint64 m_rememberedFrom = 1; ///< what was changed after this generation is remembered
    std::deque<Remembered> m_remembered;
    std::vector<RecordChanged> m_pending; ///< of the open transaction
    bool m_isMuch = false;                ///< more than can be remembered
};

} // namespace tongdang::archive
