// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QSpinBox>

namespace tongdang::widgets {

/// A combo box that a screen reader calls by what is asked and what is chosen: "Ethnic group: Yi".
/// Qt's own says on Linux only what is chosen. The wheel never changes what is chosen: it scrolls
/// the page, and the list while that is open.
class ComboBox : public QComboBox {
    Q_OBJECT

public:
    explicit ComboBox(QWidget* parent = nullptr);

protected:
    void wheelEvent(QWheelEvent* event) override;
    /// Words that do not fit end in "…" and not in half a sign; the tip says all of them.
    void paintEvent(QPaintEvent* event) override;
};

/// A number that the wheel does not change: whoever scrolls the page must not alter an entry.
class SpinBox : public QSpinBox {
    Q_OBJECT

public:
    explicit SpinBox(QWidget* parent = nullptr);

protected:
    void wheelEvent(QWheelEvent* event) override;
};

} // namespace tongdang::widgets
