// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/exchange/enrolment_file.h"

#include <QDir>
#include <QFile>

namespace tongdang::pages {

namespace {

QString freeFile(const QString& folder, const QString& stem, const QString& ending)
{
    const QDir directory(folder);
    QString file = directory.filePath(stem + ending);
    for (int number = 2; QFile::exists(file); ++number)
        file = directory.filePath(QStringLiteral("%1-%2%3").arg(stem).arg(number).arg(ending));
    return file;
}

} // namespace

QString freeEnrolmentFile(const QString& folder, const QString& stem)
{
    return freeFile(folder, stem, QStringLiteral(".tde"));
}

QString freeHelpFile(const QString& folder, const QString& stem)
{
    return freeFile(folder, stem, QStringLiteral(".tdh"));
}

} // namespace tongdang::pages
