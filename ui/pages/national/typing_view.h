// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/national.h"

#include <QWidget>

class QGridLayout;

namespace tongdang::pages {

/// What is to be typed about one child, item by item: what stands in the national system and what
/// the dossier says now. Every value can be selected and copied.
class TypingView : public QWidget {
    Q_OBJECT

public:
    explicit TypingView(QWidget* parent = nullptr);
    void showChild(const desk::NationalLine& line);
    void clear();

private:
    void addRow(const NationalItem& item, bool wasTyped, int row);

    QGridLayout* m_grid;
};

} // namespace tongdang::pages
