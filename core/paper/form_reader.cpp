// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/form_reader.h"

#include "catalogue/catalogue.h"
#include "paper/record_source_reader.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace tongdang::paper {

namespace {

constexpr qint64 largestForm = 1 << 20;
constexpr qsizetype mostRows = 400;
constexpr double paragraphPitch = 1.55; ///< of running text, in heights of the type

std::optional<Face> parseFace(const QString& word)
{
    static const QHash<QString, Face> faces{{u"body"_s, Face::Body},
                                            {u"head"_s, Face::Head},
                                            {u"value"_s, Face::Value},
                                            {u"title"_s, Face::Title}};
    const auto face = faces.constFind(word);
    return face == faces.cend() ? std::nullopt : std::optional(*face);
}

int wholeNumber(double number)
{
    return static_cast<int>(std::lround(number));
}

} // namespace

Result<std::vector<double>> FormReader::readColumns(const QJsonValue& value,
                                                    const FormPlace& place) const
{
    std::vector<double> columns;
    for (const auto& column : value.toArray())
        columns.push_back(column.toDouble());
    const double width = m_form.pageSize.width() - m_form.left - m_form.right;
    const double sum = std::accumulate(columns.begin(), columns.end(), 0.0);
    if (columns.empty()
        || std::any_of(columns.begin(), columns.end(), [](double column) { return column < 3; }))
        return place.broken(u"a column must be at least 3 mm wide"_s);
    if (std::abs(sum - width) > 0.05)
        return place.broken(u"the columns are %1 mm wide together, not %2"_s.arg(sum).arg(width));
    return columns;
}

Result<Cell> FormReader::readCell(const QJsonObject& object, const PartReader& parts,
                                  const FormPlace& place) const
{
    TONGDANG_CHECK(
        place.onlyKeys(object, {u"span"_s, u"face"_s, u"points"_s, u"centred"_s, u"top"_s,
                                u"lines"_s, u"fit"_s, u"parts"_s, u"head"_s, u"pitch"_s}));
    Cell cell;
    cell.writing = m_writing;
    TONGDANG_TRY(const double span, readNumber(object, u"span"_s, 1, 1, 60, place));
    TONGDANG_TRY(cell.points, readNumber(object, u"points"_s, 0, 5, 40, place));
    TONGDANG_TRY(cell.centred, readFlag(object, u"centred"_s, place));
    TONGDANG_TRY(cell.top, readFlag(object, u"top"_s, place));
    TONGDANG_TRY(const double lines, readNumber(object, u"lines"_s, 0, 0, 60, place));
    TONGDANG_TRY(const double fit, readNumber(object, u"fit"_s, 0, 0, 60, place));
    TONGDANG_TRY(cell.pitch, readNumber(object, u"pitch"_s, 0, 1, 4, place));
    cell.span = wholeNumber(span);
    cell.ruledLines = wholeNumber(lines);
    cell.fitLines = wholeNumber(fit);
    // {"head": "姓名"} is the common cell with a caption: Hei, centred.
    if (object.contains(u"head"_s)) {
        cell.face = Face::Head;
        cell.centred = true;
        TONGDANG_TRY(cell.parts, parts.readParts(object.value(u"head"_s), place.in(u"head"_s)));
        return cell;
    }
    TONGDANG_TRY(const QString face, readText(object, u"face"_s, place));
    if (!face.isEmpty()) {
        const auto known = parseFace(face);
        if (!known)
            return place.in(u"face"_s).broken(u"unknown face: "_s + face);
        cell.face = *known;
    }
    TONGDANG_TRY(cell.parts, parts.readParts(object.value(u"parts"_s), place.in(u"parts"_s)));
    return cell;
}

