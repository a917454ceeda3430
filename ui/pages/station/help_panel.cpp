// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/station/help_panel.h"

#include "models/day_words.h"
#include "models/desk.h"
#include "pages/exchange/enrolment_file.h"
#include "pages/file_dialog.h"
#include "widgets/pieces.h"
#include "widgets/style_sheet.h"

#include <QFileInfo>

namespace tongdang::pages {

using namespace widgets;

HelpPanel::HelpPanel(models::Desk& desk, QWidget* parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_choose(makeButton(tr("Read a request for help"), "folder"))
    , m_words(new QVBoxLayout)
    , m_help(makeButton(tr("I know the person, the digits are the same: help"), "check"))
{
    QVBoxLayout* const column = fillWithCard(*this, tr("Help a village to unlock"));
    column->addWidget(makeLabel(tr("For a village that forgot its passphrase and lost its code."),
                                LabelRole::Secondary));
    column->addWidget(m_choose, 0, Qt::AlignLeft);
    column->addLayout(m_words);
    column->addWidget(m_help, 0, Qt::AlignLeft);
    m_help->hide();
    connect(m_choose, &QPushButton::clicked, this, &HelpPanel::choose);
    connect(m_help, &QPushButton::clicked, this, &HelpPanel::help);
}

void HelpPanel::choose()
{
    const QString file = askForFile(this, tr("Choose the request"), m_desk.stick().folder(),
                                    tr("Files of help to unlock (*.tdh)"));
    if (!file.isEmpty())
        read(file);
}

void HelpPanel::read(const QString& file)
{
    if (m_question.isWaiting())
        return;
    m_request = file;
    clearLayout(*m_words);
    m_help->hide();
    m_question.await(
        m_desk.use([file](desk::Session& session) { return desk::readHelpRequest(session, file); }),
        [this](const Result<desk::HelpQuestion>& question) {
            if (question)
                showQuestion(*question);
            else
                Q_EMIT failed(question.error());
        });
}

void HelpPanel::showQuestion(const desk::HelpQuestion& question)
{
    const QString last = question.lastBundle.isValid()
                             ? models::dayWords(question.lastBundle, m_desk.today())
                             : tr("never");
    m_words->addWidget(
        makeLabel(tr("%1 (%2) asks for help, request of %3; its last data came: %4. Let the person "
                     "read these digits out:")
                      .arg(question.orgName, question.orgCode,
                           models::dayWords(question.made, m_desk.today()), last)));
    QLabel* const number = makeLabel(question.number, LabelRole::Code);
    number->setAccessibleName(tr("Number of the request: %1").arg(question.number));
    m_words->addWidget(number);
    m_words->addWidget(
        makeNote("warning", Tone::Soon,
                 tr("Help only somebody you know, in person or by a number you know."),
                 tr("A stolen PC asks the same way. If you doubt it, bar the PC instead.")));
    m_help->show();
    m_help->setFocus();
    Q_EMIT asks(m_help);
}

void HelpPanel::help()
{
    if (m_answer.isWaiting())
        return;
    m_choose->setFocus(); // a button that hides would leave the keyboard nowhere
    m_help->hide();
    const QString answer = freeHelpFile(QFileInfo(m_request).absolutePath(), tr("unlock-answer"));
    m_answer.await(m_desk.change([request = m_request, answer](desk::Session& session) {
        return desk::helpUnlock(session, request, answer);
    }),
                   [this, answer](const Result<desk::HelpQuestion>& done) {
                       clearLayout(*m_words);
                       if (done)
                           showAnswer(answer);
                       else
                           Q_EMIT failed(done.error());
                   });
}

void HelpPanel::showAnswer(const QString& file)
{
    m_words->addWidget(makeNote(
        "check", Tone::Good, tr("The answer is on the stick: %1").arg(QFileInfo(file).fileName()),
        tr("It opens only the PC that asked, with the passphrase chosen there.")));
}

} // namespace tongdang::pages
