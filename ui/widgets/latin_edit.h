// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace tongdang::widgets {

/// A line for digits and Latin letters: the input method stays out. With one switched on, a scanned
/// "TD1:V3:7K2M9QX4" arrives as "TD:V:KMQX" (ecosystem.md §2); only answering "not enabled" here
/// helps, the attribute WA_InputMethodEnabled does not.
class LatinEdit : public QLineEdit {
    Q_OBJECT

public:
    using QLineEdit::QLineEdit;
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
};

} // namespace tongdang::widgets
