// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/identity_words.h"

#include <QCoreApplication>

namespace tongdang::models {

QString identityWords(const desk::IdentityNotice& notice)
{
    if (notice.isEmpty())
        return {};
    if (notice.replacedDevice.isEmpty())
        return QCoreApplication::translate(
            "identity",
            "The archive was put back or copied from elsewhere. What was entered after the copy "
            "was "
            "made may be missing here: the next exchange brings back what the others have of it. "
            "Look whether anything has to be entered again, and do not go on working with the "
            "other "
            "copy.");
    // As the names of its bundles show a device.
    const QString device = notice.replacedDevice.left(8);
    if (notice.role == desk::Role::Village)
        return QCoreApplication::translate(
                   "identity",
                   "The keys of this PC are missing or damaged, or the archive was put back or "
                   "copied from elsewhere. It is whole, but this PC counts as a new one in place "
                   "of PC %1 and has to be enrolled again: make a request and take it to the "
                   "station. Until then nothing can be handed over.")
            .arg(device);
    return QCoreApplication::translate(
               "identity",
               "The keys of this PC are missing or damaged, or the archive was put back or copied "
               "from elsewhere. It is whole, but this PC counts as a new one in place of PC %1: "
               "every PC that was enrolled at it has to be enrolled again. Until then nothing can "
               "be exchanged with them. If PC %1 was lost or stolen, bar it now in the list of PCs "
               "(enrol revoke %2): the villages hear of it when they are enrolled again.")
        .arg(device, notice.replacedDevice);
}

} // namespace tongdang::models
