// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/access.h"
#include "desk/session.h"

#include <QDate>
#include <QString>

/// The yearly audit of who looked at what (rule Z1, 未成年人网络保护条例第37条). It is closed in
/// the access log of this PC: there is no record of it, and it does not travel (facts.md §4).
namespace tongdang::desk {

/// Notes that the list of accesses was gone through, and what was found (never a child's data).
/// Returns whether the list is whole; that it is not does not keep the audit from being closed.
/// Refused: "desk.audit_office" (a village's list is audited by its station), "desk.audit_result"
/// (nothing is said of what was found), "desk.reason_too_long" (argument: the most signs),
/// "desk.audit_names_child" (it names a child or somebody of a dossier).
[[nodiscard]] Result<AccessProof> closeAudit(Session& session, const QString& found);

/// The day of the last one that was closed on this PC; invalid: none was.
[[nodiscard]] Result<QDate> lastAudit(Session& session);

} // namespace tongdang::desk
