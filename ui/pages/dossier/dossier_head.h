// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/children.h"

#include <QDate>
#include <QFrame>

class QLabel;
class QPushButton;

namespace tongdang::widgets {
class FlowLayout;
}

namespace tongdang::pages {

/// Who the open dossier is about, in two lines that wrap where the window is narrow.
class DossierHead : public QFrame {
    Q_OBJECT

public:
    /// `mayErase`: a station, which has more to offer.
    explicit DossierHead(bool mayErase, QWidget* parent = nullptr);

    /// `level`: what the one in force is called; empty: none is.
    /// `village`: its name where dossiers of several are kept; else empty.
    void showDossier(const desk::Dossier& dossier, const QString& level, const QString& village,
                     QDate today);
    /// Without the portrait, for the words to have more room.
    void setNarrow(bool narrow);
    /// A child without a dossier yet.
    void showNew();

Q_SIGNALS:
    void listWanted();
    void printWanted();
    void visitWanted();
    void moveWanted();
    void eraseWanted();

private:
    void layOut();

    QLabel* m_portrait;
    widgets::FlowLayout* m_who;
    widgets::FlowLayout* m_more;
    QPushButton* m_print;
    QPushButton* m_enter;
    QPushButton* m_menu; ///< null in a village
};

} // namespace tongdang::pages
