// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace tongdang::pages {

/// Above the first part of a dossier: the child itself or what is around it, and how the child's
/// own record changed.
class BasicsBar : public QWidget {
    Q_OBJECT

public:
    explicit BasicsBar(QWidget* parent = nullptr);

    [[nodiscard]] bool isAtChild() const;
    /// Without a signal.
    void goToChild();
    [[nodiscard]] bool hasFocusAround() const;
    /// How many records there are around the child.
    void showAround(int records);
    /// The button for the changes, in its state of rest.
    void offerChanges(bool offered);

Q_SIGNALS:
    /// The child itself, or what is around it.
    void switched();
    void changesWanted(bool shown);

private:
    QPushButton* m_itself;
    QPushButton* m_around;
    QPushButton* m_changes; ///< of the child's own record
};

} // namespace tongdang::pages
