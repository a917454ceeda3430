// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stick.h"

#include "models/drives.h"

#include <QDir>

namespace tongdang::models {

void Stick::look()
{
    if (m_isChosen && QDir(m_folder).exists())
        return;
    m_isChosen = false;
    const auto drives = removableDrives();
    set(drives.empty() ? QString() : drives.front().folder);
}

void Stick::choose(const QString& folder)
{
    m_isChosen = true;
    set(folder);
}

void Stick::set(const QString& folder)
{
    if (folder == m_folder)
        return;
    m_folder = folder;
    Q_EMIT changed();
}

} // namespace tongdang::models
