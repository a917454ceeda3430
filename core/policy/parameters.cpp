// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/rule_reader.h"

#include <QDate>
#include <QHash>
#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace tongdang::policy {

using namespace Qt::StringLiterals;

namespace {

QString valueWords(const Value& value)
{
    if (const auto number = value.toInteger())
        return QString::number(*number);
    return value.toCodes().join(u"、");
}

/// Typed reading of the parameters by name.
class Defaults {
public:
    Defaults(const RuleFile& file, const QJsonArray& list)
        : m_file(file)
    {
        for (qsizetype i = 0; i < list.size(); ++i)
            m_found.insert(
                list.at(i)[u"name"_s].toString(),
                {list.at(i)[u"default"_s], u"/params/"_s + QString::number(i) + u"/default"_s});
    }

    [[nodiscard]] Result<void> read(const QString& name, int& into) const
    {
        TONGDANG_TRY(const Found found, find(name));
        TONGDANG_TRY(into, m_file.wholeNumber(found.value, found.place));
        return {};
    }
    [[nodiscard]] Result<void> read(const QString& name, QStringList& into) const
    {
        TONGDANG_TRY(const Found found, find(name));
        TONGDANG_TRY(into, m_file.texts(found.value, found.place));
        return {};
    }
    [[nodiscard]] Result<void> days(const QString& name, std::vector<QDate>& into) const
    {
        TONGDANG_TRY(const Found found, find(name));
        const QJsonArray list = found.value.toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            TONGDANG_TRY(const QDate day,
                         m_file.day(list.at(i), found.place + u'/' + QString::number(i)));
            into.push_back(day);
        }
        return {};
    }
    /// One of the choices; the answer is its index.
    [[nodiscard]] Result<int> choice(const QString& name, const QStringList& choices) const
    {
        TONGDANG_TRY(const Found found, find(name));
        const auto index = choices.indexOf(found.value.toString());
        if (index < 0)
            return m_file.broken(found.place, u"must be one of "_s + choices.join(u", "));
        return static_cast<int>(index);
    }
    /// A day of the year as [month, day].
    [[nodiscard]] Result<std::pair<int, int>> dayOfYear(const QJsonValue& json,
                                                        const QString& place) const
    {
        const QJsonArray pair = json.toArray();
        const QDate day(2023, pair.at(0).toInt(), pair.at(1).toInt());
        if (pair.size() != 2 || !day.isValid())
            return m_file.broken(place, u"must be [month, day]"_s);
        return std::pair(day.month(), day.day());
    }

    struct Found {
        QJsonValue value;
        QString place;
    };
    [[nodiscard]] Result<Found> find(const QString& name) const
    {
        const auto found = m_found.constFind(name);
        if (found == m_found.cend())
            return m_file.broken(u"/params"_s, u"the parameter \"%1\" is missing"_s.arg(name));
        return *found;
    }

private:
    const RuleFile& m_file;
    QHash<QString, Found> m_found;
};

Result<void> readTerms(const Defaults& defaults, const RuleFile& file, Settings& settings)
{
    TONGDANG_TRY(const Defaults::Found year, defaults.find(u"school_year_start"_s));
    TONGDANG_TRY(const auto start, defaults.dayOfYear(year.value, year.place));
    settings.school.yearMonth = start.first;
    settings.school.yearDay = start.second;
    TONGDANG_TRY(const Defaults::Found terms, defaults.find(u"term_starts"_s));
    const QJsonObject byCode = terms.value.toObject();
    if (byCode.isEmpty())
        return file.broken(terms.place, u"must be an object of [month, day] by term"_s);
    for (auto term = byCode.begin(); term != byCode.end(); ++term) {
        TONGDANG_TRY(const auto day,
                     defaults.dayOfYear(term.value(), terms.place + u'/' + term.key()));
        settings.school.terms.push_back({term.key(), day.first, day.second});
    }
    return {};
}

/// [[code, [month, day], [month, day]], ..]
Result<void> readNodes(const Defaults& defaults, const RuleFile& file, Settings& settings)
{
    TONGDANG_TRY(const Defaults::Found nodes, defaults.find(u"nodes"_s));
    const QJsonArray list = nodes.value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString place = nodes.place + u'/' + QString::number(i);
        const QJsonArray node = list.at(i).toArray();
        if (node.size() != 3 || !node.at(0).isString())
            return file.broken(place, u"must be [code, [month, day], [month, day]]"_s);
        TONGDANG_TRY(const auto from, defaults.dayOfYear(node.at(1), place + u"/1"_s));
        TONGDANG_TRY(const auto to, defaults.dayOfYear(node.at(2), place + u"/2"_s));
        if (to < from)
            return file.broken(place, u"must end in the year in which it begins"_s);
        settings.nodes.push_back(
            {node.at(0).toString(), from.first, from.second, to.first, to.second});
    }
    return {};
}

