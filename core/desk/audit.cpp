// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/audit.h"

#include "archive/archive.h"
#include "base/clock.h"
#include "desk/named_in_note.h"

namespace tongdang::desk {

Result<AccessProof> closeAudit(Session& session, const QString& found)
{
    if (session.profile().role == Role::Village)
        return failure(ErrorKind::Refused, "desk.audit_office");
    const QString note = found.trimmed();
    if (note.isEmpty())
        return failure(ErrorKind::Refused, "desk.audit_result");
    TONGDANG_CHECK(checkNoteLength(note));
    TONGDANG_TRY(const bool namesChild, namesAnyChild(session, note));
    if (namesChild)
        return failure(ErrorKind::Refused, "desk.audit_names_child");
    TONGDANG_TRY(AccessProof proof, verifyAccess(session));
    TONGDANG_CHECK(noteAccess(session, "access.audit", std::nullopt, note.toUtf8()));
    return proof;
}

Result<QDate> lastAudit(Session& session)
{
    TONGDANG_TRY(const auto entry, session.archive().accessLog().latestOf("access.audit"));
    return entry ? Clock::dayOf(entry->at) : QDate();
}

} // namespace tongdang::desk
