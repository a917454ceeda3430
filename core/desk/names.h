// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "catalogue/field.h"
#include "desk/session.h"
#include "record/record.h"

#include <QDate>
#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace tongdang::desk {

/// Names of people by their records, each read once. Empty where the record is not here.
class Names {
public:
    explicit Names(Session& session)
        : m_session(session)
    {
    }
    /// Of a `staff` record.
    [[nodiscard]] Result<QString> person(const RecordId& staff);
    [[nodiscard]] Result<QString> child(const RecordId& child);
    /// The posts that a person of the staff held on a day, by their labels (list ROLE); empty: none
    /// is here.
    [[nodiscard]] Result<QString> roleOf(const RecordId& staff, QDate day);
    /// The name of the organisation that a person of the staff writes for; nothing where no device
    /// of it is known here.
    [[nodiscard]] Result<std::optional<QString>> placeOf(const RecordId& staff);

private:
    /// Of the post that the person has, or had last; empty: none is here.
    [[nodiscard]] Result<QString> divisionOf(const RecordId& staff);
    [[nodiscard]] Result<QString> name(const RecordId& record, FieldNo field);
    [[nodiscard]] Result<std::vector<Record>> postsOf(const RecordId& staff);

    Session& m_session;
    QHash<RecordId, QString> m_known;
    QHash<RecordId, std::optional<QString>> m_places;
    QHash<RecordId, std::vector<Record>> m_posts;
};

/// Of an organisation by its code: this one, or one that an enrolled device belongs to; else the
/// code itself.
[[nodiscard]] Result<QString> organisationName(Session& session, const QString& code);

} // namespace tongdang::desk