Result<Row> FormReader::readRow(const QJsonObject& object, const std::vector<double>& columns,
                                const FormPlace& place)
{
    TONGDANG_CHECK(place.onlyKeys(
        object, {u"columns"_s, u"height"_s, u"flex"_s, u"head"_s, u"foot"_s, u"keepNext"_s,
                 u"section"_s, u"repeat"_s, u"blankRows"_s, u"leastRows"_s, u"label"_s, u"parts"_s,
                 u"cells"_s, u"plain"_s, u"cut"_s, u"newPage"_s, u"text"_s, u"heading"_s}));
    Row row;
    row.columns = columns;
    if (object.contains(u"columns"_s)) {
        TONGDANG_TRY(row.columns, readColumns(object.value(u"columns"_s), place.in(u"columns"_s)));
    }
    TONGDANG_TRY(row.minHeight, readNumber(object, u"height"_s, 0, 0, 250, place));
    TONGDANG_TRY(row.flex, readNumber(object, u"flex"_s, 0, 0, 100, place));
    TONGDANG_TRY(row.head, readFlag(object, u"head"_s, place));
    TONGDANG_TRY(row.foot, readFlag(object, u"foot"_s, place));
    TONGDANG_TRY(row.keepNext, readFlag(object, u"keepNext"_s, place));
    TONGDANG_TRY(row.section, readFlag(object, u"section"_s, place));
    TONGDANG_TRY(row.repeat, readText(object, u"repeat"_s, place));
    TONGDANG_TRY(const double blankRows, readNumber(object, u"blankRows"_s, 0, 0, 500, place));
    row.blankRows = wholeNumber(blankRows);
    TONGDANG_TRY(const double leastRows, readNumber(object, u"leastRows"_s, 0, 0, 500, place));
    row.leastRows = wholeNumber(leastRows);
    TONGDANG_TRY(row.cut, readFlag(object, u"cut"_s, place));
    TONGDANG_TRY(row.plain, readFlag(object, u"plain"_s, place));
    row.plain = row.plain || row.cut;
    TONGDANG_TRY(row.newPage, readFlag(object, u"newPage"_s, place));
    QStringList sources = m_form.facts;
    FormWords words = m_words;
    if (!row.repeat.isEmpty()) {
        const auto list = m_form.lists.constFind(row.repeat);
        if (list == m_form.lists.cend())
            return place.in(u"repeat"_s).broken(u"no such list: "_s + row.repeat);
        sources = list->sources;
        words = m_listWords.value(row.repeat);
    }
    const PartReader parts(m_catalogue, words, sources);
    QJsonArray cells = object.value(u"cells"_s).toArray();
    // {"label": "A1", "parts": [...]} is a caption in the first column and one cell in all the
    // others.
    if (object.contains(u"label"_s)) {
        if (object.contains(u"cells"_s))
            return place.broken(u"both label and cells"_s);
        cells = {QJsonObject{{u"head"_s, object.value(u"label"_s)}},
                 QJsonObject{{u"span"_s, static_cast<int>(row.columns.size()) - 1},
                             {u"parts"_s, object.value(u"parts"_s)}}};
    }
    // {"text": [...]} is a paragraph of running text, {"heading": "第一条"} stands above some.
    for (const QString& key : {u"text"_s, u"heading"_s}) {
        if (!object.contains(key))
            continue;
        if (!cells.isEmpty())
            return place.broken(u"both %1 and cells"_s.arg(key));
        const bool isHeading = key == u"heading"_s;
        row.plain = true;
        row.keepNext = row.keepNext || isHeading;
        row.columns = {m_form.pageSize.width() - m_form.left - m_form.right};
        cells = {QJsonObject{{u"face"_s, isHeading ? u"head"_s : u"body"_s},
                             {u"pitch"_s, paragraphPitch},
                             {u"parts"_s, object.value(key)}}};
    }
    std::size_t spans = 0;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        TONGDANG_TRY(Cell cell, readCell(cells[i].toObject(), parts, place.at(u"cells"_s, i)));
        spans += static_cast<std::size_t>(cell.span);
        row.cells.push_back(std::move(cell));
    }
    if (spans != row.columns.size())
        return place.broken(
            u"the cells take %1 of %2 columns"_s.arg(spans).arg(row.columns.size()));
    return row;
}

Result<void> FormReader::readRows(const QJsonValue& value, const std::vector<double>& columns)
{
    const QJsonArray rows = value.toArray();
    if (rows.isEmpty() || rows.size() > mostRows)
        return m_root.in(u"rows"_s).broken(u"no rows, or too many"_s);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        TONGDANG_TRY(Row row, readRow(rows[i].toObject(), columns, m_root.at(u"rows"_s, i)));
        m_form.rows.push_back(std::move(row));
    }
    return {};
}

