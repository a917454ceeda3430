// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace tongdang::models {
class Stick;
}

namespace tongdang::pages {

/// Shows where on this PC the stick is, and lets a person choose another folder.
class StickChoice : public QWidget {
    Q_OBJECT

public:
    /// `stick` outlives it.
    explicit StickChoice(models::Stick& stick, QWidget* parent = nullptr);

Q_SIGNALS:
    /// A person named a folder: the next step is open.
    void chosen();

private:
    void choose();
    void showFolder();

    models::Stick& m_stick;
    QLabel* m_where;
    QPushButton* m_other;
};

} // namespace tongdang::pages
