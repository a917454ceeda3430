// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/station/approval_panel.h"

#include "models/day_words.h"
#include "models/desk.h"
#include "models/error_words.h"
#include "pages/exchange/compared_tick.h"
#include "pages/exchange/enrolment_file.h"
#include "pages/file_dialog.h"
#include "widgets/pieces.h"
#include "widgets/style_sheet.h"

#include <QCheckBox>
#include <QFileInfo>

namespace tongdang::pages {

using namespace widgets;

namespace {

/// What the PC would be here, and what that lets it do.
QString askedRole(const QString& role)
{
    if (role == u"village")
        return ApprovalPanel::tr("a village: it keeps the dossiers of its own children.");
    if (role == u"township")
        return ApprovalPanel::tr("a township station: it gets the dossiers of all its villages, "
                                 "may move them and may order them to be erased.");
    return ApprovalPanel::tr("a county office: it gets the dossiers of all townships, may move "
                             "them and may order them to be erased.");
}

} // namespace

ApprovalPanel::ApprovalPanel(models::Desk& desk, QWidget* parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_choose(makeButton(tr("Read a village's request"), "folder"))
    , m_words(new QVBoxLayout)
    , m_special(new QCheckBox(tr("May also get specially protected entries of other places")))
    , m_compared(makeComparedTick())
    , m_approve(makeButton(tr("The digits are the same: let this PC in"), "check"))
{
    QVBoxLayout* const column = fillWithCard(*this, tr("Let a PC in"));
    column->addWidget(m_choose, 0, Qt::AlignLeft);
    column->addLayout(m_words);
    m_special->setToolTip(
        tr("Infection, harm, incidents and who reported them. Only for a PC whose "
           "person has to work with them."));
    column->addWidget(m_special);
    column->addWidget(m_compared);
    column->addWidget(m_approve, 0, Qt::AlignLeft);
    m_special->hide();
    m_compared->hide();
    m_approve->hide();
    connect(m_choose, &QPushButton::clicked, this, &ApprovalPanel::choose);
    connect(m_approve, &QPushButton::clicked, this, &ApprovalPanel::approve);
    connect(m_compared, &QCheckBox::toggled, m_approve, &QPushButton::setEnabled);
}

void ApprovalPanel::choose()
{
    const QString file = askForFile(this, tr("Choose the request"), m_desk.stick().folder(),
                                    tr("Enrolment files (*.tde)"));
    if (!file.isEmpty())
        read(file);
}

void ApprovalPanel::read(const QString& file)
{
    if (m_question.isWaiting())
        return;
    m_request = file;
    clearLayout(*m_words);
    m_special->hide();
    m_special->setChecked(false);
    m_compared->hide();
    m_compared->setChecked(false);
    m_approve->hide();
    m_approve->setEnabled(false);
    m_question.await(m_desk.use([file](desk::Session& session) {
        return desk::readEnrolmentRequest(session, file);
    }),
                     [this](const Result<desk::EnrolmentQuestion>& question) {
                         if (question)
                             showQuestion(*question);
                         else
                             Q_EMIT failed(question.error());
                     });
}

void ApprovalPanel::showQuestion(const desk::EnrolmentQuestion& question)
{
    m_words->addWidget(makeLabel(
        tr("%1 (%2) asks to belong to this station.").arg(question.orgName, question.orgCode)));
    m_words->addWidget(makeNote(question.role == u"village" ? "info" : "warning",
                                question.role == u"village" ? Tone::Plain : Tone::Soon,
                                tr("It asks to be %1").arg(askedRole(question.role)), {}));
    if (question.refusal) {
        m_words->addWidget(
            makeNote("warning", Tone::Danger, tr("This request cannot be approved."),
                     models::wordsFor(question.refusal->code, question.refusal->arguments)));
        return;
    }
    m_words->addWidget(makeLabel(tr("Read these digits to the person who brought it; they must be "
                                    "the ones shown on that PC:")));
    QLabel* const number = makeLabel(question.number, LabelRole::Code);
    number->setAccessibleName(tr("Number of the request: %1").arg(question.number));
    m_words->addWidget(number);
    m_number = question.number;
    m_replaced = question.replaces;
    if (!m_replaced.isEmpty()) {
        const QString last = question.replacedLastBundle.isValid()
                                 ? models::dayWords(question.replacedLastBundle, m_desk.today())
                                 : tr("never");
        m_words->addWidget(
            makeNote("warning", Tone::Soon,
                     tr("It takes the place of another PC of %1, whose last data came: %2.")
                         .arg(question.orgName, last),
                     tr("Ask the person whether that PC was lost or is no longer used.")));
    }
    m_special->show();
    m_compared->show();
    m_approve->show();
    // One Return too many must let nobody in: first a person says that the digits were compared.
    m_compared->setFocus();
    Q_EMIT asks(m_approve);
}

void ApprovalPanel::approve()
{
    if (m_answer.isWaiting())
        return;
    m_choose->setFocus(); // a button that hides would leave the keyboard nowhere
    m_special->hide();
    m_compared->hide();
    m_approve->hide();
    const desk::ApprovalWish wish{std::nullopt, m_special->isChecked(), m_number};
    const QString folder = QFileInfo(m_request).absolutePath();
    const QString answer = freeEnrolmentFile(folder, tr("answer"));
    m_answer.await(m_desk.change([request = m_request, answer, wish](desk::Session& session) {
        return desk::approveEnrolment(session, request, answer, wish);
    }),
                   [this](const Result<desk::EnrolmentAnswer>& done) {
                       clearLayout(*m_words);
                       if (done)
                           showAnswer(*done);
                       else
                           Q_EMIT failed(done.error());
                   });
}

void ApprovalPanel::showAnswer(const desk::EnrolmentAnswer& answer)
{
    m_words->addWidget(
        makeNote("check", Tone::Good,
                 tr("The answer is on the stick: %1").arg(QFileInfo(answer.file).fileName()),
                 tr("When the village takes it, it compares this number of the "
                    "station:")));
    QLabel* const number = makeLabel(answer.number, LabelRole::Code);
    number->setAccessibleName(tr("Number of the station: %1").arg(answer.number));
    m_words->addWidget(number);
    if (!m_replaced.isEmpty())
        offerBarring();
    Q_EMIT approved();
}

void ApprovalPanel::offerBarring()
{
    QPushButton* const bar = makeButton(tr("Bar the old PC, it is no longer used"));
    m_words->addWidget(bar, 0, Qt::AlignLeft);
    connect(bar, &QPushButton::clicked, this, [this, bar, device = m_replaced] {
        if (m_barred.isWaiting())
            return;
        const auto revoke = [device](desk::Session& session) -> Result<std::monostate> {
            TONGDANG_CHECK(desk::revokeDevice(session, device));
            return std::monostate();
        };
        m_barred.await(m_desk.change(revoke), [this, bar](const Result<std::monostate>& done) {
            if (!done) {
                Q_EMIT failed(done.error());
                return;
            }
            bar->setEnabled(false);
            m_words->addWidget(makeNote("check", Tone::Good,
                                        tr("The old PC is barred. What it still hands over is put "
                                           "aside and not taken in."),
                                        {}));
            Q_EMIT approved();
        });
    });
}

} // namespace tongdang::pages
