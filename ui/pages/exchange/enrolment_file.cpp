// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/exchange/enrolment_file.h"

#include <QDir>
#include <QFile>

namespace tongdang::pages {

QString freeEnrolmentFile(const QString& folder, const QString& stem)
{
    const QDir directory(folder);
    QString file = directory.filePath(stem + QStringLiteral(".tde"));
    for (int number = 2; QFile::exists(file); ++number)
        file = directory.filePath(QStringLiteral("%1-%2.tde").arg(stem).arg(number));
    return file;
}

} // namespace tongdang::pages
