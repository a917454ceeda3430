// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "record/record.h"

#include <optional>
#include <vector>

namespace tongdang {
class Catalogue;
}

namespace tongdang::sync {

/// What says where the records of an office go (`Reach`): they themselves and the catalogue. Every
/// error is the archive's own and passes through.
class RecordStore {
public:
    virtual ~RecordStore() = default;
    /// Of this program; lives as long as the store.
    [[nodiscard]] virtual const Catalogue& catalogue() const = 0;
    /// Shown values; nothing if it is not here.
    [[nodiscard]] virtual Result<std::optional<Record>> recordOf(const RecordId& record) = 0;
    /// Records of a type whose field refers to `target`, withdrawn ones as well.
    [[nodiscard]] virtual Result<std::vector<RecordId>> referring(TypeNo type, FieldNo field,
                                                                  const RecordId& target) = 0;
};

} // namespace tongdang::sync
