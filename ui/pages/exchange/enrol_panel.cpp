// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/exchange/enrol_panel.h"

#include "models/desk.h"
#include "pages/exchange/enrolment_file.h"
#include "pages/exchange/stick_choice.h"
#include "pages/file_dialog.h"
#include "widgets/pieces.h"

namespace tongdang::pages {

using namespace widgets;

EnrolPanel::EnrolPanel(models::Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_above(desk.profile().role == desk::Role::Village ? tr("the station")
                                                         : tr("the office above"))
    , m_stick(new StickChoice(desk.stick()))
    , m_request(makePrimaryButton(tr("Write the request to the stick"), "stick"))
    , m_number(makeLabel({}, LabelRole::Code))
    , m_paper(makeButton(tr("Print the request"), "print"))
    , m_accept(makeButton(tr("Take the answer"), "import"))
{
    layOut();
    const auto follow = [this] { m_request->setEnabled(!m_desk.stick().folder().isEmpty()); };
    connect(&desk.stick(), &models::Stick::changed, this, follow);
    follow();
    connect(m_stick, &StickChoice::chosen, this, [this] { m_request->setFocus(); });
    connect(m_request, &QPushButton::clicked, this, &EnrolPanel::request);
    connect(m_accept, &QPushButton::clicked, this, &EnrolPanel::accept);
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
    m_number->hide();
    carry->addWidget(m_number);
    m_paper->hide();
    carry->addWidget(m_paper, 0, Qt::AlignLeft);
    connect(m_paper, &QPushButton::clicked, this, [this] { Q_EMIT paperWanted(m_file); });
    column->addWidget(first);

    QFrame* const second = makeCard();
    QVBoxLayout* const answer = cardLayout(*second);
    answer->addWidget(makeLabel(tr("2. Bring the answer back"), LabelRole::Heading));
    answer->addWidget(makeLabel(tr("The answer is written to the same stick. Take it here; then "
                                   "compare the number of %1 once, by telephone.")
                                    .arg(m_above)));
    answer->addWidget(m_accept, 0, Qt::AlignLeft);
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
            m_number->show();
            m_file = file;
            m_paper->show();
            m_accept->setFocus();
        });
}

void EnrolPanel::accept()
{
    if (m_accepted.isWaiting())
        return;
    const QString file = askForFile(this, tr("Choose the answer"), m_desk.stick().folder(),
                                    tr("Enrolment files (*.tde)"));
    if (file.isEmpty())
        return;
    m_accepted.await(m_desk.change([file](desk::Session& session) {
        return desk::acceptEnrolment(session, file);
    }),
                     [this](Result<desk::EnrolmentAnswer> answer) {
                         if (answer)
                             Q_EMIT enrolled(answer->number);
                         else
                             Q_EMIT failed(answer.error());
                     });
}

} // namespace tongdang::pages
