// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/destination.h"

#include <QFrame>

#include <vector>

class QButtonGroup;
class QToolButton;

namespace tongdang::shell {

/// The rows at the left: where one can go, and the lock. Each acts when it is toggled, because
/// that is what assistive technology does to it (ecosystem.md §3).
class Navigation : public QFrame {
    Q_OBJECT

public:
    /// `places` in their order; Settings stands at the foot.
    Navigation(const QString& orgName, const std::vector<pages::Place>& places,
               QWidget* parent = nullptr);

    /// Marks the row; a place without a row marks the one it belongs to. Emits nothing.
    void mark(pages::Place place);

Q_SIGNALS:
    void chosen(tongdang::pages::Place place);
    void lockWanted();

private:
    [[nodiscard]] QToolButton* makeRow(const QString& words, const char* icon);

    QButtonGroup* m_group;
    bool m_marking = false;
    bool m_wasMarked = false; ///< the row that is pressed, before
};

} // namespace tongdang::shell
