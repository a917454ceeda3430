// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/form_filler.h"

#include "archive/archive.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "desk/child_words.h"
#include "desk/division_names.h"
#include "desk/form_facts.h"

#include <algorithm>

namespace tongdang::desk {

namespace {

constexpr int specialSensitivity = 4;

} // namespace

FormFiller::FormFiller(Session& session, const paper::Form& form, QDate today, QDate month)
    : m_session(session)
    , m_form(form)
    , m_records(session, today, month)
    , m_today(today)
    , m_month(month)
{
    const auto take = [this](const std::vector<paper::Part>& parts) {
        for (const paper::Part& part : parts) {
            if (part.kind == paper::Part::Kind::Fixed)
                m_fixed.append(part.source);
            else if (!part.source.isEmpty())
                m_printed << part.source << part.unless;
        }
    };
    take(form.sub);
    take(form.note);
    for (const paper::Row& row : form.rows) {
        for (const paper::Cell& cell : row.cells)
            take(cell.parts);
    }
}

Result<QString> FormFiller::nameOf(const RecordId& id) const
{
    TONGDANG_TRY(const auto record, m_session.archive().reader().record(id));
    const RecordType* type = record ? m_session.catalogue().type(record->type) : nullptr;
    const Field* name = type ? type->field(u"name") : nullptr;
    if (!name || name->sensitivity >= specialSensitivity)
        return QString();
    return record->value(name->number).toText();
}

Result<void> FormFiller::addRecord(const QString& word, const Record& record,
                                   paper::FormValues& values) const
{
    const RecordType* type = m_session.catalogue().type(record.type);
    for (const auto& [number, value] : record.values) {
        const Field* field = type ? type->field(number) : nullptr;
        if (!field || (field->sensitivity >= specialSensitivity && !m_form.special))
            continue;
        const QString source = word + u'.' + field->key;
        if (!m_printed.contains(source))
            continue;
        if (field->kind == FieldKind::Reference) {
            const auto id = value.toRecordId();
            TONGDANG_TRY(const QString name, id ? nameOf(*id) : Result<QString>(QString()));
            if (!name.isEmpty())
                values.texts.insert(source, name);
        } else if (field->kind == FieldKind::Division) {
            if (!m_places) {
                TONGDANG_TRY(m_places, divisionNames(m_session));
            }
            // A bare code says nothing on paper.
            if (const QString name = placeName(*m_places, value.toText()); !name.isEmpty())
                values.texts.insert(source, name);
        } else {
            values.values.insert(source, value);
        }
    }
    return {};
}

Result<void> FormFiller::addFixedTexts(paper::FormValues& values) const
{
    if (m_fixed.isEmpty())
        return {};
    archive::RecordQuery query;
    query.type = fields::setting::type;
    TONGDANG_TRY(const auto settings, m_session.archive().reader().records(query));
    for (const Record& setting : settings) { // the later one goes before
        const QString item = setting.value(fields::setting::item).toText();
        const Value& from = setting.value(fields::setting::from_on);
        const bool holds =
            from.isEmpty() || isOpenOn(from, setting.value(fields::setting::to_on), m_today);
        if (holds && m_fixed.contains(item))
            values.texts.insert(item, setting.value(fields::setting::value).toText());
    }
    return {};
}

Result<paper::FormValues> FormFiller::values(const FormGround& ground,
                                             const QStringList& facts) const
{
    paper::FormValues values;
    for (auto record = ground.records.begin(); record != ground.records.end(); ++record)
        TONGDANG_CHECK(addRecord(record.key(), *record, values));
    TONGDANG_TRY(const auto known, formFacts(m_session, facts, ground, m_today, m_month));
    values.texts.insert(known);
    return values;
}

Result<std::vector<paper::FormValues>> FormFiller::entries(const paper::FormList& list,
                                                           const FormGround& ground) const
{
    std::vector<paper::FormValues> lines;
    TONGDANG_TRY(const auto found, m_records.all(*list.entries, ground));
    for (const Record& record : found) {
        FormGround entry = ground;
        if (!entry.child && record.child) {
            entry.child = record.child;
            TONGDANG_CHECK(m_records.addChild(entry));
        }
        entry.records.insert(list.entries->name, record);
        TONGDANG_TRY(const auto rows, rowsOf(list, entry));
        for (const FormGround& row : rows) {
            TONGDANG_TRY(paper::FormValues line, values(row, list.sources));
            line.goesOn = &row != &rows.front();
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

Result<std::vector<FormGround>> FormFiller::rowsOf(const paper::FormList& list,
                                                   const FormGround& entry) const
{
    std::vector<FormGround> rows;
    const auto every = std::ranges::find_if(list.records, &paper::RecordSource::isEvery);
    if (every != list.records.end()) {
        TONGDANG_TRY(const auto found, m_records.all(*every, entry));
        for (const Record& record : found) {
            rows.push_back(entry);
            rows.back().records.insert(every->name, record);
        }
    }
    if (rows.empty())
        rows.push_back(entry);
    for (FormGround& row : rows)
        TONGDANG_CHECK(m_records.addWords(list.records, row));
    return rows;
}

Result<FilledPaper> FormFiller::fill(FormGround ground) const
{
    TONGDANG_CHECK(m_records.addChild(ground));
    TONGDANG_CHECK(m_records.addWords(m_form.records, ground));
    FilledPaper filled;
    filled.child = ground.child;
    TONGDANG_TRY(filled.data.head, values(ground, m_form.facts));
    for (const paper::RecordSource& count : m_form.counts) {
        TONGDANG_TRY(const auto counted, m_records.all(count, ground));
        filled.data.head.texts.insert(count.name, QString::number(counted.size()));
    }
    TONGDANG_CHECK(addFixedTexts(filled.data.head));
    for (auto list = m_form.lists.begin(); list != m_form.lists.end(); ++list) {
        if (!list->entries)
            continue;
        TONGDANG_TRY(const auto lines, entries(*list, ground));
        filled.data.lists.insert(list.key(), lines);
    }
    for (const Record& record : std::as_const(ground.records)) {
        if (record.type == fields::pairing::type)
            filled.pairing = record.id;
    }
    return filled;
}

Result<FilledPaper> FormFiller::ofRecord(const Record& record) const
{
    FormGround ground;
    ground.child = record.child;
    ground.records.insert(m_form.subject->key, record);
    return fill(std::move(ground));
}

Result<std::vector<FilledPaper>> FormFiller::forEach(const FormGround& ground) const
{
    std::vector<FilledPaper> papers;
    TONGDANG_TRY(const auto found, m_records.all(*m_form.each, ground));
    for (const Record& record : found) {
        FormGround one = ground;
        if (!one.child)
            one.child = record.child;
        one.records.insert(m_form.each->name, record);
        TONGDANG_TRY(FilledPaper paper, fill(std::move(one)));
        papers.push_back(std::move(paper));
    }
    return papers;
}

Result<std::vector<FilledPaper>> FormFiller::ofChild(const RecordId& child) const
{
    FormGround ground;
    ground.child = child;
    TONGDANG_CHECK(m_records.addChild(ground));
    std::vector<FilledPaper> papers;
    if (m_form.each) {
        TONGDANG_TRY(papers, forEach(ground));
    }
    if (papers.empty()) {
        TONGDANG_TRY(FilledPaper paper, fill(std::move(ground)));
        papers.push_back(std::move(paper));
    }
    return papers;
}

Result<std::vector<FilledPaper>> FormFiller::ofAll() const
{
    if (m_form.each)
        return forEach({});
    std::vector<FilledPaper> papers;
    TONGDANG_TRY(FilledPaper paper, fill({}));
    papers.push_back(std::move(paper));
    return papers;
}

Result<FilledPaper> FormFiller::blank() const
{
    FilledPaper paper;
    TONGDANG_TRY(paper.data.head.texts, formFacts(m_session, m_form.facts, {}, m_today, m_month));
    // The day and the name of who prints are for handwriting, too.
    for (const char* name : {"today", "month", "person"})
        paper.data.head.texts.remove(QString::fromLatin1(name));
    TONGDANG_CHECK(addFixedTexts(paper.data.head));
    return paper;
}

} // namespace tongdang::desk
