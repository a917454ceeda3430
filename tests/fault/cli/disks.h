// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace tongdang::test {

/// The folders of PCs and sticks as they were at one moment, to be put back again and again.
class Disks {
public:
    /// Copies them. A folder that is not there is not there either when it is put back.
    explicit Disks(const QStringList& folders);
    void putBack() const;

private:
    [[nodiscard]] QString imageOf(qsizetype folder) const;

    QStringList m_folders;
    QTemporaryDir m_images;
};

/// What lies in the folders, by names in which numbers, days and random signs are left out: what
/// two runs of one command leave alike.
[[nodiscard]] QSet<QString> kindsOfFiles(const QStringList& folders);

} // namespace tongdang::test
