// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QFileInfo>

namespace tongdang {

/// Opens for reading what a person named as a file. Only a regular file (or a link to one): a pipe
/// would keep the program waiting, and a device may never end. False also where it cannot be read.
[[nodiscard]] inline bool openNamedFile(QFile& file)
{
    return QFileInfo(file.fileName()).isFile() && file.open(QIODevice::ReadOnly);
}

} // namespace tongdang
