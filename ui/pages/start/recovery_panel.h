// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <array>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tongdang {
class Randomness;
}

namespace tongdang::pages {

/// The recovery code, shown this once. Two of its groups are typed back from the paper before work
/// begins: a code that nobody wrote down helps nobody.
class RecoveryPanel : public QWidget {
    Q_OBJECT

public:
    explicit RecoveryPanel(QWidget* parent = nullptr);

    /// `randomness` chooses the two groups that are asked for.
    void showCode(const QString& code, Randomness& randomness);
    /// Of the button that ends it; "Begin work" unless said otherwise.
    void setDoneWords(const QString& words);
    /// Nothing of a code stays in the window.
    void forget();

Q_SIGNALS:
    void confirmed();

private:
    struct Question {
        int group = 0; ///< from 0
        QLineEdit* edit = nullptr;
        QLabel* caption = nullptr;
        QLabel* fault = nullptr;
    };
    void check();
    [[nodiscard]] bool isRight(const Question& question) const;

    QStringList m_groups;
    QGridLayout* m_grid;
    QWidget* m_written;
    QWidget* m_asked;
    std::array<Question, 2> m_questions;
    QPushButton* m_done;
};

} // namespace tongdang::pages
