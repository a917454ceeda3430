// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/upkeep.h"
#include "models/answer.h"
#include "models/preferences.h"
#include "pages/page.h"

class QComboBox;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QVBoxLayout;

namespace tongdang::widgets {
class ProgressStrip;
}

namespace tongdang::pages {

class AccessPanel;
class BackupPanel;
class ChangePassphraseForm;
class KeyHoldersPanel;
class NewCodePanel;
class ReceivingKeyPanel;

/// Looks, language and lock of this PC; backups; where the archive lies; checking it; what opens
/// it.
class SettingsPage : public Page {
    Q_OBJECT

public:
    SettingsPage(models::Desk& desk, models::Preferences& preferences, QWidget* parent = nullptr);
    ~SettingsPage() override;

    [[nodiscard]] QString title() const override;
    void arrive(const Destination& destination) override;
    void leave() override;

private:
    [[nodiscard]] QWidget* makeWindowCard();
    [[nodiscard]] QWidget* makeArchiveCard();
    [[nodiscard]] QWidget* makeKeysCard();
    [[nodiscard]] QWidget* makeAccessCard();
    [[nodiscard]] QWidget* makeCards();
    void connectKeys();
    /// Back to the cards, with something to say.
    void tell(widgets::Tone tone, const QString& words);
    void showPreferences();
    void check();
    void showReport(const desk::DoctorReport& report);

    models::Preferences& m_preferences;
    models::Answer<desk::DoctorReport> m_answer;
    QComboBox* m_look;
    QComboBox* m_language;
    QSpinBox* m_lock;
    QPushButton* m_check;
    widgets::ProgressStrip* m_progress;
    QVBoxLayout* m_report;
    BackupPanel* m_backup;
    QStackedWidget* m_steps;
    QWidget* m_cards;
    ChangePassphraseForm* m_passphrase;
    NewCodePanel* m_code;
    NewCodePanel* m_keys;
    KeyHoldersPanel* m_holders;
    ReceivingKeyPanel* m_receiving;
    AccessPanel* m_access;
};

} // namespace tongdang::pages
