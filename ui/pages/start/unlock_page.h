// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

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

/// Asks for the passphrase. A wrong one is said below the line, not in a box.
class UnlockPage : public QWidget {
    Q_OBJECT

public:
    explicit UnlockPage(models::Desk& desk, QWidget* parent = nullptr);

    /// Empties the line and puts the focus there.
    void begin();

Q_SIGNALS:
    /// The recovery code is to open the archive.
    void forgotten();
    /// A backup is to take the archive's place.
    void restoreWanted();

private:
    void unlock();
    void refused(const Error& error);

    models::Desk& m_desk;
    widgets::PassphraseEdit* m_passphrase;
    Labelled* m_line;
    QPushButton* m_unlock;
    widgets::ProgressStrip* m_progress;
    QVBoxLayout* m_trouble; ///< what is wrong with the archive, not with the passphrase
};

} // namespace tongdang::pages
