// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/date_edit.h"

#include "base/written_date.h"

namespace tongdang::widgets {

namespace {

QDate wholeDay(const QString& text)
{
    const WrittenDate written = readWrittenDate(text);
    return written.isValid() && written.precision == DatePrecision::Day ? written.day : QDate();
}

} // namespace

DateEdit::DateEdit(QWidget* parent)
    : LatinEdit(parent)
{
    setMaxLength(40);
    setPlaceholderText(tr("for example 20150817"));
    connect(this, &QLineEdit::textEdited, this, &DateEdit::read);
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (const QDate day = date(); day.isValid() && !isReadOnly())
            setText(day.toString(Qt::ISODate));
    });
}

QDate DateEdit::date() const
{
    return wholeDay(text());
}

void DateEdit::setDate(QDate date)
{
    m_last = date;
    if (date != wholeDay(text()) || !date.isValid())
        setText(date.isValid() ? date.toString(Qt::ISODate) : QString());
}

QString DateEdit::fault() const
{
    if (text().trimmed().isEmpty())
        return {};
    const WrittenDate written = readWrittenDate(text());
    switch (written.fault) {
    case WrittenDate::Fault::NotADate:
        return tr("This is no date. Write it as 20150817 or 2015-8-17.");
    case WrittenDate::Fault::Impossible:
        return tr("There is no such day.");
    case WrittenDate::Fault::None:
        break;
    }
    return written.precision == DatePrecision::Day ? QString() : tr("The day is missing.");
}

void DateEdit::read()
{
    const QDate day = date();
    // A date that is half typed is no date yet: say nothing until it is one or the line is empty.
    if (day == m_last || (!day.isValid() && !text().trimmed().isEmpty()))
        return;
    m_last = day;
    Q_EMIT dateEdited(day);
}

} // namespace tongdang::widgets
