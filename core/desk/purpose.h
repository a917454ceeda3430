// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/session.h"

#include <QByteArray>
#include <QString>

/// What something was printed or written to a file for, as the access log has it: a code of the
/// list PURP and no words of one's own, in which a child could be named. Nobody has to say it.
namespace tongdang::desk {

/// Usage: "desk.unknown_purpose" (arguments: the code, those that there are). Empty is allowed.
[[nodiscard]] Result<void> checkPurpose(const Session& session, const QString& purpose);

/// The detail of an entry with its purpose behind it, in a way that no words of people can imitate.
[[nodiscard]] QByteArray withPurpose(QByteArray detail, const QString& purpose);

struct DetailAndPurpose {
    QByteArray detail;
    QString purpose; ///< empty: not said
};
[[nodiscard]] DetailAndPurpose apart(QByteArrayView action, const QByteArray& noted);

/// In the words of the list; the code itself where the list does not know it.
[[nodiscard]] QString purposeWords(const Session& session, const QString& purpose);

} // namespace tongdang::desk
