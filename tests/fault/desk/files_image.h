// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/storage/archive_folder.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <map>
#include <utility>

namespace tongdang::test {

/// All files of some folders at one moment, to begin from them once more.
class FilesImage {
public:
    explicit FilesImage(QStringList folders)
        : m_folders(std::move(folders))
    {
        for (const QString& folder : std::as_const(m_folders)) {
            QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next();
                m_files[path] = {readFile(path), QFile::permissions(path)};
            }
        }
    }
    void restore() const
    {
        for (const QString& folder : m_folders)
            QDir(folder).removeRecursively();
        for (const auto& [path, file] : m_files) {
            REQUIRE(QDir().mkpath(QFileInfo(path).path()));
            writeFile(path, file.bytes);
            REQUIRE(QFile::setPermissions(path, file.permissions));
        }
    }

private:
    struct File {
        QByteArray bytes;
        QFile::Permissions permissions;
    };
    QStringList m_folders;
    std::map<QString, File> m_files;
};

} // namespace tongdang::test