Result<void> FormReader::readLists(const QJsonValue& value)
{
    if (!value.isObject() && !value.isUndefined())
        return m_root.in(u"lists"_s).broken(u"not an object"_s);
    const QJsonObject lists = value.toObject();
    for (auto list = lists.begin(); list != lists.end(); ++list) {
        TONGDANG_TRY(const FormList read,
                     readList(*list, list.key(), m_root.in(u"lists"_s).in(list.key())));
        m_form.lists.insert(list.key(), read);
    }
    return {};
}

/// A list of names: the program fills it by itself. An object: its entries are records.
Result<FormList> FormReader::readList(const QJsonValue& value, const QString& name,
                                      const FormPlace& place)
{
    FormList list;
    FormWords words = m_words;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        words.everyType = m_words.everyType = false;
        TONGDANG_CHECK(place.onlyKeys(object, {u"entries"_s, u"records"_s, u"facts"_s}));
        RecordSourceReader reader(m_catalogue, words);
        // An entry may be of a type that the form has a record of: in its rows the entry counts.
        const QString own = object.value(u"entries"_s).toObject().value(u"type"_s).toString();
        words.types.remove(own);
        TONGDANG_TRY(list.entries, reader.read(object.value(u"entries"_s), place.in(u"entries"_s)));
        TONGDANG_TRY(list.records,
                     reader.readAll(object.value(u"records"_s), place.in(u"records"_s)));
        if (std::ranges::count_if(list.records, &RecordSource::isEvery) > 1)
            return place.in(u"records"_s).broken(u"rows for each of two: which of both"_s);
        TONGDANG_TRY(list.sources, readTexts(object.value(u"facts"_s), place.in(u"facts"_s)));
    } else {
        words.everyType = true;
        TONGDANG_TRY(list.sources, readTexts(value, place));
    }
    m_listWords.insert(name, words);
    return list;
}

/// The word must be one of the form: that record is what differs from sheet to sheet.
Result<void> FormReader::readEach(const QJsonValue& value)
{
    if (value.isUndefined())
        return {};
    const FormPlace place = m_root.in(u"each"_s);
    FormWords words = m_words;
    words.types.remove(value.toObject().value(u"type"_s).toString());
    TONGDANG_TRY(m_form.each, RecordSourceReader(m_catalogue, words).read(value, place));
    if (m_words.types.value(m_form.each->name) != m_form.each->type)
        return place.broken(u"no record of the form: "_s + m_form.each->name);
    return {};
}

/// What the form is printed for, and the words that it has for other records.
Result<void> FormReader::readSubject(const QJsonObject& json)
{
    TONGDANG_TRY(const QString subject, readText(json, u"subject"_s, m_root));
    TONGDANG_TRY(m_form.special, readFlag(json, u"special"_s, m_root));
    if (!subject.isEmpty()) {
        m_form.subject = m_catalogue.type(subject);
        if (m_form.subject == nullptr)
            return m_root.in(u"subject"_s).broken(u"no such type: "_s + subject);
        m_words.types.insert(subject, m_form.subject);
        if (m_form.special)
            m_words.special.append(subject);
    } else if (m_form.special) {
        return m_root.in(u"special"_s).broken(u"of which record is not said"_s);
    }
    m_words.everyType = subject.isEmpty() && !json.contains(u"records"_s);
    for (const QString& word : {u"child"_s, u"household"_s})
        m_words.types.insert(word, m_catalogue.type(word));
    TONGDANG_TRY(m_form.records, RecordSourceReader(m_catalogue, m_words)
                                     .readAll(json.value(u"records"_s), m_root.in(u"records"_s)));
    if (std::ranges::any_of(m_form.records, &RecordSource::isEvery))
        return m_root.in(u"records"_s).broken(u"rows are made of the entries of a list"_s);
    // A count is a number under a name of its own; its records are no words of the form.
    FormWords counted = m_words;
    TONGDANG_TRY(m_form.counts, RecordSourceReader(m_catalogue, counted)
                                    .readAll(json.value(u"counts"_s), m_root.in(u"counts"_s)));
    for (const RecordSource& count : m_form.counts)
        m_form.facts.append(count.name);
    TONGDANG_CHECK(readEach(json.value(u"each"_s)));
    TONGDANG_TRY(m_form.before, readTexts(json.value(u"before"_s), m_root.in(u"before"_s)));
    return {};
}

