// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/value.h"
#include "paper/sheet_number.h"

#include <QDate>
#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace tongdang::paper {

/// Values by their source: "child.name", or a name under "facts" of the form ("age"). A Value of a
/// catalogue field is shown in the catalogue's words and ticks the boxes of its codes; `texts` is
/// shown as it is and goes before.
struct FormValues {
    QHash<QString, Value> values;
    QHash<QString, QString> texts;
    bool goesOn = false; ///< another row of the entry before it: not counted again
};

/// What is filled into a form. Everything may be missing: then there is room to write.
struct FormData {
    QString title; ///< in place of the form's: "大湾村留守儿童花名册"
    FormValues head;
    QHash<QString, std::vector<FormValues>>
        lists;                         ///< repeated rows: "children" of F16, "stops" of F26
    std::optional<SheetNumber> number; ///< of a numbered form
    QDate day;                         ///< of a numbered form: a day of the week it is printed for
    QString footNote; ///< added to the page foot: date of printing, name of the person
};

} // namespace tongdang::paper
