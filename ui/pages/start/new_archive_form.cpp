// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/start/new_archive_form.h"

#include "models/error_words.h"
#include "models/passphrase_strength.h"
#include "pages/labelled.h"
#include "pages/start/centred_card.h"
#include "widgets/code_choice.h"
#include "widgets/date_edit.h"
#include "widgets/latin_edit.h"
#include "widgets/passphrase_edit.h"
#include "widgets/pieces.h"
#include "widgets/progress_strip.h"

#include <QGridLayout>

#include <algorithm>

namespace tongdang::pages {

using namespace widgets;
using models::PassphraseStrength;

namespace {

const QString village = QStringLiteral("village");
const QString township = QStringLiteral("township");
const QString county = QStringLiteral("county");
constexpr int orgCodeDigits = 12;

desk::Role roleOf(const QString& code)
{
    return code == county     ? desk::Role::County
           : code == township ? desk::Role::Township
                              : desk::Role::Village;
}

} // namespace

NewArchiveForm::NewArchiveForm(QWidget* parent)
    : QWidget(parent)
    , m_role(new CodeChoice({{village, QStringLiteral("1"), tr("Village")},
                             {township, QStringLiteral("2"), tr("Township")},
                             {county, QStringLiteral("3"), tr("County")}},
                            CodeChoice::Many::One))
    , m_orgCode(new LatinEdit)
    , m_orgName(new QLineEdit)
    , m_person(new QLineEdit)
    , m_since(new DateEdit)
    , m_passphrase(new PassphraseEdit)
    , m_again(new PassphraseEdit)
    , m_roleLine(new Labelled(tr("Where this PC stands"), m_role))
    , m_orgCodeLine(new Labelled(tr("Code of the place (12 digits)"), m_orgCode))
    , m_orgNameLine(new Labelled(tr("Name of the place"), m_orgName))
    , m_personLine(new Labelled(tr("Your name"), m_person))
    , m_sinceLine(new Labelled(tr("In this post since"), m_since))
    , m_passphraseLine(new Labelled(tr("Passphrase"), m_passphrase))
    , m_againLine(new Labelled(tr("The passphrase once more"), m_again))
    , m_make(makePrimaryButton(tr("Set up the dossiers on this PC")))
    , m_progress(new ProgressStrip)
{
    m_role->setCodes({village});
    m_orgCode->setMaxLength(orgCodeDigits);
    m_orgName->setMaxLength(60);
    m_person->setMaxLength(50);
    layOut();
    connectLines();
    setFocusProxy(m_orgCode);
}

void NewArchiveForm::layOut()
{
    QVBoxLayout* const column = makeCentredCard(*this, 640);
    column->addWidget(makeLabel(tr("Set up this PC"), LabelRole::Title));
    column->addWidget(makeLabel(tr("The dossiers are kept on this PC in one encrypted file. "
                                   "Nothing goes into the network."),
                                LabelRole::Secondary));
    auto* const grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(12);
    grid->addWidget(m_roleLine, 0, 0, Qt::AlignTop);
    grid->addWidget(m_orgCodeLine, 0, 1, Qt::AlignTop);
    grid->addWidget(m_orgNameLine, 1, 0, Qt::AlignTop);
    grid->addWidget(m_personLine, 1, 1, Qt::AlignTop);
    grid->addWidget(m_sinceLine, 2, 0, 1, 2, Qt::AlignTop);
    grid->addWidget(m_passphraseLine, 3, 0, Qt::AlignTop);
    grid->addWidget(m_againLine, 3, 1, Qt::AlignTop);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    column->addWidget(m_make);
    column->addWidget(m_progress);
    QPushButton* const restore = makeLinkButton(tr("Restore from a backup"));
    column->addWidget(restore, 0, Qt::AlignLeft);
    connect(restore, &QPushButton::clicked, this, &NewArchiveForm::restoreWanted);
    m_sinceLine->setHint(tr("Visits before this day are kept but do not count as yours. Empty: "
                            "today."));
    m_passphraseLine->setHint(models::strengthWords(PassphraseStrength::Empty));
}

void NewArchiveForm::connectLines()
{
    connect(m_orgCode, &QLineEdit::editingFinished, this, [this] {
        if (!m_orgCode->text().isEmpty())
            checkOrgCode();
    });
    connect(m_since, &QLineEdit::editingFinished, this, &NewArchiveForm::checkSince);
    connect(m_passphrase, &QLineEdit::textEdited, this, [this](const QString& typed) {
        m_passphraseLine->setFault({});
        m_passphraseLine->setHint(models::strengthWords(models::passphraseStrength(typed)));
    });
    connect(m_passphrase, &QLineEdit::editingFinished, this, [this] {
        if (!m_passphrase->text().isEmpty())
            checkPassphrase();
    });
    connect(m_again, &QLineEdit::editingFinished, this, [this] {
        if (!m_again->text().isEmpty())
            checkAgain();
    });
    connect(m_again, &QLineEdit::textEdited, this, [this] { m_againLine->setFault({}); });
    enterLeadsAlong({m_orgCode, m_orgName, m_person, m_since, m_passphrase, m_again});
    connect(m_again, &QLineEdit::returnPressed, this, &NewArchiveForm::submit);
    for (PassphraseEdit* const edit : {m_passphrase, m_again}) {
        connect(edit, &PassphraseEdit::capsLockChanged, this,
                [this](bool on) { m_againLine->setHint(on ? tr("Caps Lock is on.") : QString()); });
    }
    connect(m_make, &QPushButton::clicked, this, &NewArchiveForm::submit);
}

bool NewArchiveForm::checkOrgCode()
{
    const QString code = m_orgCode->text();
    const bool isRight = code.size() == orgCodeDigits
                         && std::ranges::all_of(code, [](QChar sign) { return sign.isDigit(); });
    m_orgCodeLine->setFault(isRight ? QString() : tr("The code has 12 digits."));
    return isRight;
}

bool NewArchiveForm::checkFilled(QLineEdit& edit, Labelled& line)
{
    const bool isFilled = !edit.text().trimmed().isEmpty();
    line.setFault(isFilled ? QString() : tr("This is needed."));
    return isFilled;
}

bool NewArchiveForm::checkSince()
{
    m_sinceLine->setFault(m_since->fault());
    return m_since->fault().isEmpty();
}

bool NewArchiveForm::checkPassphrase()
{
    const PassphraseStrength strength = models::passphraseStrength(m_passphrase->text());
    const bool isGood =
        strength == PassphraseStrength::Fair || strength == PassphraseStrength::Good;
    m_passphraseLine->setFault(isGood ? QString() : models::strengthWords(strength));
    return isGood;
}

bool NewArchiveForm::checkAgain()
{
    const bool isSame = m_again->text() == m_passphrase->text();
    m_againLine->setFault(isSame ? QString() : tr("The two are not the same."));
    return isSame;
}

void NewArchiveForm::submit()
{
    // Every check runs, so that every fault shows at once.
    const bool placeIsRight = checkOrgCode();
    const bool nameIsThere = checkFilled(*m_orgName, *m_orgNameLine);
    const bool personIsThere = checkFilled(*m_person, *m_personLine);
    const bool dayIsRight = checkSince();
    const bool passphraseIsGood = checkPassphrase();
    const bool areSame = checkAgain();
    if (!placeIsRight || !nameIsThere || !personIsThere || !dayIsRight || !passphraseIsGood
        || !areSame || !m_make->isEnabled())
        return;
    desk::NewArchive archive;
    archive.role = roleOf(m_role->codes().value(0));
    archive.orgCode = m_orgCode->text();
    archive.orgName = m_orgName->text().trimmed();
    archive.personName = m_person->text().trimmed();
    archive.inPostSince = m_since->date();
    archive.passphrase = m_passphrase->text();
    m_make->setEnabled(false);
    m_progress->begin(tr("Setting up. This takes some seconds."));
    Q_EMIT wanted(archive);
}

void NewArchiveForm::refuse(const Error& error)
{
    m_progress->end();
    m_make->setEnabled(true);
    const QString words = models::wordsFor(error.code, error.arguments);
    if (error.code == "desk.org_code")
        m_orgCodeLine->setFault(words);
    else if (error.code == "desk.name_missing")
        m_personLine->setFault(words);
    else
        m_passphraseLine->setFault(words);
}

void NewArchiveForm::forget()
{
    m_passphrase->clear();
    m_again->clear();
    m_progress->end();
}

} // namespace tongdang::pages
