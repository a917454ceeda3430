// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace tongdang::test {

/// The product's catalogue without one type and without one field of another: what an older version
/// had.
class ReducedCatalogue {
public:
    ReducedCatalogue(const QString& withoutType, const QString& type, const QString& withoutField)
    {
        for (const QString& name : {QStringLiteral("catalogue"), QStringLiteral("codes")}) {
            const QDir from(QStringLiteral(TONGDANG_SOURCE_DIR "/resources/") + name);
            QDir(m_folder.path()).mkdir(name);
            for (const QString& file : from.entryList({QStringLiteral("*.json")})) {
                if (file == withoutType + QStringLiteral(".json"))
                    continue;
                const QString target = m_folder.filePath(name + u'/' + file);
                REQUIRE(QFile::copy(from.filePath(file), target));
                QFile::setPermissions(target, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
            }
        }
        removeField(
            m_folder.filePath(QStringLiteral("catalogue/") + type + QStringLiteral(".json")),
            withoutField);
        m_catalogue = take(Catalogue::load(m_folder.path()));
    }
    [[nodiscard]] const Catalogue& catalogue() const { return m_catalogue; }

private:
    static void removeField(const QString& path, const QString& key)
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadWrite));
        QByteArrayList lines = file.readAll().split('\n');
        // A field stands on a line of its own.
        const auto isField = [&key](const QByteArray& line) {
            return line.contains("\"key\": \"" + key.toLatin1() + '"');
        };
        const auto removed = std::remove_if(lines.begin(), lines.end(), isField);
        REQUIRE(removed != lines.end());
        lines.erase(removed, lines.end());
        REQUIRE(file.resize(0));
        file.seek(0);
        file.write(lines.join('\n'));
    }

    QTemporaryDir m_folder;
    Catalogue m_catalogue;
};

} // namespace tongdang::test
