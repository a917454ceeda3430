// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/dossier/transfer_panel.h"

#include "models/desk.h"
#include "pages/labelled.h"
#include "pages/start/centred_card.h"
#include "widgets/combo_box.h"
#include "widgets/pieces.h"

#include <QShortcut>

namespace tongdang::pages {

using namespace widgets;

TransferPanel::TransferPanel(models::Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_village(new ComboBox)
    , m_nowhere(makeLabel(tr("No other village is enrolled here yet: let its PC join first."),
                          LabelRole::Strong))
    , m_move(makePrimaryButton(tr("Move the dossier"), "export"))
{
    layOut();
    connect(m_move, &QPushButton::clicked, this, &TransferPanel::move);
    setFocusProxy(m_village);
}

void TransferPanel::layOut()
{
    QVBoxLayout* const column = makeCentredCard(*this, 640);
    column->addWidget(makeLabel(tr("Move this dossier to another village"), LabelRole::Title));
    column->addWidget(makeLabel(
        tr("The new village gets everything that was written about the child with its next file "
           "from here, and takes the dossier in: it sets its state and enters home and director "
           "anew. Until then the duties go on there.")));
    column->addWidget(makeLabel(tr("The village of before cannot open the dossier any more as soon "
                                   "as it has taken in its own next file from here.")));
    column->addWidget(m_nowhere);
    column->addWidget(new Labelled(tr("To which village"), m_village));
    column->addWidget(m_move);
    QPushButton* const back = makeLinkButton(tr("Back to the dossier"));
    column->addWidget(back, 0, Qt::AlignLeft);
    connect(back, &QPushButton::clicked, this, &TransferPanel::left);
    auto* const escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &TransferPanel::left);
}

void TransferPanel::begin(const RecordId& child, const QString& village)
{
    m_child = child;
    offer({}, village);
    m_nowhere->hide(); // until that is known
    m_asked.await(m_desk.use([](desk::Session& session) { return desk::villagesBelow(session); }),
                  [this, village](const Result<std::vector<desk::VillageBelow>>& villages) {
                      if (villages)
                          offer(*villages, village);
                      else
                          Q_EMIT failed(villages.error());
                  });
}

void TransferPanel::offer(const std::vector<desk::VillageBelow>& villages, const QString& now)
{
    m_village->clear();
    for (const desk::VillageBelow& village : villages) {
        if (village.org != now)
            m_village->addItem(village.name, village.org);
    }
    m_village->setCurrentIndex(-1); // none is guessed
    m_nowhere->setVisible(m_village->count() == 0);
    m_village->setEnabled(m_village->count() > 0);
    m_move->setEnabled(m_village->count() > 0);
    m_village->setFocus();
}

void TransferPanel::move()
{
    if (m_moving.isWaiting() || !m_child)
        return;
    if (m_village->currentIndex() < 0) {
        Q_EMIT says(Tone::Soon, tr("Choose the village to which the child moved."));
        m_village->setFocus();
        return;
    }
    m_moving.await(
        m_desk.change(
            [child = *m_child, to = m_village->currentData().toString()](desk::Session& session) {
                return desk::transferChild(session, child, to);
            }),
        [this](const Result<desk::Transfer>& done) {
            if (!done) {
                Q_EMIT failed(done.error());
                return;
            }
            Q_EMIT moved();
            Q_EMIT says(Tone::Good, tr("Moved to %1. Write a file for it, and one for the village "
                                       "of before.")
                                        .arg(done->toName));
        });
}

} // namespace tongdang::pages
