// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"
#include "record/fold.h"
#include "support/catch.h"
#include "support/sync/memory_store.h"

/// What says where records of an office go.
namespace tongdang::test {

const Catalogue& MemoryStore::catalogue() const
{
    static const Catalogue product =
        take(Catalogue::load(QStringLiteral(TONGDANG_SOURCE_DIR "/resources")));
    return product;
}

Result<std::optional<Record>> MemoryStore::recordOf(const RecordId& record)
{
    const auto known = folded(record);
    return known ? std::optional(shownRecord(*known)) : std::nullopt;
}

Result<std::vector<RecordId>> MemoryStore::referring(TypeNo type, FieldNo field,
                                                     const RecordId& target)
{
    std::vector<RecordId> found;
    for (const auto& [id, changes] : m_state.records) {
        const auto record = folded(id);
        const FieldState* const link = record->type == type ? record->field(field) : nullptr;
        if (link && link->shown().toRecordId() == target)
            found.push_back(id);
    }
    return found;
}

} // namespace tongdang::test
