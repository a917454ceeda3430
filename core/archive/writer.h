// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/clock_floor.h"
#include "archive/write.h"
#include "base/result.h"

#include <memory>
#include <span>

namespace tongdang {
class Catalogue;
class Clock;
class Randomness;
} // namespace tongdang

namespace tongdang::archive {

class Connection;
class Applier;
class ClockDoubts;
class Reader;
class ReplicaIdentity;
class Replicas;
struct WritePart;

/// Makes changes of what people enter (sync.md §2): preds from the present heads, stamp by the
/// rule, whole field groups, special fields in a change of their own; then applies them by the one
/// apply function.
class Writer {
public:
    struct Parts {
        Connection& connection;
        Applier& applier;
        const Reader& reader;
        Replicas& replicas;
        const ReplicaIdentity& identity;
        ClockDoubts& clockDoubts;
        const Catalogue& catalogue;
        const Clock& clock;
        Randomness& randomness;
    };
    explicit Writer(const Parts& parts);
    ~Writer();

    /// All or nothing: in the caller's transaction if one is open, else in one of its own. On
    /// failure within a caller's transaction the caller must roll it back. Refused:
    /// "archive.record_exists" (create), "archive.unknown_record" (any other operation),
    /// "archive.scope_missing", "archive.type_differs"; those of makeChange.
    [[nodiscard]] Result<std::vector<Written>> write(std::span<const WriteRequest> requests);
    [[nodiscard]] Result<Written> write(const WriteRequest& request);

    /// Writes as a change of this archive what another one says whose name is taken here (a fork,
    /// sync.md §6): the header stays as it is but for dot and chain. In the caller's transaction,
    /// which it must roll back after a failure. Those of makeChange.
    [[nodiscard]] Result<Dot> reissue(const ChangeHeader& header, std::vector<FieldWrite> writes);

    /// Stamps never lie below it (sync.md §9). What is written while it doubts the clock is marked.
    void setClockFloor(const ClockFloor& floor);

private:
    struct Target;
    [[nodiscard]] Result<Target> targetOf(const WriteRequest& request);
    [[nodiscard]] Result<Written> writeOne(const WriteRequest& request, const BatchId& batch);
    [[nodiscard]] Result<Dot> writePart(const WriteRequest& request, Operation operation,
                                        const Target& target, WritePart part, const BatchId& batch);
    /// As the next change of this archive: fills dot and chain, applies it, answers its dot.
    [[nodiscard]] Result<Dot> append(ChangeHeader header, std::vector<FieldWrite> writes);

    Parts m_parts;
    ClockFloor m_floor;
};

} // namespace tongdang::archive
