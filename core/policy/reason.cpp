// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/reason.h"

#include "catalogue/catalogue.h"
#include "policy/placeholders.h"

#include <algorithm>

namespace tongdang::policy {

using namespace Qt::StringLiterals;

namespace {

class Parser {
public:
    Parser(const QString& text, const RuleBook& book, const RecordType& subject, OutputKind output,
           ReasonFault& fault)
        : m_text(text)
        , m_book(book)
        , m_subject(subject)
        , m_isOfDuty(output == OutputKind::Duty)
        , m_fault(fault)
    {
    }

    /// Up to the end of the text, or of the part in brackets.
    bool parts(std::vector<ReasonPart>& into, bool inBrackets)
    {
        while (m_at < m_text.size()) {
            const QChar sign = m_text.at(m_at);
            if (sign == u'{') {
                if (!placeholder(into))
                    return false;
            } else if (sign == u'[' && !inBrackets) {
                ++m_at;
                ReasonPart part;
                if (!parts(part.optional, true))
                    return false;
                into.push_back(std::move(part));
            } else if (sign == u']' && inBrackets) {
                ++m_at;
                return true;
            } else if (sign == u'[' || sign == u']' || sign == u'}') {
                return fail(u"\"%1\" stands alone"_s.arg(sign));
            } else {
                words(into);
            }
        }
        return !inBrackets || fail(u"a bracket is not closed"_s);
    }

private:
    bool fail(const QString& reason)
    {
        m_fault.reason = reason;
        return false;
    }

    void words(std::vector<ReasonPart>& into)
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && !u"{}[]"_s.contains(m_text.at(m_at)))
            ++m_at;
        ReasonPart part;
        part.words = m_text.mid(start, m_at - start);
        into.push_back(std::move(part));
    }

    bool placeholder(std::vector<ReasonPart>& into)
    {
        const qsizetype end = m_text.indexOf(u'}', m_at);
        if (end < 0)
            return fail(u"a placeholder is not closed"_s);
        const QString name = m_text.mid(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        ReasonPart part;
        part.placeholder = findPlaceholder(name);
        // "name" of a village is not that of a child; but "due_on" is the duty's day, not the one
        // that somebody set for the whole problem.
        const bool isDutys = m_isOfDuty && isOfDuty(part.placeholder);
        if (!m_subject.isChild && m_subject.field(name) && !isDutys) {
            part.placeholder = -1;
            if (!field(name, part))
                return false;
            into.push_back(std::move(part));
            return true;
        }
        const auto& names = m_book.parameterNames;
        const auto parameter = std::find(names.begin(), names.end(), name);
        if (parameter != names.end())
            part.parameter = static_cast<int>(parameter - names.begin());
        if (part.placeholder < 0 && part.parameter < 0 && !field(name, part))
            return false;
        into.push_back(std::move(part));
        return true;
    }

    bool field(const QString& name, ReasonPart& part)
    {
        const Field* found = m_subject.field(name);
        if (!found)
            return fail(u"there is no placeholder {%1}"_s.arg(name));
        constexpr int special = 4;
        if (found->sensitivity >= special || found->kind == FieldKind::Reference)
            return fail(u"{%1} is nothing that a reason may print"_s.arg(name));
        part.field = found->number;
        part.codeList = found->codeList;
        return true;
    }

    const QString& m_text;
    const RuleBook& m_book;
    const RecordType& m_subject;
    bool m_isOfDuty;
    ReasonFault& m_fault;
    qsizetype m_at = 0;
};

QString printField(const ReasonPart& part, const ReasonFacts& facts)
{
    const Row& subject = facts.evaluation.bound(facts.rule.subject.slot);
    const Value& value = facts.evaluation.field(subject, part.field);
    if (part.codeList.isEmpty()) {
        if (const QString moment = printMoment(facts, value); !moment.isEmpty())
            return moment;
        const auto number = value.toInteger();
        return number ? QString::number(*number) : value.toText();
    }
    QStringList words;
    for (const QString& code : value.toCodes())
        words.append(labelOf(facts, part.codeList, code));
    return words.join(u'、');
}

/// Nothing: an optional part that lacks a value.
std::optional<QString> write(const std::vector<ReasonPart>& parts, const ReasonFacts& facts,
                             bool optional)
{
    QString text;
    for (const ReasonPart& part : parts) {
        if (!part.optional.empty()) {
            text += write(part.optional, facts, true).value_or(QString());
            continue;
        }
        if (!part.words.isEmpty()) {
            text += part.words;
            continue;
        }
        const QString value =
            part.placeholder >= 0 ? printPlaceholder(part.placeholder, facts)
            : part.field != 0
                ? printField(part, facts)
                : facts.evaluation.book().parameterText[static_cast<size_t>(part.parameter)];
        if (optional && value.isEmpty())
            return std::nullopt;
        text += value;
    }
    return text;
}

} // namespace

std::optional<std::vector<ReasonPart>> parseReason(const QString& text, const RuleBook& book,
                                                   const RecordType& subject, OutputKind output,
                                                   ReasonFault& fault)
{
    std::vector<ReasonPart> result;
    if (!Parser(text, book, subject, output, fault).parts(result, false))
        return std::nullopt;
    return result;
}

std::vector<FieldNo> fieldsOfReason(const std::vector<ReasonPart>& parts)
{
    std::vector<FieldNo> fields;
    for (const ReasonPart& part : parts) {
        if (part.field != 0)
            fields.push_back(part.field);
        const std::vector<FieldNo> inner = fieldsOfReason(part.optional);
        fields.insert(fields.end(), inner.begin(), inner.end());
    }
    return fields;
}

QString writeReason(const ReasonFacts& facts)
{
    return write(facts.rule.because, facts, false).value_or(QString());
}

} // namespace tongdang::policy
