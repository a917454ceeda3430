// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/compiler.h"
#include "policy/rule_reader.h"
#include "policy/rule_set.h"
#include "report/expand.h"
#include "report/place.h"
#include "report/table.h"
#include "report/table_rules.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <memory>
#include <variant>

namespace tongdang::report {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QStringView, 3> levelWords{u"village", u"township", u"county"};
constexpr std::array<QStringView, 6> outcomeWords{u"in_time",   u"made_up", u"waived",
                                                  u"postponed", u"overdue", u"not_yet_due"};

/// Nothing said: every level.
bool isForLevel(const QJsonObject& object, Level level)
{
    const QJsonValue levels = object.value(u"levels"_s);
    return levels.isUndefined()
           || levels.toArray().contains(levelWords[static_cast<std::size_t>(level)].toString());
}

} // namespace

/// Reads one file.
class TableReader {
public:
    TableReader(const policy::RuleFile& file, const Definitions& definitions,
                const Catalogue& catalogue, Level level, Table& table)
        : m_file(file)
        , m_definitions(definitions)
        , m_catalogue(catalogue)
        , m_level(level)
        , m_table(table)
        , m_compiler(file, catalogue, table.m_book, table.m_book.rules.size())
    {
    }

    Result<void> read()
    {
        TONGDANG_TRY(const QJsonObject object,
                     m_file.objectWith(m_file.object(),
                                       {u"table"_s, u"title_zh"_s, u"unit_zh"_s, u"note_zh"_s,
                                        u"clause"_s, u"levels"_s, u"leaves_office"_s, u"define"_s,
                                        u"population"_s, u"columns"_s, u"blocks"_s, u"equations"_s},
                                       QString()));
        TONGDANG_TRY(m_table.m_number, m_file.text(object, u"table"_s, QString()));
        TONGDANG_TRY(m_table.m_title, m_file.text(object, u"title_zh"_s, QString()));
        TONGDANG_TRY(m_table.m_unit, m_file.text(object, u"unit_zh"_s, QString()));
        TONGDANG_TRY(const QString note, m_file.text(object, u"note_zh"_s, QString()));
        TONGDANG_CHECK(readDefinition(note));
        m_table.m_leavesTheOffice = object.value(u"leaves_office"_s).toBool();
        TONGDANG_TRY(m_table.m_population,
                     condition(object.value(u"population"_s), u"/population"_s));
        TONGDANG_CHECK(readColumns(object.value(u"columns"_s).toArray()));
        TONGDANG_CHECK(readBlocks(object.value(u"blocks"_s).toArray()));
        TONGDANG_CHECK(readEquations(object.value(u"equations"_s).toArray()));
        if (m_compiler.usedRaisedSince() || m_compiler.usedNow())
            return m_file.broken(QString(), u"a table knows neither raised_since nor now"_s);
        m_table.m_book.reads.add(m_compiler.reads());
        m_table.m_book.reads.add(readForPlaces());
        addShapes(m_table.m_book.reads, m_table.m_book.shapes);
        leaveOutTheMany(m_table.m_book, m_compiler.reads(),
                        m_looksAtDuties || m_compiler.usedDuties());
        return {};
    }

private:
    /// "{lb_months}" in the note is that number of the rule set.
    Result<void> readDefinition(const QString& note)
    {
        m_table.m_definition = note;
        const policy::RuleBook& book = m_table.m_book;
        for (std::size_t i = 0; i < book.parameterNames.size(); ++i) {
            m_table.m_definition.replace(u'{' + book.parameterNames[i] + u'}',
                                         book.parameterText[i]);
            if (book.parameterNames[i] == u"small_cell")
                m_table.m_smallestShown = static_cast<int>(
                    book.parameters[i].toInteger().value_or(m_table.m_smallestShown));
        }
        if (m_table.m_definition.contains(u'{'))
            return m_file.broken(u"/note_zh"_s, u"names a parameter that is not there"_s);
        return {};
    }

    Result<policy::Node> condition(const QJsonValue& json, const QString& place)
    {
        TONGDANG_TRY(const QJsonValue whole, m_definitions.expand(m_file, json, place));
        return m_compiler.node(whole, place);
    }

