// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/duties.h"

#include <QDate>
#include <QFrame>

class QPushButton;
class QVBoxLayout;

namespace tongdang::pages {

/// What a director needs on the way to one child: phone, caregiver, address, last visit, and why.
class ChildPanel : public QFrame {
    Q_OBJECT

public:
    explicit ChildPanel(QWidget* parent = nullptr);

    /// Null: nobody is chosen.
    void showLine(const desk::TodayLine* line, QDate today);
    /// Puts the filled button at the panel's end.
    void setButton(QPushButton* button);

private:
    void addFact(const QString& caption, const QString& words);

    QVBoxLayout* m_facts;
};

} // namespace tongdang::pages
