// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/settings/receiving_key_panel.h"

#include "models/desk.h"
#include "models/error_words.h"
#include "pages/labelled.h"
#include "pages/start/centred_card.h"
#include "widgets/passphrase_edit.h"
#include "widgets/pieces.h"
#include "widgets/progress_strip.h"

namespace tongdang::pages {

using namespace widgets;

ReceivingKeyPanel::ReceivingKeyPanel(models::Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_passphrase(new PassphraseEdit)
    , m_line(new Labelled(tr("Your passphrase"), m_passphrase))
    , m_progress(new ProgressStrip)
{
    QVBoxLayout* const column = makeCentredCard(*this, 560);
    column->addWidget(makeLabel(tr("A new receiving key"), LabelRole::Title));
    column->addWidget(
        makeLabel(tr("What others carry here on a stick is sealed for the receiving key of this "
                     "PC. A new one once a year is good, and at once when somebody may have got "
                     "at the key. The others hear of it with the next stick for each of them.")));
    column->addWidget(makeLabel(tr("Sticks that were written before open still. Passphrase, "
                                   "recovery code and dossiers stay as they are."),
                                LabelRole::Secondary));
    column->addWidget(m_line);
    QPushButton* const rotate = makePrimaryButton(tr("Make a new receiving key"));
    column->addWidget(rotate);
    column->addWidget(m_progress);
    QPushButton* const back = makeLinkButton(tr("Back to the settings"));
    back->setShortcut(Qt::Key_Escape);
    column->addWidget(back, 0, Qt::AlignLeft);
    connect(m_passphrase, &QLineEdit::textEdited, this, [this] { m_line->setFault({}); });
    connect(m_passphrase, &QLineEdit::returnPressed, this, &ReceivingKeyPanel::rotate);
    connect(rotate, &QPushButton::clicked, this, &ReceivingKeyPanel::rotate);
    connect(back, &QPushButton::clicked, this, &ReceivingKeyPanel::left);
}

void ReceivingKeyPanel::begin()
{
    m_passphrase->clear();
    m_line->setFault({});
    m_progress->end();
    m_passphrase->setFocus();
}

void ReceivingKeyPanel::rotate()
{
    if (m_answer.isWaiting())
        return;
    const QString passphrase = m_passphrase->text();
    m_line->setFault(passphrase.isEmpty() ? tr("Type your passphrase first.") : QString());
    if (passphrase.isEmpty())
        return;
    m_progress->begin(tr("This takes about two seconds."));
    m_answer.await(m_desk.use([passphrase](desk::Session& session) {
        return desk::rotateReceivingKey(session, passphrase);
    }),
                   [this](const Result<desk::RotatedKey>& done) {
                       m_progress->end();
                       if (!done) {
                           refuse(done.error());
                           return;
                       }
                       begin(); // no secret stays in a line
                       Q_EMIT changed();
                   });
}

void ReceivingKeyPanel::refuse(const Error& error)
{
    m_line->setFault(models::wordsFor(error.code, error.arguments));
    m_passphrase->selectAll();
    m_passphrase->setFocus();
}

} // namespace tongdang::pages
