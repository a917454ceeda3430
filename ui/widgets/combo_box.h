// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace tongdang::widgets {

/// A combo box that a screen reader calls by what is asked and what is chosen: "Ethnic group: Yi".
/// Qt's own says on Linux only what is chosen.
class ComboBox : public QComboBox {
    Q_OBJECT

public:
    explicit ComboBox(QWidget* parent = nullptr);
};

} // namespace tongdang::widgets
