// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/unlock_help.h"
#include "models/answer.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace tongdang::models {
class Desk;
}
namespace tongdang::widgets {
class PassphraseEdit;
class ProgressStrip;
} // namespace tongdang::widgets

namespace tongdang::pages {

class Labelled;
class PassphrasePair;
class PersonChoice;

/// Passphrase and recovery code are lost: a request to the station, its digits to be read out, and
/// later the station's answer. Between the two the program may be closed.
class HelpPage : public QWidget {
    Q_OBJECT

public:
    explicit HelpPage(models::Desk& desk, QWidget* parent = nullptr);

    /// Empties the lines; shows the second step if an answer is waited for.
    void begin();
    /// Opens the archive with the station's answer in this file.
    void take(const QString& file);

Q_SIGNALS:
    void left();

private:
    [[nodiscard]] QWidget* makeRequest();
    [[nodiscard]] QWidget* makeTaking();
    void showAsking(bool isNext);
    void ask();
    void showRequest(const desk::HelpRequest& request);
    void choose();
    void refused(const Error& error);

    models::Desk& m_desk;
    models::Answer<desk::HelpRequest> m_request;
    PassphrasePair* m_wanted;
    QPushButton* m_ask;
    QWidget* m_asking = nullptr;
    QPushButton* m_again = nullptr;
    QVBoxLayout* m_words; ///< what came of the request
    QWidget* m_taking = nullptr;
    widgets::PassphraseEdit* m_chosen = nullptr;
    Labelled* m_chosenLine = nullptr;
    PersonChoice* m_person = nullptr;
    QPushButton* m_take = nullptr;
    widgets::ProgressStrip* m_progress;
    QString m_file;         ///< the answer that was tried last
    QVBoxLayout* m_trouble; ///< what is wrong with the answer
};

} // namespace tongdang::pages
