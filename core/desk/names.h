// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "catalogue/field.h"
#include "desk/session.h"

#include <QHash>
#include <QString>

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

private:
    [[nodiscard]] Result<QString> name(const RecordId& record, FieldNo field);

    Session& m_session;
    QHash<RecordId, QString> m_known;
};

/// Of an organisation by its code: this one, or one that an enrolled device belongs to; else the
/// code itself.
[[nodiscard]] Result<QString> organisationName(Session& session, const QString& code);

} // namespace tongdang::desk
