// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/value_text.h"

#include "base/written_date.h"
#include "catalogue/code_text.h"
#include "catalogue/withheld.h"

#include <QRegularExpression>
#include <QTime>

namespace tongdang {

using namespace Qt::StringLiterals;

namespace {

auto refused(const QByteArray& code, const QString& text)
{
    return failure(ErrorKind::Refused, code, {text});
}

/// Half-width digits and signs, without any blanks.
QString bare(QStringView text)
{
    QString plain = text.toString().normalized(QString::NormalizationForm_KC);
    plain.removeIf([](QChar sign) { return sign.isSpace(); });
    return plain;
}

Result<Value> readBool(const QString& text)
{
    static const QStringList yes{u"是"_s,   u"有"_s,  u"对"_s, u"√"_s,
                                 u"true"_s, u"yes"_s, u"y"_s,  u"1"_s};
    static const QStringList no{u"否"_s,    u"无"_s, u"不"_s, u"×"_s,
                                u"false"_s, u"no"_s, u"n"_s,  u"0"_s};
    if (yes.contains(text, Qt::CaseInsensitive))
        return Value(true);
    if (no.contains(text, Qt::CaseInsensitive))
        return Value(false);
    return refused("catalogue.bool_unreadable", text);
}

Result<Value> readInteger(QString text)
{
    text.remove(u',');
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber)
        return refused("catalogue.number_unreadable", text);
    return Value(number);
}

/// Yuan with at most two decimals, as fen: through text, for a binary fraction would be a fen off.
Result<Value> readMoney(QString text)
{
    static const QRegularExpression yuan(u"^[¥￥]?(-?\\d{1,12})(?:\\.(\\d{1,2}))?元?$"_s);
    text.remove(u',');
    const auto match = yuan.match(text);
    if (!match.hasMatch())
        return refused("catalogue.money_unreadable", text);
    const QString fen = match.captured(1) + match.captured(2).leftJustified(2, u'0');
    return Value(fen.toLongLong());
}

Result<QDate> readDay(QStringView text)
{
    const WrittenDate written = readWrittenDate(text);
    if (written.fault == WrittenDate::Fault::Impossible)
        return refused("catalogue.date_impossible", text.toString());
    if (!written.isValid())
        return refused("catalogue.date_unreadable", text.toString());
    // How exactly a day is known is a field of its own: a day must not be made up silently.
    if (written.precision != DatePrecision::Day)
        return refused("catalogue.date_without_day", written.day.toString(Qt::ISODate));
    return written.day;
}

Result<Value> readMonth(QStringView text)
{
    const WrittenDate written = readWrittenDate(text);
    if (!written.isValid() || written.precision == DatePrecision::Year)
        return refused("catalogue.month_unreadable", text.toString());
    return Value(written.day.toString(u"yyyy-MM"_s));
}

Result<QString> readTime(const QString& text)
{
    static const QRegularExpression clock(u"^(\\d{1,2})[:点时]((?:\\d{1,2})?|半)分?$"_s);
    const auto match = clock.match(text);
    const QString minutes = match.captured(2);
    const QTime time(match.captured(1).toInt(), minutes == u"半" ? 30 : minutes.toInt());
    if (!match.hasMatch() || !time.isValid())
        return refused("catalogue.time_unreadable", text);
    return time.toString(u"HH:mm"_s);
}

Result<Value> readMoment(QStringView text)
{
    static const QRegularExpression parts(
        u"^(.*?[\\d日号])(?:[Tt\\s]+|(?<=[日号]))(\\d{1,2}[:：点时].*)$"_s);
    const auto match = parts.match(text.toString());
    if (!match.hasMatch())
        return refused("catalogue.moment_unreadable", text.toString());
    TONGDANG_TRY(const QDate day, readDay(match.capturedView(1)));
    TONGDANG_TRY(const QString time, readTime(bare(match.capturedView(2))));
    return Value(day.toString(Qt::ISODate) + u'T' + time);
}

Result<Value> readReference(const QString& text)
{
    const auto id = RecordId::parse(text);
    if (!id)
        return refused("catalogue.reference_unreadable", text);
    return Value(*id);
}

/// The known text that the words stand for; else the words.
QString knownText(const CodeList* list, QStringView words)
{
    if (list) {
        for (const Code& code : list->items) {
            if (code.zh == words)
                return code.code;
        }
    }
    return words.toString();
}

Result<Value> readKind(const Catalogue& catalogue, const Field& field, QStringView text)
{
    switch (field.kind) {
    case FieldKind::Bool:
        return readBool(bare(text));
    case FieldKind::Integer:
        return readInteger(bare(text));
    case FieldKind::Money:
        return readMoney(bare(text));
    case FieldKind::Date: {
        TONGDANG_TRY(const QDate day, readDay(text));
        return Value(day);
    }
    case FieldKind::Month:
        return readMonth(text);
    case FieldKind::Time: {
        TONGDANG_TRY(const QString time, readTime(bare(text)));
        return Value(time);
    }
    case FieldKind::DateTime:
        return readMoment(text);
    case FieldKind::Code: {
        TONGDANG_TRY(const QString code, readCodeText(*catalogue.codeList(field.codeList), text));
        return Value(code);
    }
    case FieldKind::Codes: {
        TONGDANG_TRY(const QStringList codes,
                     readCodesText(*catalogue.codeList(field.codeList), text));
        return Value(codes);
    }
    case FieldKind::Text:
        return Value(knownText(catalogue.codeList(field.codeList), text));
    case FieldKind::Reference:
        return readReference(bare(text));
    case FieldKind::Division:
        return Value(bare(text));
    case FieldKind::SheetNumber:
        return Value(bare(text).toUpper().remove(u'-'));
    case FieldKind::IdNumber:
        return Value(bare(text).toUpper());
    case FieldKind::Phone:
        return Value(bare(text).remove(u'-'));
    case FieldKind::List:
        return Value(text.toString().split(u'\n', Qt::SkipEmptyParts));
    default:
        return Value(text.toString());
    }
}

} // namespace

Result<Value> readValueText(const Catalogue& catalogue, const Field& field, QStringView text)
{
    const QStringView typed = text.trimmed();
    if (typed.isEmpty())
        return Value();
    auto read = readKind(catalogue, field, typed);
    if (!read) {
        Error error = std::move(read).error();
        error.arguments = withheld(field, error.code, std::move(error.arguments));
        return failure(std::move(error));
    }
    Value value = *std::move(read);
    const auto finding = checkValue(catalogue, field, value);
    const bool refusedHere = finding
                             && (finding->severity == Finding::Severity::Error
                                 || finding->code == "catalogue.code_inactive");
    if (refusedHere)
        return failure(ErrorKind::Refused, finding->code, finding->arguments);
    return value;
}

} // namespace tongdang
