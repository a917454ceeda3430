// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "record/record.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace tongdang::archive {

/// A change by local numbers: of its replica (table `replica`) and its sequence.
struct LocalDot {
    qint64 replica = 0;
    quint64 sequence = 0;
    friend auto operator<=>(const LocalDot&, const LocalDot&) = default;
};

/// From which changes the fields of a record come: the `_versions` of its row. Fields that share
/// their heads, as nearly all do, share one entry, so that a new record costs a few bytes.
///
///     flags, then per group: number of heads, (replica, sequence) of each ascending,
///     number of fields, the first field and the steps to the next ones; all LEB128
class Versions {
public:
    struct Group {
        std::vector<LocalDot> heads; ///< ascending; never empty
        std::vector<FieldNo> fields; ///< ascending; never empty
        friend bool operator==(const Group&, const Group&) = default;
    };
    /// Every dot that a change of the record names as seen is itself here. Only then can a new
    /// change not be superseded already by one that came before it.
    bool complete = true;
    /// A `create` is among the changes, so the moment of entry is that of a create.
    bool hasCreate = false;

    [[nodiscard]] const std::vector<Group>& groups() const { return m_groups; }
    /// Heads of a field; empty if no change touched it (or they supersede each other in a circle).
    [[nodiscard]] const std::vector<LocalDot>& heads(FieldNo field) const;
    /// Gives fields (ascending) a single head, whatever they had.
    void setHead(const std::vector<FieldNo>& fields, const LocalDot& head);
    /// For building from a fold: fields come ascending, each once.
    void add(FieldNo field, std::vector<LocalDot> heads);

    [[nodiscard]] QByteArray encode() const;
    /// Damaged, "archive.damaged" for bytes that `encode` would not write.
    [[nodiscard]] static Result<Versions> decode(QByteArrayView bytes);

    friend bool operator==(const Versions&, const Versions&) = default;

private:
    void tidy();
    std::vector<Group> m_groups; ///< by their first field
};

} // namespace tongdang::archive
