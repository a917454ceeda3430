// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/latin_edit.h"

#include <QDate>

namespace tongdang::widgets {

/// A day typed as people write it: 20150817, 2015-8-17, 15.8.17, 2015年8月17日. On leaving, what
/// was understood stands there as 2015-08-17; what was not stays as it was typed.
class DateEdit : public LatinEdit {
    Q_OBJECT

public:
    explicit DateEdit(QWidget* parent = nullptr);

    /// Invalid if the line is empty or holds no whole day.
    [[nodiscard]] QDate date() const;
    void setDate(QDate date);
    /// Words for what stands there and is no day; empty if all is well or nothing is there.
    [[nodiscard]] QString fault() const;

Q_SIGNALS:
    /// A person typed a day, or emptied the line (invalid).
    void dateEdited(QDate date);

private:
    void read();
    QDate m_last;
};

} // namespace tongdang::widgets
