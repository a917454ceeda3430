// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/records.h"
#include "desk/session.h"
#include "record/record.h"

#include <optional>
#include <vector>

namespace tongdang::desk {

/// What a save is about: the record as it was and as it will be.
struct WantedRecord {
    const RecordType* type = nullptr;
    Record before;
    Record record;
    bool isNew = false;
    std::optional<Record> child;  ///< whose record it is; nothing for the child's own
    std::vector<FieldNo> touched; ///< fields in which they differ
};

/// Takes over what was typed, finds whose record it is and fills in what is known without asking.
/// Writes nothing. Refused: those of putRecord about the record as a whole.
[[nodiscard]] Result<WantedRecord> wantedRecord(Session& session, const RecordInput& input);

} // namespace tongdang::desk
