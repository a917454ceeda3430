// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/settings/settings_page.h"

#include "models/error_words.h"
#include "pages/settings/access_panel.h"
#include "pages/settings/backup_panel.h"
#include "pages/settings/change_passphrase_form.h"
#include "pages/settings/key_holders_panel.h"
#include "pages/settings/new_code_panel.h"
#include "pages/settings/receiving_key_panel.h"
#include "widgets/combo_box.h"
#include "widgets/page_header.h"
#include "widgets/pieces.h"
#include "widgets/progress_strip.h"

#include <QDir>
#include <QFormLayout>
#include <QScrollArea>
#include <QStackedWidget>

namespace tongdang::pages {

using namespace widgets;
using models::Preferences;

SettingsPage::SettingsPage(models::Desk& desk, Preferences& preferences, QWidget* parent)
    : Page(desk, parent)
    , m_preferences(preferences)
    , m_look(new ComboBox)
    , m_language(new ComboBox)
    , m_lock(new SpinBox)
    , m_check(makeButton(tr("Check the archive"), "check"))
    , m_progress(new ProgressStrip)
    , m_report(new QVBoxLayout)
    , m_backup(new BackupPanel(desk))
    , m_steps(new QStackedWidget)
    , m_cards(makeCards())
    , m_passphrase(new ChangePassphraseForm(desk))
    , m_code(new NewCodePanel(desk, NewCodePanel::Purpose::Code))
    , m_keys(new NewCodePanel(desk, NewCodePanel::Purpose::Keys))
    , m_holders(new KeyHoldersPanel(desk))
    , m_receiving(new ReceivingKeyPanel(desk))
    , m_access(new AccessPanel(desk))
{
    auto* const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_steps);
    for (QWidget* const step :
         {m_cards, static_cast<QWidget*>(m_passphrase), static_cast<QWidget*>(m_code),
          static_cast<QWidget*>(m_keys), static_cast<QWidget*>(m_holders),
          static_cast<QWidget*>(m_receiving), static_cast<QWidget*>(m_access)})
        m_steps->addWidget(step);
    connectKeys();
    connect(m_backup, &BackupPanel::failed, this, &SettingsPage::sayError);
    showPreferences();
}

QWidget* SettingsPage::makeCards()
{
    auto* const page = new QWidget;
    auto* const whole = new QVBoxLayout(page);
    whole->setContentsMargins(26, 18, 26, 16);
    whole->setSpacing(14);
    auto* const header = new PageHeader;
    header->setTitle(title());
    whole->addWidget(header);
    auto* const inner = new QWidget;
    auto* const column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    for (QWidget* const card : {makeWindowCard(), static_cast<QWidget*>(m_backup), makeKeysCard(),
                                makeArchiveCard(), makeAccessCard()})
        column->addWidget(card);
    column->addStretch();
    auto* const scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inner);
    whole->addWidget(scroll, 1);
    return page;
}

QWidget* SettingsPage::makeKeysCard()
{
    QFrame* const card = makeCard();
    QVBoxLayout* const column = cardLayout(*card);
    column->setSpacing(10);
    column->addWidget(makeLabel(tr("Passphrase and recovery code"), LabelRole::Heading));
    auto* const row = new QHBoxLayout;
    row->setSpacing(12);
    QPushButton* const passphrase = makeButton(tr("Change my passphrase"), "lock");
    QPushButton* const code = makeButton(tr("Make a new recovery code"), "pen");
    row->addWidget(passphrase);
    row->addWidget(code);
    QPushButton* const keys = makeButton(tr("Make new keys"), "lock");
    row->addWidget(keys);
    QPushButton* const holders = makeButton(tr("Who opens the dossiers"), "children");
    row->addWidget(holders);
    row->addStretch();
    connect(holders, &QPushButton::clicked, this, [this] {
        m_steps->setCurrentWidget(m_holders);
        m_holders->begin();
    });
    connect(keys, &QPushButton::clicked, this, [this] {
        m_steps->setCurrentWidget(m_keys);
        m_keys->begin();
    });
    column->addLayout(row);
    QPushButton* const receiving = makeLinkButton(tr("Make a new receiving key"));
    column->addWidget(receiving, 0, Qt::AlignLeft);
    connect(receiving, &QPushButton::clicked, this, [this] {
        m_steps->setCurrentWidget(m_receiving);
        m_receiving->begin();
    });
    connect(passphrase, &QPushButton::clicked, this, [this] {
        m_steps->setCurrentWidget(m_passphrase);
        m_passphrase->begin();
    });
    connect(code, &QPushButton::clicked, this, [this] {
        m_steps->setCurrentWidget(m_code);
        m_code->begin();
    });
    return card;
}

