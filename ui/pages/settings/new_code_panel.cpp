// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/settings/new_code_panel.h"

#include "desk/keys.h"
#include "models/desk.h"
#include "pages/settings/passphrase_form.h"
#include "pages/start/recovery_panel.h"
#include "widgets/pieces.h"

namespace tongdang::pages {

using namespace widgets;

NewCodePanel::NewCodePanel(models::Desk& desk, Purpose purpose, QWidget* parent)
    : QStackedWidget(parent)
    , m_desk(desk)
    , m_purpose(purpose)
    , m_question(makeQuestion())
    , m_recovery(new RecoveryPanel)
{
    addWidget(m_question);
    addWidget(m_recovery);
    m_recovery->setDoneWords(purpose == Purpose::Code ? tr("Make this the recovery code")
                                                      : tr("Seal the dossiers under new keys"));
    connect(m_question, &PassphraseForm::wanted, this, &NewCodePanel::confirm);
    connect(m_question, &PassphraseForm::carriedOut, this, &NewCodePanel::showCode);
    connect(m_question, &PassphraseForm::left, this, [this] {
        forget();
        Q_EMIT left();
    });
    connect(m_recovery, &RecoveryPanel::confirmed, this, &NewCodePanel::putInPlace);
}

PassphraseForm* NewCodePanel::makeQuestion()
{
    const bool isCode = m_purpose == Purpose::Code;
    std::vector<QWidget*> reasons;
    if (!isCode)
        reasons.push_back(makeLabel(
            tr("For when somebody knows a passphrase or the recovery code who shall not open the "
               "dossiers any more, or when a PC or a stick with them was lost. All dossiers are "
               "sealed anew: nothing that opened them before does. You keep your passphrase.")));
    reasons.push_back(
        makeLabel(tr("Have paper and an envelope at hand. The new code is shown once. "
                     "When it is on paper, the old code opens nothing any more; until "
                     "then the old one counts.")));
    return new PassphraseForm(m_desk,
                              {isCode ? tr("A new recovery code") : tr("New keys"),
                               tr("Your passphrase"), tr("Type your passphrase first."),
                               tr("Show the new recovery code")},
                              reasons);
}

void NewCodePanel::begin()
{
    forget();
    setCurrentIndex(0);
    m_question->begin();
}

void NewCodePanel::forget()
{
    m_code.clear();
    m_question->drop(); // no code for a passphrase that is no longer there
    m_question->forget();
    m_recovery->forget();
}

void NewCodePanel::confirm()
{
    if (m_question->isWorking() || !m_question->isTyped())
        return;
    m_question->carryOut(tr("This takes about a second."),
                         [passphrase = m_question->passphrase()](desk::Session& session) {
                             return desk::confirmPassphrase(session, passphrase);
                         });
}

void NewCodePanel::showCode()
{
    m_code = desk::newRecoveryCode();
    m_recovery->showCode(m_code, m_desk.environment().randomness);
    setCurrentWidget(m_recovery);
}

void NewCodePanel::putInPlace()
{
    if (m_answer.isWaiting())
        return;
    if (m_purpose == Purpose::Keys) {
        const desk::NewMasterKey wanted{m_question->passphrase(), m_code};
        forget();
        m_desk.renewMasterKey(wanted); // this page goes away
        return;
    }
    const auto put = [change = desk::RecoveryCodeChange{m_question->passphrase(), m_code}](
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