Result<void> FormReader::readSheet(const QJsonObject& json)
{
    TONGDANG_TRY(m_form.code, readText(json, u"form"_s, m_root));
    TONGDANG_TRY(m_form.title, readText(json, u"title"_s, m_root));
    TONGDANG_TRY(m_form.footNote, readText(json, u"footNote"_s, m_root));
    TONGDANG_TRY(const double version, readNumber(json, u"version"_s, 0, 1, 99999, m_root));
    TONGDANG_TRY(const QString paper, readText(json, u"paper"_s, m_root));
    TONGDANG_TRY(m_form.points, readNumber(json, u"points"_s, 9, 5, 20, m_root));
    TONGDANG_TRY(m_form.onePage, readFlag(json, u"onePage"_s, m_root));
    TONGDANG_TRY(m_form.numbered, readFlag(json, u"numbered"_s, m_root));
    m_form.version = wholeNumber(version);
    if (m_form.code.isEmpty() || m_form.title.isEmpty() || m_form.version < 1)
        return m_root.broken(u"form, title and version are needed"_s);
    TONGDANG_TRY(m_writing, readNumber(json, u"writing"_s, 0, 0, 30, m_root));
    static const QHash<QString, QSizeF> papers{
        {u"A4"_s, {210, 297}}, {u"A4 landscape"_s, {297, 210}}, {u"A4 half"_s, {210, 148.5}}};
    const auto size = papers.constFind(paper);
    if (size == papers.cend())
        return m_root.in(u"paper"_s).broken(u"neither A4, A4 landscape nor A4 half"_s);
    m_form.pageSize = *size;
    m_form.isHalf = paper == u"A4 half";
    if (m_form.isHalf)
        m_form.top = m_form.bottom = 11;
    return {};
}

Result<Form> FormReader::read(const QJsonObject& json)
{
    TONGDANG_CHECK(m_root.onlyKeys(
        json, {u"form"_s,    u"version"_s,  u"title"_s,   u"footNote"_s, u"paper"_s,   u"points"_s,
               u"onePage"_s, u"numbered"_s, u"facts"_s,   u"lists"_s,    u"sub"_s,     u"note"_s,
               u"columns"_s, u"rows"_s,     u"writing"_s, u"subject"_s,  u"special"_s, u"records"_s,
               u"each"_s,    u"counts"_s,   u"before"_s}));
    TONGDANG_CHECK(readSheet(json));
    TONGDANG_TRY(m_form.facts, readTexts(json.value(u"facts"_s), m_root.in(u"facts"_s)));
    TONGDANG_CHECK(readSubject(json));
    TONGDANG_CHECK(readLists(json.value(u"lists"_s)));
    const PartReader parts(m_catalogue, m_words, m_form.facts);
    TONGDANG_TRY(m_form.sub, parts.readParts(json.value(u"sub"_s), m_root.in(u"sub"_s)));
    TONGDANG_TRY(m_form.note, parts.readParts(json.value(u"note"_s), m_root.in(u"note"_s)));
    TONGDANG_TRY(const std::vector<double> columns,
                 readColumns(json.value(u"columns"_s), m_root.in(u"columns"_s)));
    TONGDANG_CHECK(readRows(json.value(u"rows"_s), columns));
    return std::move(m_form);
}

Result<Form> Form::parse(const QByteArray& json, const QString& name, const Catalogue& catalogue)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const qsizetype line =
            1 + json.first(std::min<qsizetype>(error.offset, json.size())).count('\n');
        return FormPlace{name, u"line %1"_s.arg(line)}.broken(error.errorString());
    }
    if (!document.isObject())
        return FormPlace{name, u"line 1"_s}.broken(u"not an object"_s);
    return FormReader(name, catalogue).read(document.object());
}

Result<Form> Form::load(const QString& file, const Catalogue& catalogue)
{
    QFile source(file);
    const QString name = QFileInfo(file).fileName();
    if (!source.open(QIODevice::ReadOnly))
        return FormPlace{name, QString()}.broken(source.errorString());
    if (source.size() > largestForm)
        return FormPlace{name, QString()}.broken(u"too large"_s);
    return parse(source.readAll(), name, catalogue);
}

} // namespace tongdang::paper
