// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/entry_form.h"
#include "policy/rule_reader.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <utility>

namespace tongdang::policy {

using namespace Qt::StringLiterals;

namespace {

/// Reads the members of cadences and deadlines.
class Reader {
public:
    Reader(const RuleFile& file, const RuleBook& book, const RuleSubject& subject,
           Compiler& compiler)
        : m_file(file)
        , m_book(book)
        , m_subject(subject)
        , m_compiler(compiler)
    {
    }

    Result<Cadence> cadence(const QJsonValue& json, const QString& place);
    Result<Deadline> deadline(const QJsonValue& json, const QString& place);

private:
    Result<Duration> duration(const QJsonValue& number, const QJsonValue& unit,
                              const QString& place);
    Result<Window> window(const QJsonValue& json, const QString& place) const;
    Result<void> base(const QJsonValue& json, Cadence& cadence, const QString& place);
    Result<void> rhythm(const QJsonObject& object, Cadence& cadence, const QString& place);
    Result<void> firstDue(const QJsonValue& json, Cadence& cadence, const QString& place);
    Result<void> done(const QJsonValue& json, Cadence& cadence, const QString& place);
    Result<void> postponements(const QJsonValue& json, Cadence& cadence, const QString& place);
    Result<std::optional<Node>> node(const QJsonObject& object, const QString& key,
                                     const QString& place);
    void countByQuarter(Cadence& cadence) const;

