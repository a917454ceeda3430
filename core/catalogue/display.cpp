// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue.h"

#include <cmath>

namespace tongdang {

using namespace Qt::StringLiterals;

namespace {

QString displayCode(const CodeList* list, const QString& code)
{
    const Code* known = list ? list->find(code) : nullptr;
    return known ? known->zh : code;
}

QString displayCodes(const CodeList* list, const QStringList& codes)
{
    QStringList labels;
    for (const QString& code : codes)
        labels.append(displayCode(list, code));
    // Some labels are enumerations themselves.
    const bool enumerations = !labels.filter(u"、"_s).isEmpty();
    return labels.join(enumerations ? u'；' : u'、');
}

QString displayDate(const Value& value, const QString& format)
{
    const QDate day = value.toDate();
    return day.isValid() ? day.toString(format) : value.toText();
}

QString displayMoment(const QString& text)
{
    constexpr qsizetype dayLength = 10;
    const QDate day = Value(text.first(std::min(dayLength, text.size()))).toDate();
    if (!day.isValid() || text.size() <= dayLength)
        return text;
    return day.toString(u"yyyy年M月d日"_s) + u' ' + text.sliced(dayLength + 1);
}

QString displayMoney(qint64 fen)
{
    const qint64 size = std::abs(fen);
    QString text = fen < 0 ? u"-"_s : QString();
    text += QString::number(size / 100);
    if (size % 100 != 0)
        text += u'.' + QString::number(size % 100).rightJustified(2, u'0');
    return text;
}

} // namespace

QString Catalogue::display(const Field& field, const Value& value) const
{
    if (const auto truth = value.toBool())
        return *truth ? u"是"_s : u"否"_s;
    if (const auto number = value.toInteger())
        return field.kind == FieldKind::Money ? displayMoney(*number) : QString::number(*number);
    switch (field.kind) {
    case FieldKind::Code:
    case FieldKind::Codes:
        return displayCodes(codeList(field.codeList), value.toCodes());
    case FieldKind::Text:
        return displayCode(codeList(field.codeList), value.toText());
    case FieldKind::Date:
        return displayDate(value, u"yyyy年M月d日"_s);
    case FieldKind::Month:
        return displayDate(value, u"yyyy年M月"_s);
    case FieldKind::DateTime:
        return displayMoment(value.toText());
    case FieldKind::List:
        return value.toCodes().join(u'；');
    default:
        return value.toText();
    }
}

} // namespace tongdang
