// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace tongdang {

struct Code {
    QString code;
    QString zh;
    bool active = true; ///< a code is never deleted, only switched off
};

/// A list of codes with its standard, e.g. SEX of GB/T 2261.1.
struct CodeList {
    QString id;
    QString zh;
    QString standard;
    std::vector<Code> items; ///< in the order of the standard, which is that of screens and paper

    [[nodiscard]] const Code* find(QStringView code) const;
    /// By its Chinese label, exactly.
    [[nodiscard]] const Code* findLabel(QStringView label) const;
};

} // namespace tongdang
