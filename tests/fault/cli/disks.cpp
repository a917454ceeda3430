// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "disks.h"

#include "exchange_steps.h"
#include "support/catch.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>

namespace tongdang::test {

Disks::Disks(const QStringList& folders)
    : m_folders(folders)
{
    REQUIRE(m_images.isValid());
    for (qsizetype i = 0; i < m_folders.size(); ++i) {
        if (QDir(m_folders[i]).exists())
            copyFolder(m_folders[i], imageOf(i));
    }
}

void Disks::putBack() const
{
    for (qsizetype i = 0; i < m_folders.size(); ++i) {
        REQUIRE(QDir(m_folders[i]).removeRecursively());
        if (QDir(imageOf(i)).exists())
            copyFolder(imageOf(i), m_folders[i]);
    }
}

QString Disks::imageOf(qsizetype folder) const
{
    return m_images.filePath(QString::number(folder));
}

QSet<QString> kindsOfFiles(const QStringList& folders)
{
    static const QRegularExpression varying(QStringLiteral("[0-9a-f]{6,}|[0-9]+"));
    QSet<QString> kinds;
    for (qsizetype i = 0; i < folders.size(); ++i) {
        QDirIterator each(folders[i], QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QString name = each.next().mid(folders[i].size());
            kinds.insert(QString::number(i) + name.replace(varying, QStringLiteral("#")));
        }
    }
    return kinds;
}

} // namespace tongdang::test
