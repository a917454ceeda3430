// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/environment.h"

#include <QDir>
#include <QStandardPaths>

namespace tongdang::desk {

qint64 Environment::programDate()
{
    return qint64{TONGDANG_BUILD_DATE} * 1000;
}

QString Environment::userStateFolder()
{
    // Qt 6.4 has no StateLocation yet: the XDG base directory specification's own words.
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    const QString base =
        QDir::isAbsolutePath(state) ? state : QDir::homePath() + QStringLiteral("/.local/state");
    return base + QStringLiteral("/tongdang");
}

QString Environment::userArchiveFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
           + QStringLiteral("/tongdang");
}

} // namespace tongdang::desk
