// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/id_number_edit.h"

#include "base/id_number.h"

namespace tongdang::widgets {

IdNumberEdit::IdNumberEdit(QWidget* parent)
    : LatinEdit(parent)
{
    setMaxLength(32); // 18 signs and the blanks of a copied number
    connect(this, &QLineEdit::textEdited, this, [this] {
        const IdNumber read = parseIdNumber(text());
        Q_EMIT numberEdited(read.number);
        if (read.isValid())
            Q_EMIT numberRead(read.birth, read.isMale);
    });
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (!isReadOnly())
            setNumber(number());
    });
}

QString IdNumberEdit::number() const
{
    return parseIdNumber(text()).number;
}

void IdNumberEdit::setNumber(const QString& number)
{
    if (text() != number)
        setText(number);
}

QString IdNumberEdit::fault() const
{
    if (text().trimmed().isEmpty())
        return {};
    switch (const IdNumber read = parseIdNumber(text()); read.fault) {
    case IdNumberFault::None:
        return {};
    case IdNumberFault::Length:
        return tr("It has %n signs instead of 18.", nullptr, static_cast<int>(read.number.size()));
    case IdNumberFault::Sign:
        return tr("It holds a sign that is no digit.");
    case IdNumberFault::BirthDate:
        return tr("The birth date inside the number does not exist.");
    case IdNumberFault::CheckDigit:
        return tr("The last sign does not fit. Check it against the household register.");
    }
    return {};
}

} // namespace tongdang::widgets
