// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/settings/change_passphrase_form.h"

#include "desk/keys.h"
#include "models/desk.h"
#include "models/error_words.h"
#include "pages/labelled.h"
#include "pages/start/centred_card.h"
#include "pages/start/passphrase_pair.h"
#include "widgets/passphrase_edit.h"
#include "widgets/pieces.h"
#include "widgets/progress_strip.h"

namespace tongdang::pages {

using namespace widgets;

ChangePassphraseForm::ChangePassphraseForm(models::Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_present(new PassphraseEdit)
    , m_presentLine(new Labelled(tr("Present passphrase"), m_present))
    , m_wanted(new PassphrasePair)
    , m_change(makePrimaryButton(tr("Change the passphrase")))
    , m_progress(new ProgressStrip)
{
    QVBoxLayout* const column = makeCentredCard(*this, 560);
    column->addWidget(makeLabel(tr("Change your passphrase"), LabelRole::Title));
    column->addWidget(makeLabel(tr("The dossiers stay as they are. Backups made before still open "
                                   "with the old passphrase."),
                                LabelRole::Secondary));
    column->addWidget(m_presentLine);
    column->addWidget(m_wanted);
    column->addWidget(m_change);
    column->addWidget(m_progress);
    QPushButton* const back = makeLinkButton(tr("Back to the settings"));
    back->setShortcut(Qt::Key_Escape);
    column->addWidget(back, 0, Qt::AlignLeft);
    connect(m_present, &QLineEdit::textEdited, this, [this] { m_presentLine->setFault({}); });
    connect(m_present, &QLineEdit::returnPressed, m_wanted, [this] { m_wanted->setFocus(); });
    connect(m_wanted, &PassphrasePair::returnPressed, this, &ChangePassphraseForm::change);
    connect(m_change, &QPushButton::clicked, this, &ChangePassphraseForm::change);
    connect(back, &QPushButton::clicked, this, &ChangePassphraseForm::left);
}

void ChangePassphraseForm::begin()
{
    m_present->clear();
    m_presentLine->setFault({});
    m_wanted->clear();
    m_progress->end();
    m_present->setFocus();
}

void ChangePassphraseForm::change()
{
    if (m_answer.isWaiting())
        return;
    const bool isThere = !m_present->text().isEmpty();
    m_presentLine->setFault(isThere ? QString() : tr("Type the present passphrase first."));
    const bool isGood = m_wanted->check();
    if (!isThere || !isGood)
        return;
    m_progress->begin(tr("This takes about two seconds."));
    const desk::PassphraseChange wish{m_present->text(), m_wanted->passphrase()};
    m_answer.await(m_desk.use([wish](desk::Session& session) -> Result<std::monostate> {
        TONGDANG_CHECK(desk::changePassphrase(session, wish));
        return std::monostate();
    }),
                   [this](const Result<std::monostate>& done) {
                       m_progress->end();
                       if (!done) {
                           refuse(done.error());
                           return;
                       }
                       begin(); // no secret stays in a line
                       Q_EMIT changed();
                   });
}

void ChangePassphraseForm::refuse(const Error& error)
{
    const QString words = models::wordsFor(error.code, error.arguments);
    if (error.kind == ErrorKind::Passphrase) {
        m_presentLine->setFault(words);
        m_present->selectAll();
        m_present->setFocus();
    } else {
        m_wanted->refuse(words);
    }
}

} // namespace tongdang::pages
