// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id_number.h"
#include "catalogue/withheld.h"

namespace tongdang {

namespace {

/// Looks at a field by its key: these keys mean the same in every type (FORMAT.md).
class Agreement {
public:
    Agreement(const RecordType& type, const Field& field, const FieldValues& values,
              const ConditionContext& context)
        : m_type(type)
        , m_field(field)
        , m_values(values)
        , m_context(context)
        , m_value(values(field.number))
    {
    }

    [[nodiscard]] std::optional<Finding> check() const
    {
        if (m_field.key == u"sex" && m_field.kind == FieldKind::Code)
            return sex();
        if (m_field.kind == FieldKind::DateTime)
            return moment();
        if (m_field.kind != FieldKind::Date)
            return std::nullopt;
        if (m_field.key == u"date")
            return dayOfAct();
        if (m_field.key == u"to_on")
            return end();
        return m_field.key == u"birth" ? birth() : std::nullopt;
    }

private:
    [[nodiscard]] Finding finding(Finding::Severity severity, const QByteArray& code,
                                  const QStringList& arguments = {}, FieldNo against = 0) const
    {
        return {severity, m_field.number, code, arguments, against};
    }
    [[nodiscard]] Value other(QStringView key) const
    {
        const Field* field = m_type.field(key);
        return field ? m_values(field->number) : Value();
    }

    /// An act that is still to come is not seen by the rules until then (facts.md §3), and one of a
    /// wrong year is lost among the old ones: a slip would hide what is due (Q34).
    [[nodiscard]] std::optional<Finding> dayOfAct() const
    {
        const QDate day = m_value.toDate();
        const auto warning = [&](const QByteArray& code) {
            return finding(Finding::Severity::Warning, code, {m_value.toText()});
        };
        if (m_context.today.isValid() && day > m_context.today)
            return warning("catalogue.date_to_come");
        if (m_context.childBirth.isValid() && day < m_context.childBirth)
            return warning("catalogue.before_birth");
        if (m_context.dossierOpened.isValid() && day < m_context.dossierOpened
            && !m_field.mayPrecedeOpening)
            return warning("catalogue.before_opening");
        return std::nullopt;
    }

    /// Minutes are counted from it. A clock may be slow, and an incident must be written down all
    /// the same.
    [[nodiscard]] std::optional<Finding> moment() const
    {
        const QString moment = m_value.toText();
        const QString today = m_context.today.toString(Qt::ISODate);
        const bool isToCome = m_context.now.isEmpty()
                                  ? m_context.today.isValid() && moment.left(today.size()) > today
                                  : moment > m_context.now;
        if (!isToCome)
            return std::nullopt;
        return finding(Finding::Severity::Warning, "catalogue.moment_to_come");
    }

    /// Q18
    [[nodiscard]] std::optional<Finding> end() const
    {
        const QDate start = other(u"from_on").toDate();
        if (!start.isValid() || m_value.toDate() >= start)
            return std::nullopt;
        return finding(Finding::Severity::Error, "catalogue.ends_before_start", {m_value.toText()},
                       m_type.field(u"from_on")->number);
    }

    /// Q13
    [[nodiscard]] std::optional<Finding> birth() const
    {
        if (m_context.today.isValid() && m_value.toDate() > m_context.today)
            return finding(Finding::Severity::Error, "catalogue.birth_in_future");
        const int precision = other(u"birth_precision").toText().toInt();
        const IdNumber number = parseIdNumber(other(u"idno").toText());
        if (!number.isValid()
            || number.agreesWith(m_value.toDate(), precision == 0
                                                       ? DatePrecision::Day
                                                       : static_cast<DatePrecision>(precision)))
            return std::nullopt;
        // Q03: what is known of grown-ups is often a guess.
        return finding(m_type.isChild ? Finding::Severity::Error : Finding::Severity::Warning,
                       "catalogue.birth_disagrees", {number.birth.toString(Qt::ISODate)},
                       m_type.field(u"idno")->number);
    }

    [[nodiscard]] std::optional<Finding> sex() const
    {
        const IdNumber number = parseIdNumber(other(u"idno").toText());
        if (!number.isValid() || number.sexCode() == m_value.toText())
            return std::nullopt;
        return finding(Finding::Severity::Warning, "catalogue.sex_disagrees", {},
                       m_type.field(u"idno")->number); // Q04: a register may be wrong, too
    }

    const RecordType& m_type;
    const Field& m_field;
    const FieldValues& m_values;
    const ConditionContext& m_context;
    Value m_value;
};

} // namespace

std::optional<Finding> checkAgreement(const RecordType& type, const Field& field,
                                      const FieldValues& values, const ConditionContext& context)
{
    if (values(field.number).isEmpty())
        return std::nullopt;
    return withheld(field, Agreement(type, field, values, context).check());
}

} // namespace tongdang
