// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/field.h"
#include "desk/session.h"
#include "record/record.h"

#include <QHash>
#include <QString>

#include <optional>

namespace tongdang::desk {

/// Values in words for lists on paper and in files: references by what the register of the other
/// type calls its records. Keeps what it read, since many rows name the same few. Lives no longer
/// than one list.
class ReferredWords {
public:
    explicit ReferredWords(Session& session)
        : m_session(session)
    {
    }

    /// Empty for an empty value, a record that is not here, and a child: no child stands in a list
    /// as somebody else's companion.
    [[nodiscard]] Result<QString> words(const Field& field, const Value& value);
    /// The record that a reference leads to; nothing if the value is none or it is not here.
    [[nodiscard]] Result<std::optional<Record>> referred(const Value& value);

private:
    Session& m_session;
    QHash<RecordId, std::optional<Record>> m_known;
};

} // namespace tongdang::desk