/// [[words, [month, day], [month, day]], ..], each with a list of weekdays behind it if it is for
/// some only. A rule set from before there were such notes has none.
Result<void> readSeasonNotes(const Defaults& defaults, const RuleFile& file, Settings& settings)
{
    const auto notes = defaults.find(u"season_notes"_s);
    if (!notes)
        return {};
    const QJsonArray list = notes->value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString place = notes->place + u'/' + QString::number(i);
        const QJsonArray note = list.at(i).toArray();
        if (note.size() < 3 || note.size() > 4 || !note.at(0).isString())
            return file.broken(place,
                               u"must be [words, [month, day], [month, day], [weekday, ..]]"_s);
        SeasonNote season{note.at(0).toString(), {}, {}, {}};
        TONGDANG_TRY(season.from, defaults.dayOfYear(note.at(1), place + u"/1"_s));
        TONGDANG_TRY(season.to, defaults.dayOfYear(note.at(2), place + u"/2"_s));
        for (const auto weekday : note.at(3).toArray()) {
            const int number = weekday.toInt();
            if (number < Qt::Monday || number > Qt::Sunday)
                return file.broken(place + u"/3"_s, u"must be weekdays from 1 to 7"_s);
            season.weekdays.push_back(number);
        }
        settings.seasonNotes.push_back(std::move(season));
    }
    return {};
}

Result<void> readWorkdays(const Defaults& defaults, Settings& settings)
{
    TONGDANG_CHECK(defaults.days(u"workday_holidays"_s, settings.holidays));
    return defaults.days(u"workday_extra"_s, settings.extraWorkdays);
}

} // namespace

Result<void> readParameters(const RuleFile& file, RuleBook& book)
{
    const QJsonArray list = file.object().value(u"params"_s).toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString place = u"/params/"_s + QString::number(i);
        TONGDANG_TRY(const QJsonObject parameter,
                     file.objectWith(list.at(i),
                                     {u"name"_s, u"default"_s, u"unit"_s, u"source"_s, u"zh"_s},
                                     place));
        TONGDANG_TRY(QString name, file.text(parameter, u"name"_s, place));
        if (std::find(book.parameterNames.begin(), book.parameterNames.end(), name)
            != book.parameterNames.end())
            return file.broken(place, u"the parameter \"%1\" is there twice"_s.arg(name));
        // Values with more structure (terms, say) are read by the facts and compared with nothing.
        const Value value = literalValue(parameter.value(u"default"_s)).value_or(Value());
        if (name == u"lb_months")
            book.settings.leftBehindMonths = static_cast<int>(i);
        if (name == u"in_use_from")
            book.settings.inUseFrom = static_cast<int>(i);
        book.parameterNames.push_back(std::move(name));
        book.parameters.push_back(value);
        book.parameterText.push_back(valueWords(value));
    }
    const Defaults defaults(file, list);
    Settings& settings = book.settings;
    TONGDANG_TRY(const int turns,
                 defaults.choice(u"age_turns_on"_s, {u"birthday"_s, u"day_after"_s}));
    settings.ageTurns = turns == 0 ? calendar::AgeTurns::OnBirthday : calendar::AgeTurns::DayAfter;
    TONGDANG_TRY(const int basis,
                 defaults.choice(u"visit_basis"_s, {u"rolling"_s, u"calendar_quarter"_s}));
    settings.visitsByQuarter = basis == 1;
    // Another reading of the border needs another rule set (facts.md §7).
    TONGDANG_CHECK(defaults.choice(u"lb_border"_s, {u"县域"_s}));
    TONGDANG_CHECK(defaults.find(u"lb_months"_s));
    TONGDANG_CHECK(defaults.read(u"home_leave_days"_s, settings.leaveDays));
    TONGDANG_CHECK(defaults.read(u"agreement_max_months"_s, settings.agreementMonths));
    TONGDANG_CHECK(defaults.read(u"lb_away_reasons"_s, settings.awayReasons));
    TONGDANG_CHECK(defaults.read(u"lb_b_states"_s, settings.unableStates));
    TONGDANG_CHECK(defaults.read(u"dead_states"_s, settings.deadStates));
    TONGDANG_CHECK(defaults.read(u"fab_states_detained"_s, settings.detainedStates));
    TONGDANG_CHECK(defaults.read(u"agreement_ok_sign"_s, settings.agreementSigned));
    TONGDANG_CHECK(defaults.read(u"waivable_acts"_s, settings.waivableActs));
    TONGDANG_CHECK(defaults.read(u"agreement_days"_s, settings.agreementDays));
    TONGDANG_CHECK(defaults.read(u"rebound_months"_s, settings.reboundMonths));
    TONGDANG_CHECK(defaults.read(u"sample_pct"_s, settings.samplePercent));
    TONGDANG_CHECK(defaults.read(u"sample_min"_s, settings.sampleMinimum));
    TONGDANG_CHECK(defaults.read(u"director_roles"_s, settings.directorRoles));
    TONGDANG_CHECK(defaults.read(u"team_roles"_s, settings.teamRoles));
    TONGDANG_CHECK(defaults.read(u"safety_four"_s, settings.safetyTopics));
    TONGDANG_CHECK(readNodes(defaults, file, settings));
    TONGDANG_CHECK(readSeasonNotes(defaults, file, settings));
    TONGDANG_CHECK(readWorkdays(defaults, settings));
    return readTerms(defaults, file, settings);
}

std::optional<int> fixedNumber(const RuleBook& book, const Operand& operand)
{
    const auto* literal = std::get_if<Value>(&operand);
    const auto* parameter = std::get_if<ParameterOperand>(&operand);
    if (!literal && !parameter)
        return std::nullopt;
    const Value& value =
        literal ? *literal : book.parameters[static_cast<size_t>(parameter->index)];
    const auto number = value.toInteger();
    return number && std::in_range<int>(*number) ? std::optional(static_cast<int>(*number))
                                                 : std::nullopt;
}

} // namespace tongdang::policy
