// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/start/recover_page.h"

#include "desk/keys.h"
#include "models/desk.h"
#include "models/error_words.h"
#include "pages/labelled.h"
#include "pages/start/centred_card.h"
#include "pages/start/passphrase_pair.h"
#include "pages/start/person_choice.h"
#include "widgets/latin_edit.h"
#include "widgets/pieces.h"
#include "widgets/progress_strip.h"

namespace tongdang::pages {

using namespace widgets;

namespace {

constexpr int groupLength = 5;

/// In groups with dashes between, as on the paper.
QString grouped(const QString& typed)
{
    QString signs = typed.normalized(QString::NormalizationForm_KC).toUpper();
    signs.removeIf([](QChar sign) { return !sign.isLetterOrNumber(); });
    QString code;
    for (qsizetype i = 0; i < signs.size(); ++i) {
        if (i > 0 && i % groupLength == 0)
            code += u'-';
        code += signs[i];
    }
    return code;
}

} // namespace

RecoverPage::RecoverPage(models::Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_code(new LatinEdit)
    , m_codeLine(new Labelled(tr("Recovery code"), m_code))
    , m_person(new PersonChoice)
    , m_passphrase(new PassphrasePair)
    , m_recover(makePrimaryButton(tr("Set the passphrase and unlock the dossiers")))
    , m_progress(new ProgressStrip)
{
    QVBoxLayout* const column = makeCentredCard(*this, 640);
    column->addWidget(makeLabel(tr("The passphrase was forgotten"), LabelRole::Title));
    column->addWidget(makeLabel(tr("The recovery code lies in an envelope at the station: 8 groups "
                                   "of 5 signs. It opens the dossiers and sets a new passphrase; "
                                   "nothing that was entered is lost."),
                                LabelRole::Secondary));
    column->addWidget(m_codeLine);
    column->addWidget(m_person);
    column->addWidget(m_passphrase);
    column->addWidget(m_recover);
    column->addWidget(m_progress);
    QPushButton* const lost = makeLinkButton(tr("The recovery code is lost, too"));
    column->addWidget(lost, 0, Qt::AlignLeft);
    connect(lost, &QPushButton::clicked, this, &RecoverPage::helpWanted);
    QPushButton* const back = makeLinkButton(tr("Back to the passphrase"));
    back->setShortcut(Qt::Key_Escape);
    column->addWidget(back, 0, Qt::AlignLeft);
    m_code->setMaxLength(80); // with blanks between, as somebody may type it
    connect(m_code, &QLineEdit::textEdited, this, &RecoverPage::group);
    connect(m_code, &QLineEdit::editingFinished, this, [this] {
        if (!m_code->text().isEmpty())
            (void)checkCode();
    });
    connect(m_code, &QLineEdit::returnPressed, m_passphrase, [this] { m_passphrase->setFocus(); });
    connect(m_passphrase, &PassphrasePair::returnPressed, this, &RecoverPage::recover);
    connect(m_recover, &QPushButton::clicked, this, &RecoverPage::recover);
    connect(back, &QPushButton::clicked, this, &RecoverPage::left);
    connect(&desk, &models::Desk::openFailed, this, &RecoverPage::refused);
}

void RecoverPage::begin()
{
    m_code->clear();
    m_codeLine->setFault({});
    m_person->clear();
    m_passphrase->clear();
    m_progress->end();
    m_recover->setEnabled(true);
    m_code->setFocus();
}

void RecoverPage::group(const QString& typed)
{
    m_codeLine->setFault({});
    // In the middle the cursor would jump away from what is being corrected.
    if (m_code->cursorPosition() == typed.size())
        m_code->setText(grouped(typed));
}

bool RecoverPage::checkCode()
{
    m_code->setText(grouped(m_code->text()));
    const auto right = desk::checkRecoveryCode(m_code->text());
    m_codeLine->setFault(right ? QString()
                               : models::wordsFor(right.error().code, right.error().arguments));
    return right.has_value();
}

void RecoverPage::recover()
{
    if (m_desk.isOpening())
        return;
    const bool codeIsRight = checkCode();
    const bool passphraseIsGood = m_passphrase->check();
    if (!codeIsRight || !passphraseIsGood || !m_person->check())
        return;
    m_recover->setEnabled(false);
    m_progress->begin(tr("Unlocking takes about a second."));
    m_desk.recover({m_code->text(), m_passphrase->passphrase(), m_person->chosen()});
}

void RecoverPage::refused(const Error& error)
{
    if (m_recover->isEnabled())
        return; // somebody else asked
    m_progress->end();
    m_recover->setEnabled(true);
    const QString words = models::wordsFor(error.code, error.arguments);
    if (error.code == "desk.several_people") {
        m_person->ask(error.arguments.mid(1));
    } else if (error.code == "desk.passphrase_weak" || error.code == "storage.passphrase_taken") {
        m_passphrase->refuse(words);
        m_passphrase->setFocus();
    } else {
        m_codeLine->setFault(words);
        m_code->setFocus();
    }
}

} // namespace tongdang::pages
