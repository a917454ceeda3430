// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id_number.h"
#include "base/old_id_number.h"
#include "catalogue/withheld.h"

#include <QRegularExpression>
#include <QTime>

#include <algorithm>

namespace tongdang {

using namespace Qt::StringLiterals;

namespace {

constexpr int earliestYear = 1900;
constexpr int latestYear = 2100;

bool isLikelyYear(QDate day)
{
    return day.year() >= earliestYear && day.year() <= latestYear;
}

bool fits(const QString& text, const QRegularExpression& pattern)
{
    return pattern.match(text).hasMatch();
}

class ValueCheck {
public:
    ValueCheck(const Catalogue& catalogue, const Field& field)
        : m_catalogue(catalogue)
        , m_field(field)
    {
    }

    [[nodiscard]] std::optional<Finding> check(const Value& value) const
    {
        const Value::Storage& storage = value.storage();
        if (std::holds_alternative<Value::Opaque>(storage))
            return warning("catalogue.value_unknown");
        switch (m_field.kind) {
        case FieldKind::Bool:
            return holds<bool>(storage) ? std::nullopt : wrongKind();
        case FieldKind::Integer:
        case FieldKind::Money:
            return holds<qint64>(storage) ? number(std::get<qint64>(storage)) : wrongKind();
        case FieldKind::Codes:
            return holds<QStringList>(storage) ? codes(std::get<QStringList>(storage))
                                               : wrongKind();
        case FieldKind::List:
            return holds<QStringList>(storage) ? std::nullopt : wrongKind();
        case FieldKind::Reference:
            return value.toRecordId() ? std::nullopt : wrongKind();
        default:
            return holds<QString>(storage) ? text(std::get<QString>(storage)) : wrongKind();
        }
    }

private:
    template <class T>
    [[nodiscard]] static bool holds(const Value::Storage& storage)
    {
        return std::holds_alternative<T>(storage);
    }
    [[nodiscard]] std::optional<Finding> error(const QByteArray& code,
                                               const QStringList& arguments = {}) const
    {
        return Finding{Finding::Severity::Error, m_field.number, code, arguments};
    }
    [[nodiscard]] std::optional<Finding> warning(const QByteArray& code,
                                                 const QStringList& arguments = {}) const
    {
        return Finding{Finding::Severity::Warning, m_field.number, code, arguments};
    }
    [[nodiscard]] std::optional<Finding> wrongKind() const { return error("catalogue.wrong_kind"); }

    [[nodiscard]] std::optional<Finding> text(const QString& text) const
    {
        switch (m_field.kind) {
        case FieldKind::Date:
            return date(text);
        case FieldKind::Month:
            return month(text);
        case FieldKind::Time:
            return isTime(text) ? std::nullopt : error("catalogue.time_unreadable", {text});
        case FieldKind::DateTime:
            return moment(text);
        case FieldKind::Code:
            return code(text);
        case FieldKind::IdNumber:
            return idNumber(text);
        case FieldKind::Phone:
            return phone(text);
        case FieldKind::Division:
            return division(text);
        case FieldKind::SheetNumber:
            return sheetNumber(text);
        default:
            return words(text);
        }
    }

    [[nodiscard]] std::optional<Finding> number(qint64 number) const
    {
        if (number >= m_field.least && number <= m_field.greatest)
            return std::nullopt;
        if (m_field.kind == FieldKind::Money)
            return error("catalogue.money_range");
        return error("catalogue.number_range",
                     {QString::number(m_field.least), QString::number(m_field.greatest)});
    }

