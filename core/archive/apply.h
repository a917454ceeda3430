// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "record/change.h"

#include <memory>
#include <optional>
#include <span>

namespace tongdang::archive {

class Connection;
class Projection;

enum class Applied {
    New,
    Already, ///< here, byte for byte
    Forked,  ///< the dot is here with another hash, or its chain does not fit its neighbours
};

/// What a delivery amounted to. Records are counted once per call.
struct ApplyCounts {
    qint64 newRecords = 0;
    qint64 changedRecords = 0;
    qint64 conflicts = 0; ///< fields that wait for a decision now and did not before
    qint64 applied = 0;   ///< changes that were new
    qint64 already = 0;
};

/// THE way of a change into the archive, whether written here or brought (sync.md §4): log,
/// record table, conflicts and facts together.
class Applier {
public:
    Applier(Connection& connection, Projection& projection);
    ~Applier();
    Applier(const Applier&) = delete;
    Applier& operator=(const Applier&) = delete;

    /// Inside a transaction of the caller; without one: Refused, "archive.no_transaction".
    /// `source`: the device that brought it, nothing for what is written here. Forked: nothing was
    /// written. After an Error the caller must roll back.
    [[nodiscard]] Result<Applied> apply(const Change& change,
                                        const std::optional<Id>& source = std::nullopt);

    /// Several at once, which is quicker. A fork ends it with Refused, "archive.fork", argument =
    /// the dot; the caller must then roll back.
    [[nodiscard]] Result<ApplyCounts> apply(std::span<const Change> changes,
                                            const std::optional<Id>& source = std::nullopt);

    /// While one lives, changes that are applied singly put off what is written once for all of
    /// them: the children's facts, joined dossiers, who brought how much. It must end with `settle`
    /// before the transaction is committed; without it the caller must roll back. Of several in
    /// each other the outermost counts.
    class Together {
    public:
        explicit Together(Applier& applier);
        ~Together();
        Together(const Together&) = delete;
        Together& operator=(const Together&) = delete;
        [[nodiscard]] Result<void> settle();

    private:
        Applier& m_applier;
        bool m_isOpen = true;
    };
    /// Writes what was put off until now, before somebody reads it in the middle.
    [[nodiscard]] Result<void> settle();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace tongdang::archive