    const RuleFile& m_file;
    const RuleBook& m_book;
    const RuleSubject& m_subject;
    Compiler& m_compiler;
};

struct UnitName {
    QStringView word;
    IntervalUnit unit;
    int factor = 1;
};
constexpr std::array unitNames{
    UnitName{u"minute", IntervalUnit::Minute}, UnitName{u"hour", IntervalUnit::Hour},
    UnitName{u"day", IntervalUnit::Day},       UnitName{u"workday", IntervalUnit::Workday},
    UnitName{u"month", IntervalUnit::Month},
};
/// Of duties that come back with the calendar: their interval is what the period's name says.
constexpr std::array periodNames{
    UnitName{u"quarter", IntervalUnit::Month, 3},
    UnitName{u"year", IntervalUnit::Month, 12},
    UnitName{u"term", IntervalUnit::Month, 6},
};
struct RhythmName {
    QStringView word;
    Rhythm rhythm;
};
constexpr std::array rhythmNames{
    RhythmName{u"rolling", Rhythm::Rolling},
    RhythmName{u"calendar_month", Rhythm::CalendarMonth},
    RhythmName{u"calendar_quarter", Rhythm::CalendarQuarter},
    RhythmName{u"calendar_year", Rhythm::CalendarYear},
    RhythmName{u"school_year", Rhythm::SchoolYear},
    RhythmName{u"term", Rhythm::Term},
};

template <class Names>
auto named(const Names& names, const QString& word)
{
    return std::find_if(names.begin(), names.end(),
                        [&](const auto& name) { return name.word == word; });
}

Result<Duration> Reader::duration(const QJsonValue& number, const QJsonValue& unit,
                                  const QString& place)
{
    Duration result;
    TONGDANG_TRY(result.number, m_compiler.operand(number, place + u"/n"_s));
    constexpr int most = 10'000;
    const auto fixed = fixedNumber(m_book, result.number);
    if (!fixed || *fixed < 0 || *fixed > most)
        return m_file.broken(place + u"/n"_s,
                             u"must be a number from 0 to 10000, or a parameter that is one"_s);
    const auto found = named(unitNames, unit.toString());
    if (found != unitNames.end()) {
        result.unit = found->unit;
        return result;
    }
    const auto period = named(periodNames, unit.toString());
    if (period == periodNames.end() || !number.isDouble())
        return m_file.broken(
            place + u"/unit"_s,
            u"must be minute, hour, day, workday or month, or a number of quarter, term, year"_s);
    result.unit = period->unit;
    result.number = Value(*fixed * period->factor);
    return result;
}

Result<Window> Reader::window(const QJsonValue& json, const QString& place) const
{
    Window result;
    if (json[u"fact"_s][u"name"_s].toString() == u"days_of_month") {
        result.fromStartOfMonth = true;
        return result;
    }
    QJsonValue days = json;
    if (json.isObject()) {
        // A parameter that holds the warning steps.
        const QString name = json[u"param"_s][u"name"_s].toString();
        const auto& names = m_book.parameterNames;
        const auto found = std::find(names.begin(), names.end(), name);
        if (found == names.end())
            return m_file.broken(place, u"must be days, a parameter or days_of_month"_s);
        const Value& value = m_book.parameters[static_cast<size_t>(found - names.begin())];
        QJsonArray list;
        for (const QString& step : value.toCodes())
            list.append(step.toInt());
        days = value.toInteger() ? QJsonValue(*value.toInteger()) : QJsonValue(list);
    }
    const QJsonArray steps = days.isArray() ? days.toArray() : QJsonArray{days};
    for (const QJsonValue step : steps) {
        TONGDANG_TRY(const int number, m_file.wholeNumber(step, place));
        if (number < 0 || (!result.steps.empty() && number >= result.steps.back()))
            return m_file.broken(place, u"must be days, the most first"_s);
        result.steps.push_back(number);
    }
    if (result.steps.empty())
        return m_file.broken(place, u"must have at least one step"_s);
    return result;
}

Result<std::optional<Node>> Reader::node(const QJsonObject& object, const QString& key,
                                         const QString& place)
{
    if (!object.contains(key))
        return std::optional<Node>();
    TONGDANG_TRY(Node node, m_compiler.node(object.value(key), place + u'/' + key));
    return std::optional(std::move(node));
}

Result<void> Reader::base(const QJsonValue& json, Cadence& cadence, const QString& place)
{
    TONGDANG_TRY(const QJsonObject object,
                 m_file.objectWith(json, {u"applies_from"_s, u"last_done"_s}, place));
    TONGDANG_TRY(cadence.appliesFrom,
                 m_compiler.operand(object.value(u"applies_from"_s), place + u"/applies_from"_s));
    // What was done last follows from what_counts_as_done of this very cadence.
    const QJsonValue last = object.value(u"last_done"_s)[u"fact"_s];
    if (last[u"name"_s].toString() == u"audit_done_on") {
        TONGDANG_TRY(cadence.lastDone,
                     m_compiler.operand(object.value(u"last_done"_s), place + u"/last_done"_s));
        return {};
    }
    if (last[u"name"_s].toString() != u"last_done"
        || last[u"args"_s][u"act"_s].toString() != cadence.act)
        return m_file.broken(place + u"/last_done"_s, u"must be last_done of the act"_s);
    return {};
}

Result<void> Reader::rhythm(const QJsonObject& object, Cadence& cadence, const QString& place)
{
    const QJsonValue interval = object.value(u"interval"_s);
    TONGDANG_TRY(cadence.interval,
                 duration(interval[u"n"_s], interval[u"unit"_s], place + u"/interval"_s));
    if (fixedNumber(m_book, cadence.interval.number) == 0)
        return m_file.broken(place + u"/interval/n"_s, u"must be at least 1"_s);
    const auto found = named(rhythmNames, object.value(u"calendar"_s).toString());
    if (found == rhythmNames.end())
        return m_file.broken(place + u"/calendar"_s,
                             u"this program knows rolling, calendar_month, calendar_quarter, "
                             u"calendar_year, school_year and term"_s);
    cadence.rhythm = found->rhythm;
    return {};
}

Result<void> Reader::firstDue(const QJsonValue& json, Cadence& cadence, const QString& place)
{
    const QString mode = json[u"mode"_s].toString();
    if (cadence.rhythm != Rhythm::Rolling) {
        if (mode != u"period_end")
            return m_file.broken(place + u"/mode"_s, u"must be period_end"_s);
        cadence.firstDue = FirstDue::PeriodEnd;
        TONGDANG_TRY(cadence.minimumDaysLeft,
                     m_compiler.operand(json[u"min_days_left"_s], place + u"/min_days_left"_s));
        if (!fixedNumber(m_book, cadence.minimumDaysLeft))
            return m_file.broken(place + u"/min_days_left"_s, u"must be a number of days"_s);
        return {};
    }
    if (mode != u"absolute" && mode != u"not_before_interval")
        return m_file.broken(place + u"/mode"_s, u"must be absolute or not_before_interval"_s);
    cadence.firstDue = mode == u"absolute" ? FirstDue::Absolute : FirstDue::NotBeforeInterval;
    TONGDANG_TRY(cadence.first, duration(json[u"n"_s], json[u"unit"_s], place));
    return {};
}

Result<void> Reader::done(const QJsonValue& json, Cadence& cadence, const QString& place)
{
    const QJsonArray list = json.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString inside = place + u'/' + QString::number(i);
        TONGDANG_TRY(const QJsonObject object,
                     m_file.objectWith(list.at(i), {u"type"_s, u"day"_s, u"where"_s}, inside));
        TONGDANG_TRY(const RecordType* type,
                     m_compiler.type(object.value(u"type"_s), inside + u"/type"_s));
        TONGDANG_TRY(Way way, m_compiler.wayTo(*type, inside + u"/type"_s));
        const Compiler::Binding binding(m_compiler, *type);
        TONGDANG_TRY(const FieldOperand day,
                     m_compiler.field(object.value(u"day"_s), inside + u"/day"_s));
        TONGDANG_TRY(Node where, m_compiler.node(object.value(u"where"_s), inside + u"/where"_s));
        if (day.field != m_book.shapes.of(type->number).day)
            return m_file.broken(inside + u"/day"_s, u"must be the day of the event"_s);
        cadence.done.push_back({way, std::move(where)});
    }
    if (cadence.done.empty() != cadence.lastDone.has_value())
        return m_file.broken(place, u"must say it, unless last_done does"_s);
    if (!cadence.done.empty())
        cadence.form = formOf(cadence.done.front(), m_subject.slot);
    return {};
}

Result<void> Reader::postponements(const QJsonValue& json, Cadence& cadence, const QString& place)
{
    TONGDANG_TRY(const QStringList list, m_file.texts(json, place));
    for (const QString& word : list) {
        if (word != u"suspension" && word != u"waiver")
            return m_file.broken(place, u"must be suspension or waiver"_s);
    }
    cadence.postponedBySuspension = list.contains(u"suspension");
    cadence.waivable =
        list.contains(u"waiver") && m_book.settings.waivableActs.contains(cadence.act);
    return {};
}

/// visit_basis=calendar_quarter counts the visits of the policy itself by quarters (facts.md §7.3):
/// those whose interval is the parameter visit_months. A quarter in which less than the time for a
/// first visit is left begins with the next one.
void Reader::countByQuarter(Cadence& cadence) const
{
    const auto* interval = std::get_if<ParameterOperand>(&cadence.interval.number);
    if (!m_book.settings.visitsByQuarter || !interval
        || m_book.parameterNames[static_cast<size_t>(interval->index)] != u"visit_months")
        return;
    cadence.rhythm = Rhythm::CalendarQuarter;
    cadence.firstDue = FirstDue::PeriodEnd;
    cadence.minimumDaysLeft = cadence.first.number;
}

Result<Cadence> Reader::cadence(const QJsonValue& json, const QString& place)
{
    TONGDANG_TRY(
        const QJsonObject object,
        m_file.objectWith(json,
                          {u"act"_s, u"actor"_s, u"base"_s, u"interval"_s, u"calendar"_s,
                           u"first_due"_s, u"window_before_days"_s, u"what_counts_as_done"_s,
                           u"what_postpones"_s, u"when"_s, u"not_after"_s, u"keeps_debt_when"_s},
                          place));
    Cadence result;
    TONGDANG_TRY(result.act, m_file.text(object, u"act"_s, place));
    TONGDANG_TRY(result.actor, m_file.text(object, u"actor"_s, place));
    TONGDANG_CHECK(base(object.value(u"base"_s), result, place + u"/base"_s));
    TONGDANG_CHECK(rhythm(object, result, place));
    TONGDANG_CHECK(firstDue(object.value(u"first_due"_s), result, place + u"/first_due"_s));
    TONGDANG_TRY(result.window,
                 window(object.value(u"window_before_days"_s), place + u"/window_before_days"_s));
    TONGDANG_CHECK(
        done(object.value(u"what_counts_as_done"_s), result, place + u"/what_counts_as_done"_s));
    TONGDANG_CHECK(
        postponements(object.value(u"what_postpones"_s), result, place + u"/what_postpones"_s));
    TONGDANG_TRY(result.when, node(object, u"when"_s, place));
    if (object.contains(u"not_after"_s)) {
        TONGDANG_TRY(result.notAfter,
                     m_compiler.operand(object.value(u"not_after"_s), place + u"/not_after"_s));
    }
    TONGDANG_TRY(result.keepsDebtWhen, node(object, u"keeps_debt_when"_s, place));
    countByQuarter(result);
    return result;
}

Result<Deadline> Reader::deadline(const QJsonValue& json, const QString& place)
{
    TONGDANG_TRY(const QJsonObject object,
                 m_file.objectWith(json,
                                   {u"act"_s, u"actor"_s, u"base"_s, u"within"_s,
                                    u"window_before_days"_s, u"done_when"_s, u"when"_s,
                                    u"reminder_after"_s, u"red_after"_s, u"opens"_s},
                                   place));
    Deadline result;
    TONGDANG_TRY(result.act, m_file.text(object, u"act"_s, place));
    TONGDANG_TRY(result.actor, m_file.text(object, u"actor"_s, place));
    TONGDANG_TRY(result.base, m_compiler.operand(object.value(u"base"_s), place + u"/base"_s));
    const QJsonValue within = object.value(u"within"_s);
    TONGDANG_TRY(result.within, duration(within[u"n"_s], within[u"unit"_s], place + u"/within"_s));
    TONGDANG_TRY(result.window,
                 window(object.value(u"window_before_days"_s), place + u"/window_before_days"_s));
    TONGDANG_TRY(result.doneWhen,
                 m_compiler.node(object.value(u"done_when"_s), place + u"/done_when"_s));
    TONGDANG_TRY(result.when, node(object, u"when"_s, place));
    for (auto [key, into] : {std::pair(u"reminder_after"_s, &result.remindAfter),
                             std::pair(u"red_after"_s, &result.redAfter)}) {
        const QJsonValue given = object.value(key);
        if (!given.isUndefined()) {
            TONGDANG_TRY(*into, duration(given[u"n"_s], given[u"unit"_s], place + u'/' + key));
        }
    }
    result.form = formOf(result.doneWhen, m_subject);
    if (object.contains(u"opens"_s)) {
        TONGDANG_TRY(const RecordType* type,
                     m_compiler.type(object.value(u"opens"_s), place + u"/opens"_s));
        TONGDANG_TRY(const Way way, m_compiler.wayTo(*type, place + u"/opens"_s));
        result.form = formOf({way, Node{AllOf{}, {}}}, m_subject.slot);
    }
    return result;
}

template <class Part, class Read>
Result<std::vector<Part>> readList(const QJsonValue& json, const QString& place, Read read)
{
    std::vector<Part> parts;
    const QJsonArray list = json.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        TONGDANG_TRY(Part part, read(list.at(i), place + u'/' + QString::number(i)));
        parts.push_back(std::move(part));
    }
    return parts;
}

} // namespace

Result<std::vector<Cadence>> readCadences(const RuleFile& file, const RuleBook& book,
                                          const RuleSubject& subject, const QJsonValue& json,
                                          const QString& place, Compiler& compiler)
{
    Reader reader(file, book, subject, compiler);
    return readList<Cadence>(json, place, [&](const QJsonValue& member, const QString& inside) {
        return reader.cadence(member, inside);
    });
}

Result<std::vector<Deadline>> readDeadlines(const RuleFile& file, const RuleBook& book,
                                            const RuleSubject& subject, const QJsonValue& json,
                                            const QString& place, Compiler& compiler)
{
    Reader reader(file, book, subject, compiler);
    return readList<Deadline>(json, place, [&](const QJsonValue& member, const QString& inside) {
        return reader.deadline(member, inside);
    });
}

} // namespace tongdang::policy