    [[nodiscard]] std::optional<Finding> words(const QString& text) const
    {
        const bool severalLines = m_field.kind == FieldKind::LongText;
        const bool control = std::any_of(text.begin(), text.end(), [&](QChar sign) {
            const bool layout = sign == u'\n' || sign == u'\t';
            return sign.category() == QChar::Other_Control && !(layout && severalLines);
        });
        if (!text.isValidUtf16() || control)
            return error("catalogue.text_broken");
        const auto pairs = std::count_if(text.begin(), text.end(),
                                         [](QChar sign) { return sign.isHighSurrogate(); });
        if (text.size() - pairs > m_field.maxLength)
            return error("catalogue.text_too_long", {QString::number(m_field.maxLength)});
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Finding> date(const QString& text) const
    {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        if (!day.isValid() || day.toString(Qt::ISODate) != text)
            return error("catalogue.date_unreadable", {text});
        return isLikelyYear(day) ? std::nullopt : error("catalogue.date_range", {text});
    }

    [[nodiscard]] std::optional<Finding> month(const QString& text) const
    {
        const QDate first = QDate::fromString(text + u"-01"_s, Qt::ISODate);
        const bool isMonth = first.isValid() && first.toString(u"yyyy-MM"_s) == text;
        return isMonth && isLikelyYear(first) ? std::nullopt
                                              : error("catalogue.month_unreadable", {text});
    }

    [[nodiscard]] static bool isTime(const QString& text)
    {
        const QTime time = QTime::fromString(text, u"HH:mm"_s);
        return time.isValid() && time.toString(u"HH:mm"_s) == text;
    }

    [[nodiscard]] std::optional<Finding> moment(const QString& text) const
    {
        constexpr qsizetype dayLength = 10;
        if (text.size() <= dayLength || text.at(dayLength) != u'T'
            || !isTime(text.sliced(dayLength + 1)))
            return error("catalogue.moment_unreadable", {text});
        return date(text.first(dayLength));
    }

    [[nodiscard]] std::optional<Finding> code(const QString& code) const
    {
        const CodeList* list = m_catalogue.codeList(m_field.codeList);
        const Code* known = list ? list->find(code) : nullptr;
        if (!known)
            return error("catalogue.code_unknown", {code});
        if (m_field.withoutCodes.contains(code)) // of states: those that follow from the days
            return error(m_field.followsSteps ? "catalogue.code_computed"
                                              : "catalogue.code_elsewhere",
                         {known->zh});
        return known->active ? std::nullopt : warning("catalogue.code_inactive", {known->zh});
    }

    [[nodiscard]] std::optional<Finding> codes(const QStringList& codes) const
    {
        std::optional<Finding> first;
        for (const QString& one : codes) {
            auto finding = code(one);
            if (codes.count(one) > 1)
                finding = error("catalogue.code_repeated", {one});
            if (finding && (!first || finding->severity < first->severity))
                first = std::move(finding);
        }
        return first;
    }

    [[nodiscard]] std::optional<Finding> idNumber(const QString& text) const
    {
        const IdNumber read = parseIdNumber(text);
        switch (read.fault) {
        case IdNumberFault::Length:
            if (newIdNumber(read.number))
                return warning("catalogue.id_fifteen");
            return error("catalogue.id_length", {QString::number(read.number.size())});
        case IdNumberFault::Sign:
            return error("catalogue.id_sign");
        case IdNumberFault::BirthDate:
            return error("catalogue.id_birth");
        case IdNumberFault::CheckDigit:
            return error("catalogue.id_check_digit");
        case IdNumberFault::None:
            break;
        }
        return read.number == text ? std::nullopt : error("catalogue.id_sign");
    }

    [[nodiscard]] std::optional<Finding> phone(const QString& text) const
    {
        // A parent may work abroad: + and the country's digits.
        static const QRegularExpression possible(u"^\\+?[0-9]{3,20}$"_s);
        static const QRegularExpression usual(
            u"^(1[3-9][0-9]{9}|0[0-9]{9,11}|[2-9][0-9]{6,7}|\\+[0-9]{8,15})$"_s);
        if (!fits(text, possible))
            return error("catalogue.phone_sign");
        return fits(text, usual) ? std::nullopt : warning("catalogue.phone_odd", {text});
    }

    [[nodiscard]] std::optional<Finding> division(const QString& text) const
    {
        static const QRegularExpression whole(u"^[1-9][0-9]{11}$"_s);
        static const QRegularExpression county(u"^[1-9][0-9]{5}$"_s);
        if (fits(text, whole) || (m_field.partialDivision && fits(text, county)))
            return std::nullopt;
        return error(m_field.partialDivision ? "catalogue.division_partial" : "catalogue.division");
    }

    [[nodiscard]] std::optional<Finding> sheetNumber(const QString& text) const
    {
        // Crockford's alphabet; the check sign is core/paper's.
        static const QRegularExpression number(u"^[0-9A-HJKMNP-TV-Z]{8}$"_s);
        return fits(text, number) ? std::nullopt : error("catalogue.sheet_number");
    }

    const Catalogue& m_catalogue;
    const Field& m_field;
};

} // namespace

std::optional<Finding> checkValue(const Catalogue& catalogue, const Field& field,
                                  const Value& value)
{
    if (value.isEmpty())
        return std::nullopt;
    return withheld(field, ValueCheck(catalogue, field).check(value));
}

} // namespace tongdang
