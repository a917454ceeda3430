// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/exchange/stick_choice.h"

#include "models/drives.h"
#include "pages/file_dialog.h"
#include "widgets/pieces.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLocale>

namespace tongdang::pages {

using namespace widgets;

StickChoice::StickChoice(QWidget* parent)
    : QWidget(parent)
    , m_where(makeLabel({}))
    , m_other(makeButton(tr("Choose another folder"), "folder"))
{
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_where, 1);
    row->addWidget(m_other);
    connect(m_other, &QPushButton::clicked, this, &StickChoice::choose);
    look();
}

void StickChoice::look()
{
    if (m_chosen && QDir(m_folder).exists())
        return;
    m_chosen = false;
    const auto drives = models::removableDrives();
    m_folder = drives.empty() ? QString() : drives.front().folder;
    showFolder();
}

void StickChoice::choose()
{
    const QString folder = askForFolder(this, tr("Where is the stick?"), m_folder);
    if (folder.isEmpty())
        return;
    m_folder = folder;
    m_chosen = true;
    showFolder();
}

void StickChoice::showFolder()
{
    m_where->setText(m_folder.isEmpty()
                         ? tr("No USB stick is plugged in. Plug it in, or choose a folder.")
                         : tr("USB stick: %1").arg(QDir::toNativeSeparators(m_folder)));
    Q_EMIT changed();
}

} // namespace tongdang::pages
