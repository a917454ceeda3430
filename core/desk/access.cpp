// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/access.h"

#include "archive/archive.h"
#include "base/clock.h"

namespace tongdang::desk {

Result<void> noteAccess(Session& session, const QByteArray& action,
                        const std::optional<RecordId>& subject, const QByteArray& detail)
{
    archive::AccessLog::Entry entry;
    entry.at = session.environment().clock.nowMilliseconds();
    entry.person = session.profile().person;
    entry.action = action;
    entry.subject = subject;
    entry.detail = detail;
    return session.archive().accessLog().append(std::move(entry));
}

} // namespace tongdang::desk
