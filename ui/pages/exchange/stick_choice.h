// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QPushButton;

namespace tongdang::pages {

/// Where on this PC the stick is: the one that is plugged in, or a folder that a person chooses.
class StickChoice : public QWidget {
    Q_OBJECT

public:
    explicit StickChoice(QWidget* parent = nullptr);

    /// Looks for a stick anew, unless a person chose a folder.
    void look();
    /// Empty: there is none yet.
    [[nodiscard]] QString folder() const { return m_folder; }

Q_SIGNALS:
    void changed();

private:
    void choose();
    void showFolder();

    QString m_folder;
    bool m_chosen = false;
    QLabel* m_where;
    QPushButton* m_other;
};

} // namespace tongdang::pages
