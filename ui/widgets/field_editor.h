// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/value.h"
#include "catalogue/field.h"
#include "widgets/code_option.h"

#include <QDate>
#include <QWidget>

#include <utility>
#include <vector>

namespace tongdang {
class Catalogue;
}

namespace tongdang::widgets {

/// The part of a form that takes the value of one field. What is typed and is no value yet
/// ("2016-13") stays on the screen and shows as its own fault; value() is then what was there
/// before.
class FieldEditor : public QWidget {
    Q_OBJECT

public:
    explicit FieldEditor(QWidget* parent = nullptr)
        : QWidget(parent)
    {
    }

    [[nodiscard]] virtual Value value() const = 0;
    /// Shows a value; does not emit valueEdited().
    virtual void setValue(const Value& value) = 0;
    /// A red border; the words stand below the editor and in its accessible description.
    virtual void setFaulty(bool faulty) = 0;
    virtual void setReadOnly(bool readOnly) = 0;
    /// Words for what stands there and is no value; empty if all is well. Asked on focus-out.
    [[nodiscard]] virtual QString typedFault() const { return {}; }

Q_SIGNALS:
    /// A person changed it.
    void valueEdited(const tongdang::Value& value);
    /// The focus went out of the whole editor.
    void left();
    /// Enter was pressed: the form goes on to the next field.
    void next();
    /// Kind IdNumber: a whole right number stands there (fills birth and sex).
    void idNumberRead(QDate birth, bool isMale);
};

/// The editor for a field of the catalogue: text, long text, date (takes 20150817, 2015-8-17,
/// 15.8.17), month, time, integer, money, yes/no, code (segments for 2 to 4, else a combo box),
/// codes (tick boxes), id number and phone (no input method), reference (choices come with
/// setChoices()), division (setPlaces()). Its accessible name is the field's label. `options`: the
/// boxes of the paper in its order and words; empty: the active codes of the field's list.
[[nodiscard]] FieldEditor* makeFieldEditor(const Field& field, const Catalogue& catalogue,
                                           std::vector<CodeOption> options = {},
                                           QWidget* parent = nullptr);

/// The part of an editor that takes the keys: what a screen reader stands on.
[[nodiscard]] QWidget& keyPart(QWidget& editor);

/// Records a Reference editor offers, with the words people know them by. Does nothing for another
/// kind.
void setChoices(FieldEditor& editor, const std::vector<std::pair<RecordId, QString>>& choices);

/// Codes with names of the places that a Division editor offers. Does nothing for another kind.
void setPlaces(FieldEditor& editor, const std::vector<std::pair<QString, QString>>& places);

/// Codes that a Code editor offers (catalogue/code_list.h: steps). Does nothing for another kind.
void setOffered(FieldEditor& editor, const QStringList& codes);

} // namespace tongdang::widgets
