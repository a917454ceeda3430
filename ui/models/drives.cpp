// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/drives.h"

#include <QDir>
#include <QFile>
#include <QStorageInfo>

#include <algorithm>

namespace tongdang::models {

namespace {

/// "/dev/sdb1" -> "/sys/block/sdb/removable" says 1. Elsewhere than on Linux there is no such file.
bool isRemovable(const QByteArray& device)
{
    QString name = QString::fromLocal8Bit(device).section(u'/', -1);
    while (!name.isEmpty() && !QDir(QStringLiteral("/sys/block/") + name).exists())
        name.chop(1);
    QFile file(QStringLiteral("/sys/block/%1/removable").arg(name));
    return !name.isEmpty() && file.open(QIODevice::ReadOnly) && file.read(1) == "1";
}

bool isStick(const QStorageInfo& volume)
{
    const QString root = volume.rootPath();
    return volume.isValid() && volume.isReady() && !volume.isReadOnly()
           && (root.startsWith(QStringLiteral("/media/"))
               || root.startsWith(QStringLiteral("/run/media/")) || isRemovable(volume.device()));
}

} // namespace

std::vector<Drive> removableDrives()
{
    std::vector<Drive> drives;
    for (const QStorageInfo& volume : QStorageInfo::mountedVolumes()) {
        if (isStick(volume))
            drives.push_back({volume.rootPath(), volume.displayName(), volume.bytesAvailable()});
    }
    std::ranges::sort(drives, {}, &Drive::name);
    return drives;
}

} // namespace tongdang::models
