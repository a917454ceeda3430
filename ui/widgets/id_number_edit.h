// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/latin_edit.h"

#include <QDate>

namespace tongdang::widgets {

/// A citizen's identity number (GB 11643), without input method. A whole right number tells birth
/// and sex by a signal.
class IdNumberEdit : public LatinEdit {
    Q_OBJECT

public:
    explicit IdNumberEdit(QWidget* parent = nullptr);

    /// Normalised: half-width, X upper case, no blanks.
    [[nodiscard]] QString number() const;
    void setNumber(const QString& number);
    /// Words for what is wrong with it; empty if it is right or empty.
    [[nodiscard]] QString fault() const;

Q_SIGNALS:
    void numberEdited(const QString& number);
    void numberRead(QDate birth, bool isMale);
};

} // namespace tongdang::widgets
