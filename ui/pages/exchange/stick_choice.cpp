// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/exchange/stick_choice.h"

#include "models/stick.h"
#include "pages/file_dialog.h"
#include "widgets/pieces.h"

#include <QDir>
#include <QHBoxLayout>

namespace tongdang::pages {

using namespace widgets;

StickChoice::StickChoice(models::Stick& stick, QWidget* parent)
    : QWidget(parent)
    , m_stick(stick)
    , m_where(makeLabel({}))
    , m_other(makeButton(tr("Choose another folder"), "folder"))
{
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_where, 1);
    row->addWidget(m_other);
    setFocusProxy(m_other);
    connect(m_other, &QPushButton::clicked, this, &StickChoice::choose);
    connect(&stick, &models::Stick::changed, this, &StickChoice::showFolder);
    showFolder();
}

void StickChoice::choose()
{
    const QString folder = askForFolder(this, tr("Where is the stick?"), m_stick.folder());
    if (folder.isEmpty())
        return;
    m_stick.choose(folder);
    Q_EMIT chosen();
}

void StickChoice::showFolder()
{
    const QString folder = m_stick.folder();
    m_where->setText(folder.isEmpty()
                         ? tr("No USB stick is plugged in. Plug it in, or choose a folder.")
                         : tr("USB stick: %1").arg(QDir::toNativeSeparators(folder)));
}

} // namespace tongdang::pages