QWidget* SettingsPage::makeAccessCard()
{
    QFrame* const card = makeCard();
    QVBoxLayout* const column = cardLayout(*card);
    column->setSpacing(10);
    column->addWidget(makeLabel(tr("Who looked at what"), LabelRole::Heading));
    column->addWidget(makeLabel(tr("Who opened, searched, printed or handed over whose dossier is "
                                   "written down and cannot be changed. That you read it is "
                                   "written down, too."),
                                LabelRole::Secondary));
    QPushButton* const show = makeButton(tr("Show the list"));
    column->addWidget(show, 0, Qt::AlignLeft);
    connect(show, &QPushButton::clicked, this, [this] {
        m_steps->setCurrentWidget(m_access);
        m_access->begin();
    });
    return card;
}

void SettingsPage::connectKeys()
{
    const auto back = [this] { m_steps->setCurrentWidget(m_cards); };
    connect(m_access, &AccessPanel::left, this, [this, back] {
        m_access->forget();
        back();
    });
    connect(m_access, &AccessPanel::failed, this, [this](const Error& error) { sayError(error); });
    connect(m_passphrase, &ChangePassphraseForm::left, this, back);
    connect(m_passphrase, &ChangePassphraseForm::changed, this,
            [this] { tell(Tone::Good, tr("The passphrase is changed.")); });
    connect(m_code, &NewCodePanel::left, this, back);
    connect(m_keys, &NewCodePanel::left, this, back);
    connect(m_receiving, &ReceivingKeyPanel::left, this, back);
    connect(m_receiving, &ReceivingKeyPanel::changed, this, [this] {
        tell(Tone::Good, tr("This PC has a new receiving key. Sticks of before open still."));
    });
    connect(m_holders, &KeyHoldersPanel::left, this, [this, back] {
        m_holders->forget();
        back();
    });
    connect(m_holders, &KeyHoldersPanel::failed, this,
            [this](const Error& error) { sayError(error); });
    connect(m_code, &NewCodePanel::changed, this, [this] {
        tell(Tone::Good, tr("The new recovery code counts. Destroy the old paper."));
    });
    connect(m_code, &NewCodePanel::unsure, this, [this](const Error& error) {
        const QString words = models::wordsFor(error.code, error.arguments);
        if (error.code == "desk.keys_unsure") { // says so itself
            tell(Tone::Danger, words);
            return;
        }
        tell(Tone::Danger, words + u' '
                               + tr("Keep the old paper and the new one: one of them opens the "
                                    "dossiers."));
    });
}

void SettingsPage::tell(Tone tone, const QString& words)
{
    m_steps->setCurrentWidget(m_cards);
    Q_EMIT says(tone, words);
}

void SettingsPage::leave()
{
    m_passphrase->begin();
    m_code->begin();
    m_keys->begin();
    m_holders->forget();
    m_receiving->begin();
    m_access->forget();
    m_steps->setCurrentWidget(m_cards);
}

SettingsPage::~SettingsPage() = default;

QString SettingsPage::title() const
{
    return tr("Settings");
}

