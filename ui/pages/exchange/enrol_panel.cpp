// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/exchange/enrol_panel.h"

#include "models/desk.h"
#include "pages/exchange/compared_tick.h"
#include "pages/exchange/enrolment_file.h"
#include "pages/exchange/stick_choice.h"
#include "pages/file_dialog.h"
#include "widgets/pieces.h"

#include <QCheckBox>

namespace tongdang::pages {

using namespace widgets;

EnrolPanel::EnrolPanel(models::Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_above(desk.profile().role == desk::Role::Village ? tr("the station")
                                                         : tr("the office above"))
    , m_stick(new StickChoice(desk.stick()))
    , m_request(makePrimaryButton(tr("Write the request to the stick"), "stick"))
    , m_caption(makeLabel({}))
    , m_number(makeLabel({}, LabelRole::Code))
    , m_paper(makeButton(tr("Print the request"), "print"))
    , m_choose(makeButton(tr("Read the answer"), "import"))
    , m_words(new QVBoxLayout)
    , m_compared(makeComparedTick())
    , m_accept(makePrimaryButton(tr("The number is the same: take the answer"), "check"))
    , m_decline(makeButton(tr("It is another number: do not take it"), "close"))
{
    layOut();
    const auto follow = [this] { m_request->setEnabled(!m_desk.stick().folder().isEmpty()); };
    connect(&desk.stick(), &models::Stick::changed, this, follow);
    follow();
    connect(m_stick, &StickChoice::chosen, this, [this] { m_request->setFocus(); });
    connect(m_request, &QPushButton::clicked, this, &EnrolPanel::request);
    connect(m_choose, &QPushButton::clicked, this, &EnrolPanel::choose);
    connect(m_accept, &QPushButton::clicked, this, &EnrolPanel::accept);
    connect(m_compared, &QCheckBox::toggled, m_accept, &QPushButton::setEnabled);
    connect(m_decline, &QPushButton::clicked, this, &EnrolPanel::withdrawStation);
}

void EnrolPanel::layOut()
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    QFrame* const first = makeCard();
    QVBoxLayout* const carry = cardLayout(*first);
    carry->addWidget(makeLabel(tr("1. Take a request to %1").arg(m_above), LabelRole::Heading));
    carry->addWidget(
        makeLabel(tr("This PC is not known to %1 yet. Write a request to the stick and "
                     "take it there; a number of 20 digits is read to you, which "
                     "must be the one shown here.")
                      .arg(m_above)));
    carry->addWidget(m_stick);
    carry->addWidget(m_request, 0, Qt::AlignLeft);
    m_number->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    m_caption->setText(
        tr("Compare the number (%1 reads it out; it must be the same):").arg(m_above));
    m_caption->hide();
    m_number->hide();
    carry->addWidget(m_caption);
    carry->addWidget(m_number);
    m_paper->hide();
    carry->addWidget(m_paper, 0, Qt::AlignLeft);
    connect(m_paper, &QPushButton::clicked, this, [this] { Q_EMIT paperWanted(m_file); });
    column->addWidget(first);

    QFrame* const second = makeCard();
    QVBoxLayout* const answer = cardLayout(*second);
    answer->addWidget(makeLabel(tr("2. Bring the answer back"), LabelRole::Heading));
    answer->addWidget(makeLabel(tr("The answer is written to the same stick. Read it here, compare "
                                   "the number of %1 by telephone, and only then take it.")
                                    .arg(m_above)));
    answer->addWidget(m_choose, 0, Qt::AlignLeft);
    answer->addLayout(m_words);
    answer->addWidget(m_compared);
    answer->addWidget(m_accept, 0, Qt::AlignLeft);
    answer->addWidget(m_decline, 0, Qt::AlignLeft);
    m_compared->hide();
    m_accept->hide();
    m_decline->hide();
    column->addWidget(second);
    column->addStretch();
}

void EnrolPanel::arrive()
{
    if (m_request->isEnabled())
        m_request->setFocus();
    else
        m_stick->setFocus();
}

void EnrolPanel::request()
{
    if (m_requested.isWaiting())
        return;
    const QString file =
        freeEnrolmentFile(m_desk.stick().folder(), tr("request-%1").arg(m_desk.profile().orgCode));
    m_requested.await(
        m_desk.change(
            [file](desk::Session& session) { return desk::requestEnrolment(session, file); }),
        [this, file](Result<desk::EnrolmentRequest> answer) {
            if (!answer) {
                Q_EMIT failed(answer.error());
                return;
            }
            m_number->setText(answer->number);
            m_number->setAccessibleName(tr("Number of the request: %1").arg(answer->number));
            m_caption->show();
            m_number->show();
            m_file = file;
            m_paper->show();
            m_choose->setFocus();
        });
}

void EnrolPanel::choose()
{
    const QString file = askForFile(this, tr("Choose the answer"), m_desk.stick().folder(),
                                    tr("Enrolment files (*.tde)"));
    if (!file.isEmpty())
        read(file);
}

void EnrolPanel::read(const QString& answer)
{
    if (m_read.isWaiting() || m_accepted.isWaiting())
        return;
    withdrawStation();
    m_answer = answer;
    m_read.await(m_desk.use([answer](desk::Session& session) {
        return desk::readEnrolmentAnswer(session, answer);
    }),
                 [this](const Result<desk::AnsweringStation>& station) {
                     if (station)
                         showStation(*station);
                     else
                         Q_EMIT failed(station.error());
                 });
}

void EnrolPanel::showStation(const desk::AnsweringStation& station)
{
    m_answering = station;
    m_words->addWidget(
        makeLabel(tr("This answer is from %1 (%2). Call %3 at a telephone number that you know and "
                     "let them read their number to you. It must be this one:")
                      .arg(station.orgName, station.orgCode, m_above)));
    QLabel* const number = makeLabel(station.number, LabelRole::Code);
    number->setAccessibleName(tr("Number of the station: %1").arg(station.number));
    m_words->addWidget(number);
    m_compared->setChecked(false);
    m_compared->show();
    m_accept->setEnabled(false);
    m_accept->show();
    m_decline->show();
    // One Return too many must believe no station: first a person says that the digits were
    // compared.
    m_compared->setFocus();
    Q_EMIT asks(m_decline);
}

void EnrolPanel::withdrawStation()
{
    if (m_compared->hasFocus() || m_accept->hasFocus() || m_decline->hasFocus())
        m_choose->setFocus(); // a button that hides would leave the keyboard nowhere
    clearLayout(*m_words);
    m_compared->hide();
    m_accept->hide();
    m_decline->hide();
    m_answer.clear();
}

void EnrolPanel::accept()
{
    if (m_accepted.isWaiting() || m_answer.isEmpty())
        return;
    // The number that was shown, not that of whatever lies on the stick by now.
    m_accepted.await(
        m_desk.change([file = m_answer, number = m_answering.number](desk::Session& session) {
            return desk::acceptEnrolment(session, file, {number, false});
        }),
        [this](const Result<desk::EnrolmentAnswer>& answer) {
            withdrawStation();
            if (answer)
                Q_EMIT enrolled(m_answering.orgName);
            else
                Q_EMIT failed(answer.error());
        });
}

} // namespace tongdang::pages
