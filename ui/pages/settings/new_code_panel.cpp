// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/settings/new_code_panel.h"

#include "desk/keys.h"
#include "models/desk.h"
#include "models/error_words.h"
#include "pages/labelled.h"
#include "pages/start/centred_card.h"
#include "pages/start/recovery_panel.h"
#include "widgets/passphrase_edit.h"
#include "widgets/pieces.h"
#include "widgets/progress_strip.h"

namespace tongdang::pages {

using namespace widgets;

NewCodePanel::NewCodePanel(models::Desk& desk, Purpose purpose, QWidget* parent)
    : QStackedWidget(parent)
    , m_desk(desk)
    , m_purpose(purpose)
    , m_passphrase(new PassphraseEdit)
    , m_line(new Labelled(tr("Your passphrase"), m_passphrase))
    , m_progress(new ProgressStrip)
    , m_recovery(new RecoveryPanel)
{
    addWidget(makeQuestion());
    addWidget(m_recovery);
    m_recovery->setDoneWords(purpose == Purpose::Code ? tr("Make this the recovery code")
                                                      : tr("Seal the dossiers under new keys"));
    connect(m_recovery, &RecoveryPanel::confirmed, this, &NewCodePanel::putInPlace);
}

QWidget* NewCodePanel::makeQuestion()
{
    auto* const page = new QWidget;
    QVBoxLayout* const column = makeCentredCard(*page, 560);
    const bool isCode = m_purpose == Purpose::Code;
    column->addWidget(
        makeLabel(isCode ? tr("A new recovery code") : tr("New keys"), LabelRole::Title));
    if (!isCode)
        column->addWidget(makeLabel(
            tr("For when somebody knows a passphrase or the recovery code who shall not open the "
               "dossiers any more, or when a PC or a stick with them was lost. All dossiers are "
               "sealed anew: nothing that opened them before does. You keep your passphrase.")));
    column->addWidget(
        makeLabel(tr("Have paper and an envelope at hand. The new code is shown once. "
                     "When it is on paper, the old code opens nothing any more; until "
                     "then the old one counts.")));
    column->addWidget(m_line);
    QPushButton* const show = makePrimaryButton(tr("Show the new recovery code"));
    column->addWidget(show);
    column->addWidget(m_progress);
    QPushButton* const back = makeLinkButton(tr("Back to the settings"));
    back->setShortcut(Qt::Key_Escape);
    column->addWidget(back, 0, Qt::AlignLeft);
    connect(m_passphrase, &QLineEdit::textEdited, this, [this] { m_line->setFault({}); });
    connect(m_passphrase, &QLineEdit::returnPressed, this, &NewCodePanel::confirm);
    connect(show, &QPushButton::clicked, this, &NewCodePanel::confirm);
    connect(back, &QPushButton::clicked, this, &NewCodePanel::left);
    return page;
}

void NewCodePanel::begin()
{
    forget();
    setCurrentIndex(0);
    m_passphrase->setFocus();
}

void NewCodePanel::forget()
{
    m_code.clear();
    m_passphrase->clear();
    m_line->setFault({});
    m_progress->end();
    m_recovery->forget();
}

void NewCodePanel::confirm()
{
    if (m_answer.isWaiting())
        return;
    if (m_passphrase->text().isEmpty()) {
        m_line->setFault(tr("Type your passphrase first."));
        return;
    }
    m_progress->begin(tr("This takes about a second."));
    const auto ask = [passphrase =
                          m_passphrase->text()](desk::Session& session) -> Result<std::monostate> {
        TONGDANG_CHECK(desk::confirmPassphrase(session, passphrase));
        return std::monostate();
    };
    m_answer.await(m_desk.use(ask), [this](const Result<std::monostate>& right) {
        m_progress->end();
        if (!right) {
            m_line->setFault(models::wordsFor(right.error().code, right.error().arguments));
            m_passphrase->selectAll();
            m_passphrase->setFocus();
            return;
        }
        m_code = desk::newRecoveryCode();
        m_recovery->showCode(m_code, m_desk.environment().randomness);
        setCurrentWidget(m_recovery);
    });
}

void NewCodePanel::putInPlace()
{
    if (m_answer.isWaiting())
        return;
    if (m_purpose == Purpose::Keys) {
        const desk::NewMasterKey wanted{m_passphrase->text(), m_code};
        forget();
        m_desk.renewMasterKey(wanted); // this page goes away
        return;
    }
    const auto put = [change = desk::RecoveryCodeChange{m_passphrase->text(), m_code}](
                         desk::Session& session) -> Result<std::monostate> {
        TONGDANG_CHECK(desk::changeRecoveryCode(session, change));
        return std::monostate();
    };
    m_answer.await(m_desk.use(put), [this](const Result<std::monostate>& done) {
        forget();
        if (done)
            Q_EMIT changed();
        else
            Q_EMIT unsure(done.error());
    });
}

} // namespace tongdang::pages