    Result<void> readColumns(const QJsonArray& list)
    {
        // Sums name columns that stand behind them, too.
        for (const QJsonValue json : list) {
            m_known.append(json[u"key"_s].toString());
            if (json.toObject().contains(u"largest"_s))
                m_largest.append(m_known.last());
            if (isForLevel(json.toObject(), m_level))
                m_keys.append(json[u"key"_s].toString());
        }
        if (m_known.removeDuplicates() > 0)
            return m_file.broken(u"/columns"_s, u"two columns have the same key"_s);
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QJsonObject object = list.at(i).toObject();
            if (!isForLevel(object, m_level))
                continue;
            TONGDANG_TRY(Column column, readColumn(object, u"/columns/"_s + QString::number(i)));
            m_table.m_columns.push_back(std::move(column));
        }
        return {};
    }

    Result<Column> readColumn(const QJsonObject& given, const QString& place)
    {
        TONGDANG_TRY(
            const QJsonObject object,
            m_file.objectWith(given,
                              {u"key"_s, u"group"_s, u"zh"_s, u"unit"_s, u"sensitive"_s,
                               u"helper"_s, u"levels"_s, u"on"_s, u"persons"_s, u"largest"_s,
                               u"records"_s, u"turns"_s, u"sum"_s, u"ratio"_s, u"exceeds"_s},
                              place));
        Column column;
        TONGDANG_TRY(column.key, m_file.text(object, u"key"_s, place));
        TONGDANG_TRY(column.title, m_file.text(object, u"zh"_s, place));
        column.group = object.value(u"group"_s).toString();
        column.unit = object.value(u"unit"_s).toString();
        column.isSensitive = object.value(u"sensitive"_s).toBool();
        column.isHelper = object.value(u"helper"_s).toBool();
        TONGDANG_TRY(column.day, dayOf(object.value(u"on"_s), place + u"/on"_s));
        if (object.contains(u"largest"_s) && !object.contains(u"persons"_s))
            return m_file.broken(place + u"/largest"_s, u"says nothing of whom"_s);
        if (object.contains(u"persons"_s)) {
            TONGDANG_TRY(column.where,
                         condition(object.value(u"persons"_s), place + u"/persons"_s));
            if (object.contains(u"largest"_s))
                TONGDANG_CHECK(readLargest(object, column, place + u"/largest"_s));
        } else if (object.contains(u"records"_s)) {
            TONGDANG_CHECK(readRecords(object.value(u"records"_s), column, place + u"/records"_s));
        } else if (object.contains(u"turns"_s)) {
            TONGDANG_CHECK(readTurns(object.value(u"turns"_s), column, place + u"/turns"_s));
        } else if (object.contains(u"sum"_s)) {
            column.counts = Counts::Sum;
            TONGDANG_TRY(column.terms, terms(object.value(u"sum"_s), place + u"/sum"_s));
        } else if (object.contains(u"ratio"_s)) {
            column.counts = Counts::Ratio;
            TONGDANG_CHECK(readRatio(object.value(u"ratio"_s), column, place + u"/ratio"_s));
        } else if (object.contains(u"exceeds"_s)) {
            column.counts = Counts::Exceeds;
            TONGDANG_CHECK(readRatio(object.value(u"exceeds"_s), column, place + u"/exceeds"_s));
        } else {
            return m_file.broken(place, u"says nothing that can be counted"_s);
        }
        return column;
    }

    /// The cut-off, "start": the day before the period, or a day of its own.
    Result<QDate> dayOf(const QJsonValue& json, const QString& place) const
    {
        if (json.isUndefined())
            return QDate(m_table.m_period.cutoff);
        if (json.toString() == u"start")
            return m_table.m_period.before();
        return m_file.day(json, place);
    }

    /// The hiding of small numbers knows sums only, so that such a number stays in the office.
    Result<void> readLargest(const QJsonObject& object, Column& column, const QString& place)
    {
        if (m_table.m_leavesTheOffice)
            return m_file.broken(place, u"stands in a table that may leave the office"_s);
        column.counts = Counts::Largest;
        TONGDANG_TRY(const QJsonValue whole,
                     m_definitions.expand(m_file, object.value(u"largest"_s), place));
        TONGDANG_TRY(column.amount, m_compiler.operand(whole, place));
        return {};
    }

    /// Sums above and below the line, and a number of times, which may be a parameter.
    Result<void> readRatio(const QJsonValue& json, Column& column, const QString& place)
    {
        TONGDANG_CHECK(m_file.objectWith(json, {u"of"_s, u"by"_s, u"times"_s}, place));
        TONGDANG_TRY(column.terms, terms(json[u"of"_s], place + u"/of"_s));
        TONGDANG_TRY(column.under, terms(json[u"by"_s], place + u"/by"_s));
        TONGDANG_TRY(const policy::Operand times,
                     m_compiler.operand(json[u"times"_s], place + u"/times"_s));
        column.scale = policy::fixedNumber(m_table.m_book, times).value_or(0);
        if (column.scale < 1)
            return m_file.broken(place + u"/times"_s, u"must be at least once"_s);
        return {};
    }

    Result<void> readRecords(const QJsonValue& json, Column& column, const QString& place)
    {
        TONGDANG_TRY(const QJsonObject object,
                     m_file.objectWith(json, {u"type"_s, u"where"_s, u"sum"_s, u"place"_s}, place));
        column.counts = Counts::Records;
        TONGDANG_TRY(const RecordType* type,
                     m_compiler.type(object.value(u"type"_s), place + u"/type"_s));
        column.type = type->number;
        column.isOfChild = type->belongsToChild();
        const policy::Compiler::Binding binding(m_compiler, *type);
        TONGDANG_TRY(column.where, condition(object.value(u"where"_s), place + u"/where"_s));
        if (object.contains(u"sum"_s)) {
            TONGDANG_TRY(const QJsonValue whole,
                         m_definitions.expand(m_file, object.value(u"sum"_s), place + u"/sum"_s));
            TONGDANG_TRY(column.amount, m_compiler.operand(whole, place + u"/sum"_s));
            constexpr int fenToYuan = 100;
            column.scale = column.unit == u"元" ? fenToYuan : 1;
        }
        if (object.contains(u"place"_s)) {
            TONGDANG_CHECK(readPlace(object.value(u"place"_s), column, place + u"/place"_s));
        }
        if (!column.isOfChild && !column.place)
            return m_file.broken(place, u"what is no child's needs a place"_s);
        return {};
    }

    /// A field of the record, or of one that it leads to: {"through": [types], "field": ..}.
    Result<void> readPlace(const QJsonValue& json, Column& column, const QString& place)
    {
        const QJsonArray types = json[u"through"_s].toArray();
        std::vector<std::unique_ptr<policy::Compiler::Binding>> bindings;
        for (const QJsonValue type : types) {
            const QJsonObject linked{{u"type"_s, type},
                                     {u"where"_s, QJsonObject{{u"all"_s, QJsonArray{}}}}};
            TONGDANG_TRY(const policy::Node node,
                         m_compiler.node(QJsonObject{{u"exists"_s, linked}}, place));
            column.through.push_back(std::get<policy::Exists>(node.kind));
            bindings.push_back(std::make_unique<policy::Compiler::Binding>(
                m_compiler, *m_catalogue.type(column.through.back().way.type)));
        }
        const QJsonValue field =
            types.isEmpty() ? json : QJsonValue(QJsonObject{{u"field"_s, json[u"field"_s]}});
        TONGDANG_TRY(column.place, m_compiler.operand(field, place));
        return {};
    }

    Result<void> readTurns(const QJsonValue& json, Column& column, const QString& place)
    {
        TONGDANG_TRY(const QJsonObject object,
                     m_file.objectWith(json, {u"act"_s, u"outcomes"_s, u"rules"_s}, place));
        m_looksAtDuties = true;
        column.counts = Counts::Turns;
        TONGDANG_TRY(column.turns.act, m_file.text(object, u"act"_s, place));
        if (!m_table.m_book.actTitles.contains(column.turns.act))
            return m_file.broken(place + u"/act"_s, u"is no act of the rules"_s);
        TONGDANG_TRY(column.turns.outcomes,
                     m_file.texts(object.value(u"outcomes"_s), place + u"/outcomes"_s));
        for (const QString& word : column.turns.outcomes) {
            if (std::ranges::find(outcomeWords, word) == outcomeWords.end())
                return m_file.broken(place + u"/outcomes"_s, u"\"%1\" is none"_s.arg(word));
        }
        if (object.contains(u"rules"_s)) {
            TONGDANG_TRY(column.turns.rules,
                         m_file.texts(object.value(u"rules"_s), place + u"/rules"_s));
        }
        return {};
    }

    /// "total", "-closed", "30*directors", "age.*".
    Result<std::vector<Term>> terms(const QJsonValue& json, const QString& place) const
    {
        TONGDANG_TRY(const QStringList words, m_file.texts(json, place));
        static const QRegularExpression shape(
            u"^(-?)(?:(\\d{1,3})\\*)?(\\w+(?:\\.\\w+)?(?:\\.\\*)?)$"_s);
        std::vector<Term> found;
        for (const QString& word : words) {
            const QRegularExpressionMatch match = shape.match(word);
            const QString key = match.captured(3);
            const int times = (match.captured(2).isEmpty() ? 1 : match.captured(2).toInt())
                              * (match.captured(1).isEmpty() ? 1 : -1);
            const bool isGroup = key.endsWith(u".*");
            const auto isMeant = [&](const QString& known) {
                return isGroup ? known.startsWith(QStringView(key).chopped(1)) : known == key;
            };
            if (!match.hasMatch() || std::ranges::none_of(m_known, isMeant))
                return m_file.broken(place, u"there is no column \"%1\""_s.arg(word));
            if (std::ranges::any_of(m_largest, isMeant))
                return m_file.broken(place, u"\"%1\" cannot be added up"_s.arg(word));
            for (qsizetype i = 0; i < m_keys.size(); ++i) {
                if (isMeant(m_keys[i]))
                    found.push_back({static_cast<std::size_t>(i), times});
            }
        }
        return found;
    }

    Result<void> readBlocks(const QJsonArray& list)
    {
        m_table.m_blocks.push_back({});
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QString place = u"/blocks/"_s + QString::number(i);
            TONGDANG_TRY(const QJsonObject object,
                         m_file.objectWith(list.at(i),
                                           {u"zh"_s, u"sensitive"_s, u"rows"_s, u"list"_s,
                                            u"each"_s, u"by"_s, u"names"_s},
                                           place));
            Block block;
            block.isSensitive = object.value(u"sensitive"_s).toBool();
            block.names = object.value(u"names"_s).toString();
            if (object.contains(u"by"_s)) {
                TONGDANG_TRY(block.by, m_compiler.operand(object.value(u"by"_s), place + u"/by"_s));
            }
            TONGDANG_TRY(block.title, m_file.text(object, u"zh"_s, place));
            for (const QJsonValue row : object.value(u"rows"_s).toArray())
                TONGDANG_CHECK(addKind(row, block, place + u"/rows"_s));
            TONGDANG_CHECK(addCodes(object, block, place));
            m_table.m_blocks.push_back(std::move(block));
        }
        return {};
    }

    Result<void> addKind(const QJsonValue& json, Block& block, const QString& place)
    {
        TONGDANG_TRY(const QJsonObject object,
                     m_file.objectWith(json,
                                       {u"key"_s, u"zh"_s, u"persons"_s, u"records"_s, u"levels"_s},
                                       place));
        if (!isForLevel(object, m_level))
            return {};
        Kind kind;
        TONGDANG_TRY(kind.key, m_file.text(object, u"key"_s, place));
        TONGDANG_TRY(kind.title, m_file.text(object, u"zh"_s, place));
        if (object.contains(u"persons"_s)) {
            TONGDANG_TRY(kind.persons,
                         condition(object.value(u"persons"_s), place + u"/persons"_s));
        }
        const QJsonObject records = object.value(u"records"_s).toObject();
        for (auto member = records.begin(); member != records.end(); ++member) {
            const QString inside = place + u"/records/"_s + member.key();
            TONGDANG_TRY(const RecordType* type, m_compiler.type(member.key(), inside));
            const policy::Compiler::Binding binding(m_compiler, *type);
            TONGDANG_TRY(policy::Node where, condition(member.value(), inside));
            kind.records.emplace(type->number, std::move(where));
        }
        block.kinds.push_back(std::move(kind));
        return {};
    }

    /// A row for every code of a list: `each`, with the code in place of "$".
    Result<void> addCodes(const QJsonObject& object, Block& block, const QString& place)
    {
        if (!object.contains(u"list"_s))
            return {};
        const CodeList* list = m_catalogue.codeList(object.value(u"list"_s).toString());
        if (!list)
            return m_file.broken(place + u"/list"_s, u"is no code list"_s);
        for (const Code& code : list->items) {
            const QJsonObject each = object.value(u"each"_s).toObject();
            QJsonObject row{{u"key"_s, code.code}, {u"zh"_s, code.zh}};
            for (auto member = each.begin(); member != each.end(); ++member)
                row.insert(member.key(), filledIn(member.value(), code.code));
            TONGDANG_CHECK(addKind(row, block, place + u"/each"_s));
        }
        return {};
    }

    Result<void> readEquations(const QJsonArray& list)
    {
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QString place = u"/equations/"_s + QString::number(i);
            TONGDANG_TRY(
                const QJsonObject object,
                m_file.objectWith(list.at(i), {u"zh"_s, u"left"_s, u"op"_s, u"right"_s}, place));
            Equation equation;
            TONGDANG_TRY(equation.words, m_file.text(object, u"zh"_s, place));
            TONGDANG_TRY(equation.left, terms(object.value(u"left"_s), place + u"/left"_s));
            TONGDANG_TRY(equation.right, terms(object.value(u"right"_s), place + u"/right"_s));
            const QString op = object.value(u"op"_s).toString(u"="_s);
            if (op != u"=" && op != u"<=")
                return m_file.broken(place + u"/op"_s, u"must be = or <="_s);
            equation.relation = op == u"=" ? Relation::Equal : Relation::AtMost;
            m_table.m_equations.push_back(std::move(equation));
        }
        return {};
    }

    const policy::RuleFile& m_file;
    const Definitions& m_definitions;
    const Catalogue& m_catalogue;
    Level m_level;
    Table& m_table;
    policy::Compiler m_compiler;
    QStringList m_known;   ///< keys of all columns
    QStringList m_keys;    ///< of those for this level
    QStringList m_largest; ///< of those that are no amounts
    bool m_looksAtDuties = false;
};