QWidget* SettingsPage::makeWindowCard()
{
    m_look->addItem(tr("As this PC has it"), static_cast<int>(Preferences::Look::System));
    m_look->addItem(tr("Light"), static_cast<int>(Preferences::Look::Light));
    m_look->addItem(tr("Dark"), static_cast<int>(Preferences::Look::Dark));
    m_language->addItem(tr("As this PC has it"), static_cast<int>(Preferences::Language::System));
    // Languages are named in themselves, so that a person who is lost finds the own one.
    m_language->addItem(QStringLiteral("中文"), static_cast<int>(Preferences::Language::Chinese));
    m_language->addItem(QStringLiteral("English"),
                        static_cast<int>(Preferences::Language::English));
    m_lock->setMinimumHeight(40); // as high as the boxes above it
    m_lock->setRange(1, 60);
    m_lock->setSuffix(tr(" minutes"));

    QFrame* const card = makeCard();
    auto* const form = new QFormLayout;
    form->setHorizontalSpacing(20);
    form->setVerticalSpacing(12);
    form->addRow(tr("Colours"), m_look);
    form->addRow(tr("Language (from the next start on)"), m_language);
    form->addRow(tr("Lock when nobody works for"), m_lock);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    for (QWidget* const editor : {static_cast<QWidget*>(m_look), static_cast<QWidget*>(m_language),
                                  static_cast<QWidget*>(m_lock)}) {
        editor->setMinimumWidth(240);
        editor->setAccessibleName(static_cast<QLabel*>(form->labelForField(editor))->text());
    }
    cardLayout(*card)->addLayout(form);
    connect(m_look, &QComboBox::activated, this, [this] {
        m_preferences.setLook(static_cast<Preferences::Look>(m_look->currentData().toInt()));
    });
    connect(m_language, &QComboBox::activated, this, [this] {
        m_preferences.setLanguage(
            static_cast<Preferences::Language>(m_language->currentData().toInt()));
    });
    connect(m_lock, &QSpinBox::valueChanged, this,
            [this](int minutes) { m_preferences.setLockAfterMinutes(minutes); });
    return card;
}

QWidget* SettingsPage::makeArchiveCard()
{
    QFrame* const card = makeCard();
    QVBoxLayout* const column = cardLayout(*card);
    column->setSpacing(10);
    column->addWidget(makeLabel(tr("Archive"), LabelRole::Heading));
    column->addWidget(
        makeLabel(tr("It lies encrypted in: %1")
                      .arg(QDir::toNativeSeparators(QDir(desk().folder()).absolutePath()))));
    column->addWidget(
        makeLabel(tr("Checking reads every page and proves that the dossiers are what "
                     "was entered. Nothing is changed."),
                  LabelRole::Secondary));
    column->addWidget(m_check, 0, Qt::AlignLeft);
    column->addWidget(m_progress);
    column->addLayout(m_report);
    connect(m_check, &QPushButton::clicked, this, &SettingsPage::check);
    return card;
}

void SettingsPage::arrive(const Destination& destination)
{
    showPreferences();
    m_backup->refresh();
    if (destination.text == Destination::backupText())
        m_backup->setFocus();
    else
        m_look->setFocus();
}

void SettingsPage::showPreferences()
{
    m_look->setCurrentIndex(m_look->findData(static_cast<int>(m_preferences.look())));
    m_language->setCurrentIndex(m_language->findData(static_cast<int>(m_preferences.language())));
    m_lock->setValue(m_preferences.lockAfterMinutes());
}

void SettingsPage::check()
{
    if (m_answer.isWaiting())
        return;
    clearLayout(*m_report);
    m_progress->begin(tr("The archive is being checked."));
    m_answer.await(desk().use([](desk::Session& session) {
        return desk::runDoctor(session, desk::DoctorMode::Check);
    }),
                   [this](const Result<desk::DoctorReport>& report) {
                       m_progress->end();
                       if (report)
                           showReport(*report);
                       else
                           sayError(report.error());
                   });
}

void SettingsPage::showReport(const desk::DoctorReport& report)
{
    const QStringList faults = report.database + report.log + report.projections;
    if (faults.isEmpty())
        m_report->addWidget(
            makeNote("check", Tone::Good, tr("The archive is sound."),
                     tr("%n entries were checked.", nullptr, static_cast<int>(report.changes))));
    else
        m_report->addWidget(
            makeNote("warning", Tone::Danger,
                     tr("The check found %n fault(s). Do not go on; call the station.", nullptr,
                        static_cast<int>(faults.size())),
                     faults.join(QStringLiteral(", "))));
}

} // namespace tongdang::pages
