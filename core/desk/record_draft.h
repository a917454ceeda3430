// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/records.h"

#include <optional>
#include <utility>
#include <vector>

namespace tongdang::desk {

/// A record that is about to be made, its id already chosen so that others can refer to it.
struct RecordDraft {
    RecordId id;
    TypeNo type = 0;
    std::optional<RecordId> child;
    std::vector<FieldInput> fields;
};

/// Collects the fields of a draft and leaves out what is empty.
class DraftBuilder {
public:
    DraftBuilder(const RecordId& id, TypeNo type, const std::optional<RecordId>& child)
        : m_draft{id, type, child, {}}
    {
    }

    DraftBuilder& set(FieldNo field, Value value)
    {
        if (!value.isEmpty())
            m_draft.fields.push_back({field, std::move(value)});
        return *this;
    }
    /// A code or a short word of the source.
    DraftBuilder& set(FieldNo field, const char16_t* words)
    {
        return set(field, Value(QStringView(words).toString()));
    }

    [[nodiscard]] RecordDraft take() { return std::move(m_draft); }

private:
    RecordDraft m_draft;
};

} // namespace tongdang::desk
