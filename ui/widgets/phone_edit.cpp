// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/phone_edit.h"

#include <QRegularExpression>

namespace tongdang::widgets {

PhoneEdit::PhoneEdit(QWidget* parent)
    : LatinEdit(parent)
{
    setMaxLength(40);
    connect(this, &QLineEdit::textEdited, this, [this] { Q_EMIT numberEdited(number()); });
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (!isReadOnly() && fault().isEmpty())
            setNumber(number());
    });
}

QString PhoneEdit::number() const
{
    // Full-width digits become half-width; an area code keeps its dash.
    QString digits = text().normalized(QString::NormalizationForm_KC).simplified();
    digits.remove(u' ');
    return digits;
}

void PhoneEdit::setNumber(const QString& number)
{
    if (this->number() != number || !hasFocus())
        setText(readablePhone(number));
}

QString PhoneEdit::fault() const
{
    static const QRegularExpression plausible(
        QStringLiteral("^(1[3-9]\\d{9}|(0\\d{2,3}-?)?[2-9]\\d{6,7})$"));
    const QString typed = number();
    return typed.isEmpty() || plausible.match(typed).hasMatch()
               ? QString()
               : tr("A mobile number has 11 digits; a landline is written as 0877-4011234.");
}

QString readablePhone(const QString& number)
{
    if (number.size() != 11 || !number.startsWith(u'1'))
        return number;
    return number.left(3) + u' ' + number.sliced(3, 4) + u' ' + number.sliced(7);
}

} // namespace tongdang::widgets
