// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/replicas.h"
#include "archive/versions.h"
#include "record/change.h"

#include <span>

namespace tongdang::archive {

/// What the record tables say of one record. Made of its changes by the definition of merging
/// (`project`), or by the short way of the apply function; `doctor` compares the two.
struct ProjectedRecord {
    TypeNo type = 0;
    std::optional<RecordId> child;
    qint64 created = 0; ///< milliseconds UTC
    bool withdrawn = false;
    bool late = false; ///< edited after it was withdrawn
    Versions versions;
    std::vector<FieldWrite> values; ///< shown values, nulls too, ascending; `seen` is empty
    std::vector<FieldNo> conflicts; ///< ascending

    friend bool operator==(const ProjectedRecord&, const ProjectedRecord&) = default;
};

/// Pre: at least one change, all of the same record.
[[nodiscard]] Result<ProjectedRecord> project(std::span<const Change> changes, Replicas& replicas);

/// The operation without bit 7.
[[nodiscard]] inline Operation plainOperation(const ChangeHeader& header)
{
    return static_cast<Operation>(header.operation & ~criticalBit);
}

/// Somebody decided.
[[nodiscard]] inline bool isResolve(const Change& change)
{
    return plainOperation(change.header) == Operation::Resolve;
}

/// Milliseconds UTC of a stamp.
[[nodiscard]] inline qint64 momentOf(quint64 hlc)
{
    return static_cast<qint64>(hlc >> 16);
}

[[nodiscard]] inline std::optional<RecordId> childOf(const Scope& scope)
{
    const auto* child = std::get_if<RecordId>(&scope);
    return child != nullptr ? std::optional(*child) : std::nullopt;
}

} // namespace tongdang::archive
