// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/form_records.h"
#include "desk/session.h"

#include <QDate>
#include <QHash>
#include <QString>
#include <QStringList>

namespace tongdang::desk {

/// The values that any form may declare under "facts" (core/paper/FORMS.md): computed, and no field
/// of the catalogue. Names that are not known here are left out.
[[nodiscard]] Result<QHash<QString, QString>> formFacts(Session& session, const QStringList& wanted,
                                                        const FormGround& ground, QDate today,
                                                        QDate month);
/// All names that formFacts() knows.
[[nodiscard]] QStringList knownFormFacts();

} // namespace tongdang::desk
