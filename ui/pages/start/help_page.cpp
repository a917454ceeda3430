// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/start/help_page.h"

#include "models/desk.h"
#include "models/error_words.h"
#include "pages/exchange/enrolment_file.h"
#include "pages/exchange/stick_choice.h"
#include "pages/file_dialog.h"
#include "pages/labelled.h"
#include "pages/start/centred_card.h"
#include "pages/start/passphrase_pair.h"
#include "pages/start/person_choice.h"
#include "widgets/passphrase_edit.h"
#include "widgets/pieces.h"
#include "widgets/progress_strip.h"
#include "widgets/style_sheet.h"

#include <QFileInfo>

namespace tongdang::pages {

using namespace widgets;

HelpPage::HelpPage(models::Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_wanted(new PassphrasePair)
    , m_ask(makePrimaryButton(tr("Write the request to the stick"), "export"))
    , m_words(new QVBoxLayout)
    , m_progress(new ProgressStrip)
    , m_trouble(new QVBoxLayout)
{
    m_taking = makeTaking();
    QVBoxLayout* const column = makeCentredCard(*this, 640);
    column->addWidget(makeLabel(tr("The station helps"), LabelRole::Title));
    column->addWidget(makeLabel(tr("For when the passphrase is forgotten and the recovery code is "
                                   "lost. Nothing that was entered is lost: the station this PC "
                                   "belongs to can let you in again."),
                                LabelRole::Secondary));
    column->addWidget(new StickChoice(desk.stick()));
    column->addWidget(makeRequest());
    column->addWidget(m_taking);
    column->addLayout(m_trouble);
    column->addWidget(m_progress);
    QPushButton* const back = makeLinkButton(tr("Back"));
    back->setShortcut(Qt::Key_Escape);
    column->addWidget(back, 0, Qt::AlignLeft);
    connect(back, &QPushButton::clicked, this, &HelpPage::left);
    connect(&desk, &models::Desk::openFailed, this, &HelpPage::refused);
}

QWidget* HelpPage::makeRequest()
{
    auto* const part = new QWidget;
    auto* const column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(makeLabel(tr("1. Ask the station"), LabelRole::Heading));
    m_asking = new QWidget;
    auto* const asking = new QVBoxLayout(m_asking);
    asking->setContentsMargins(0, 0, 0, 0);
    asking->setSpacing(10);
    asking->addWidget(m_wanted);
    asking->addWidget(m_ask, 0, Qt::AlignLeft);
    column->addWidget(m_asking);
    column->addLayout(m_words);
    m_again = makeLinkButton(tr("Write another request; the one before is void then"));
    column->addWidget(m_again, 0, Qt::AlignLeft);
    connect(m_again, &QPushButton::clicked, this, [this] {
        showAsking(true);
        m_wanted->setFocus();
    });
    connect(m_ask, &QPushButton::clicked, this, &HelpPage::ask);
    connect(m_wanted, &PassphrasePair::returnPressed, this, &HelpPage::ask);
    return part;
}

QWidget* HelpPage::makeTaking()
{
    m_chosen = new PassphraseEdit;
    m_chosenLine = new Labelled(tr("The passphrase chosen with the request"), m_chosen);
    m_person = new PersonChoice;
    m_take = makePrimaryButton(tr("Open with the station's answer"), "folder");
    auto* const part = new QWidget;
    auto* const column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(makeLabel(tr("2. Take the station's answer"), LabelRole::Heading));
    column->addWidget(m_chosenLine);
    column->addWidget(m_person);
    column->addWidget(m_take, 0, Qt::AlignLeft);
    connect(m_chosen, &QLineEdit::textEdited, this, [this] { m_chosenLine->setFault({}); });
    connect(m_chosen, &QLineEdit::returnPressed, this, &HelpPage::choose);
    connect(m_take, &QPushButton::clicked, this, &HelpPage::choose);
    return part;
}

void HelpPage::begin()
{
    m_desk.stick().look();
    m_wanted->clear();
    m_chosen->clear();
    m_chosenLine->setFault({});
    m_person->clear();
    m_file.clear();
    m_ask->setEnabled(true);
    m_take->setEnabled(true);
    clearLayout(*m_words);
    clearLayout(*m_trouble);
    m_progress->end();
    const bool waits = desk::awaitsHelp(m_desk.folder());
    m_taking->setVisible(waits);
    showAsking(!waits);
    if (waits)
        m_chosen->setFocus();
    else
        m_wanted->setFocus();
}

/// Of the two steps only the next one takes room: the window may be low.
void HelpPage::showAsking(bool isNext)
{
    m_asking->setVisible(isNext);
    m_again->setVisible(!isNext);
}

void HelpPage::ask()
{
    if (m_request.isWaiting() || !m_wanted->check())
        return;
    clearLayout(*m_words);
    if (m_desk.stick().folder().isEmpty()) {
        m_words->addWidget(
            makeNote("stick", Tone::Soon, tr("Plug the stick in, or choose a folder."), {}));
        return;
    }
    m_progress->begin(tr("This takes about two seconds."));
    const desk::HelpWish wish{m_wanted->passphrase(),
                              freeHelpFile(m_desk.stick().folder(), tr("unlock-request"))};
    m_request.await(
        m_desk.post([folder = m_desk.folder(), wish, &environment = m_desk.environment()] {
            return desk::askStation(folder, wish, environment);
        }),
        [this](const Result<desk::HelpRequest>& request) {
            m_progress->end();
            if (request)
                return showRequest(*request);
            const QString words = models::wordsFor(request.error().code, request.error().arguments);
            if (request.error().code == "desk.passphrase_weak")
                m_wanted->refuse(words);
            else
                m_words->addWidget(makeNote("warning", Tone::Danger, words, {}));
        });
}

void HelpPage::showRequest(const desk::HelpRequest& request)
{
    m_words->addWidget(
        makeNote("check", Tone::Good,
                 tr("The request is on the stick: %1").arg(QFileInfo(request.file).fileName()),
                 tr("Carry it to the station yourself, or call: the station helps only whom it "
                    "knows. Read this number out there:")));
    QLabel* const number = makeLabel(request.number, LabelRole::Code);
    number->setAccessibleName(tr("Number of the request: %1").arg(request.number));
    m_words->addWidget(number);
    m_wanted->clear();
    showAsking(false);
    m_taking->show();
    m_chosen->setFocus();
}

void HelpPage::choose()
{
    if (m_desk.isOpening())
        return;
    if (m_person->chosen()) { // asked for after the answer opened it
        take(m_file);
        return;
    }
    if (m_chosen->text().isEmpty()) {
        m_chosenLine->setFault(tr("Type the passphrase first."));
        return;
    }
    const QString file = askForFile(this, tr("Choose the station's answer"),
                                    m_desk.stick().folder(), tr("Files of help to unlock (*.tdh)"));
    if (!file.isEmpty())
        take(file);
}

void HelpPage::take(const QString& file)
{
    m_file = file;
    clearLayout(*m_trouble);
    m_take->setEnabled(false);
    m_progress->begin(tr("Unlocking takes about a second."));
    m_desk.takeHelp({file, m_chosen->text(), m_person->chosen()});
}

void HelpPage::refused(const Error& error)
{
    if (m_take->isEnabled())
        return; // somebody else asked
    m_progress->end();
    m_take->setEnabled(true);
    if (error.code == "desk.several_people") {
        m_person->ask(error.arguments.mid(1));
        return;
    }
    const QString words = models::wordsFor(error.code, error.arguments);
    if (error.code == "storage.wrong_passphrase")
        m_chosenLine->setFault(tr("This is not the passphrase that was chosen with the request."));
    else
        m_trouble->addWidget(makeNote("warning", Tone::Danger, words, {}));
    m_chosen->selectAll();
    m_chosen->setFocus();
}

} // namespace tongdang::pages
