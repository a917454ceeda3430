// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/field.h"

#include <QString>
#include <QStringList>
#include <QStringView>

#include <vector>

namespace tongdang {

struct Code {
    QString code;
    QString zh;
    bool active = true; ///< a code is never deleted, only switched off
    QStringList next;   ///< of a list of states: those that may follow this one (domain.md §7)
    Owner takenBy = Owner::Village; ///< of a state: from which office up the step into it is taken
    QString before; ///< what a record in this state was before its day; empty: not known
};

/// A list of codes with its standard, e.g. SEX of GB/T 2261.1.
struct CodeList {
    QString id;
    QString zh;
    QString standard;
    std::vector<Code> items; ///< in the order of the standard, which is that of screens and paper

    [[nodiscard]] const Code* find(QStringView code) const;
    /// Whether some state says which ones may follow it.
    [[nodiscard]] bool hasSteps() const;
    /// The states a record may have after `code`: it again, then those that follow. All active ones
    /// where nothing is known of `code`: a new record, which often tells of what happened on paper,
    /// and a state of a newer version.
    [[nodiscard]] QStringList stepsFrom(QStringView code) const;
    /// By its Chinese label, exactly.
    [[nodiscard]] const Code* findLabel(QStringView label) const;
};

} // namespace tongdang
