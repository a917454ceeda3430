// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/duplicates.h"

#include <QWidget>

class QGridLayout;

namespace tongdang::pages {

/// Two dossiers beside each other: who they are, then what differs, marked, then what is the same
/// in both, then how much is written in each.
class ComparisonView : public QWidget {
    Q_OBJECT

public:
    explicit ComparisonView(QWidget* parent = nullptr);

    void showBoth(const desk::ChildComparison& compared);

Q_SIGNALS:
    /// One of the two dossiers is to be read as a whole.
    void opened(const tongdang::RecordId& child);

private:
    void addHead(const desk::ChildComparison& compared);
    void addHeading(const QString& words);
    void addRow(const desk::ChildComparison::Row& row);

    QGridLayout* m_grid;
    int m_row = 0; ///< the next one of the grid
};

} // namespace tongdang::pages