Result<Table> Table::load(const QString& directory, const QString& number, const RuleSet& rules,
                          const Catalogue& catalogue, const Period& period, Level level)
{
    const QDir folder(directory + u"/reports"_s);
    const QString name = number + u".json"_s;
    // What somebody typed is no path.
    if (!folder.entryList({u"T*.json"_s}, QDir::Files).contains(name))
        return failure(ErrorKind::Refused, "report.unknown_table", {number});
    TONGDANG_TRY(const policy::RuleFile common,
                 policy::RuleFile::read(folder.filePath(u"common.json"_s)));
    TONGDANG_TRY(const policy::RuleFile file, policy::RuleFile::read(folder.filePath(name)));
    if (!isForLevel(file.object(), level))
        return failure(ErrorKind::Refused, "report.not_at_this_level", {number});
    Definitions definitions;
    TONGDANG_CHECK(definitions.add(common));
    TONGDANG_CHECK(definitions.add(file));
    Table table;
    table.m_period = period;
    table.m_book = bookOf(rules, period);
    TONGDANG_CHECK(TableReader(file, definitions, catalogue, level, table).read());
    return table;
}

Result<std::vector<Table::Title>> Table::titles(const QString& directory, Level level)
{
    const QDir folder(directory + u"/reports"_s);
    std::vector<Title> found;
    for (const QString& name : folder.entryList({u"T*.json"_s}, QDir::Files, QDir::Name)) {
        TONGDANG_TRY(const policy::RuleFile file, policy::RuleFile::read(folder.filePath(name)));
        if (!isForLevel(file.object(), level))
            continue;
        TONGDANG_TRY(const QString number, file.text(file.object(), u"table"_s, QString()));
        TONGDANG_TRY(const QString title, file.text(file.object(), u"title_zh"_s, QString()));
        found.push_back({number, title});
    }
    return found;
}

} // namespace tongdang::report
