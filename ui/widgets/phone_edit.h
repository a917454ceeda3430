// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/latin_edit.h"

namespace tongdang::widgets {

/// A phone number, without input method. Blanks and dashes that help to read it are not part of it.
class PhoneEdit : public LatinEdit {
    Q_OBJECT

public:
    explicit PhoneEdit(QWidget* parent = nullptr);

    [[nodiscard]] QString number() const;
    void setNumber(const QString& number);
    /// Words for what does not look like a number; empty if it does or nothing is there.
    [[nodiscard]] QString fault() const;

Q_SIGNALS:
    void numberEdited(const QString& number);
};

/// "13886502217" -> "138 8650 2217"; other lengths as they are.
[[nodiscard]] QString readablePhone(const QString& number);

} // namespace tongdang::widgets
