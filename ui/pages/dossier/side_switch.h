// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QPushButton;
class QWidget;

namespace tongdang::pages {

/// A side stands beside the main part; where the window is too narrow for both, a button shows it
/// in the main part's place.
class SideSwitch : public QObject {
    Q_OBJECT

public:
    /// `words`: of the button. Both parts outlive it.
    SideSwitch(QWidget& main, QWidget& side, const QString& words, QObject* parent);

    /// To be put where it is seen from both.
    [[nodiscard]] QPushButton& button() { return *m_button; }
    void setNarrow(bool narrow);
    /// There is something to show at the side; what was asked for before is forgotten.
    void setOffered(bool offered);
    /// Back to the main part.
    void close();

private:
    void refresh();

    QWidget& m_main;
    QWidget& m_side;
    QPushButton* m_button;
    const int m_sideWidth; ///< beside the main part
    bool m_narrow = false;
    bool m_offered = false;
};

} // namespace tongdang::pages
