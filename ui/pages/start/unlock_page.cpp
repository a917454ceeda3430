// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/start/unlock_page.h"

#include "models/desk.h"
#include "models/error_words.h"
#include "pages/labelled.h"
#include "pages/start/centred_card.h"
#include "widgets/passphrase_edit.h"
#include "widgets/pieces.h"
#include "widgets/progress_strip.h"

#include <QDir>

namespace tongdang::pages {

using namespace widgets;

UnlockPage::UnlockPage(models::Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_passphrase(new PassphraseEdit)
    , m_line(new Labelled(tr("Passphrase"), m_passphrase))
    , m_unlock(makePrimaryButton(tr("Unlock the dossiers")))
    , m_progress(new ProgressStrip)
    , m_trouble(new QVBoxLayout)
{
    QVBoxLayout* const column = makeCentredCard(*this, 460);
    column->addWidget(makeLabel(tr("The dossiers are locked"), LabelRole::Title));
    column->addWidget(
        makeLabel(tr("They lie on this PC in %1.")
                      .arg(QDir::toNativeSeparators(QDir(desk.folder()).absolutePath())),
                  LabelRole::Secondary));
    column->addLayout(m_trouble);
    column->addWidget(m_line);
    column->addWidget(m_unlock);
    column->addWidget(m_progress);
    QPushButton* const forgot = makeLinkButton(tr("Forgot the passphrase?"));
    column->addWidget(forgot, 0, Qt::AlignLeft);
    QPushButton* const restore = makeLinkButton(tr("Restore from a backup"));
    column->addWidget(restore, 0, Qt::AlignLeft);
    connect(restore, &QPushButton::clicked, this, &UnlockPage::restoreWanted);
    connect(forgot, &QPushButton::clicked, this, &UnlockPage::forgotten);
    connect(m_unlock, &QPushButton::clicked, this, &UnlockPage::unlock);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &UnlockPage::unlock);
    connect(m_passphrase, &QLineEdit::textEdited, this, [this] { m_line->setFault({}); });
    connect(m_passphrase, &PassphraseEdit::capsLockChanged, this, [this](bool on) {
        m_line->setHint(on ? tr("Caps Lock is on: you are typing capital letters.") : QString());
    });
    connect(&desk, &models::Desk::openFailed, this, &UnlockPage::refused);
}

void UnlockPage::begin()
{
    m_passphrase->clear();
    m_line->setFault({});
    m_line->setHint({});
    clearLayout(*m_trouble);
    m_progress->end();
    m_unlock->setEnabled(true);
    m_passphrase->setFocus();
    if (m_desk.isOpening()) {
        m_unlock->setEnabled(false);
        m_progress->begin(tr("The dossiers are sealed under their new keys."));
    }
}

void UnlockPage::unlock()
{
    if (m_desk.isOpening())
        return;
    if (m_passphrase->text().isEmpty()) {
        m_line->setFault(tr("Type the passphrase first."));
        return;
    }
    clearLayout(*m_trouble);
    m_unlock->setEnabled(false);
    m_progress->begin(tr("Unlocking takes about a second."));
    m_desk.unlock(m_passphrase->text());
}

void UnlockPage::refused(const Error& error)
{
    if (m_unlock->isEnabled())
        return; // somebody else asked
    m_progress->end();
    m_unlock->setEnabled(true);
    const QString words = models::wordsFor(error.code, error.arguments);
    // Only a wrong passphrase is the line's fault: nobody shall look for a slip of the finger while
    // the file is damaged.
    if (error.kind == ErrorKind::Passphrase)
        m_line->setFault(words);
    else
        m_trouble->addWidget(makeNote("warning", Tone::Danger, words, {}));
    m_passphrase->selectAll();
    m_passphrase->setFocus();
}

} // namespace tongdang::pages
