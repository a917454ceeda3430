// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/dossier.h"

#include "base/clock.h"
#include "catalogue/fields.h"
#include "policy/common_records.h"

#include <algorithm>
#include <tuple>

namespace tongdang::policy {

namespace {

bool isVoid(const Record& record, const RecordShape& shape)
{
    return shape.canBeVoid && record.value(shape.state).isText(u"void");
}

/// Of a joined child: what happened to a dossier that was given up (opened, suspended, closed) is
/// that dossier's history, not that of the one that stands, while visits and the like are the
/// child's (core/record/FORMAT.md §7).
bool isOfAnotherDossier(const Record& record, const RecordId& child)
{
    return record.type == fields::dossier_event::type && record.child && *record.child != child;
}

QStringView textOf(const Value& value)
{
    const auto* text = std::get_if<QString>(&value.storage());
    return text ? QStringView(*text) : QStringView();
}

/// All states of the record, if more than the present one is known.
const std::vector<StateSince>* statesOf(const Record& record, const CommonRecords* common)
{
    if (!common)
        return nullptr;
    const auto found = common->states.constFind(record.id);
    return found == common->states.cend() || found->empty() ? nullptr : &*found;
}

Row makeRow(const Record& record, const RecordShape& shape, const CommonRecords* common)
{
    Row row;
    row.record = &record;
    row.type = record.type;
    if (shape.time)
        row.time = textOf(record.value(shape.time));
    if (shape.day)
        row.day = dayOf(record.value(shape.day));
    if (shape.from)
        row.from = record.value(shape.from).toDate();
    if (shape.to)
        row.to = record.value(shape.to).toDate();
    row.entered = Clock::dayOf(record.createdAt);
    if (!shape.stateBefore.isEmpty()) {
        row.stateField = shape.state;
        row.stateOn = dayOf(record.value(shape.stateOn));
        row.states = statesOf(record, common);
        const Value& first = row.states ? row.states->front().state : record.value(shape.state);
        const auto before = shape.stateBefore.constFind(first.toText());
        const bool ran = !shape.consent || record.value(shape.consent).toBool() != false;
        if (ran && before != shape.stateBefore.cend())
            row.stateBefore = &*before;
    }
    return row;
}

/// By type, then in the order of events; by id at last, so that there is only one order.
bool isBefore(const Row& left, const Row& right)
{
    const auto key = [](const Row& row) {
        return std::tie(row.type, row.day, row.time, row.record->createdAt, row.record->id);
    };
    return key(left) < key(right);
}

} // namespace

Dossier::Dossier(const RuleBook& book, const ChildRecords& records)
    : Dossier(book, records, book.reads)
{
}

Dossier::Dossier(const RuleBook& book, const ChildRecords& records, const FieldsRead& reads)
{
    add(book, records.records, reads, &records);
    for (const Row& row : rows(fields::child::type)) {
        if (row.record->id == records.child)
            m_child = &row;
    }
}

Dossier::Dossier(const RuleBook& book, std::span<const Record> records, const FieldsRead& reads)
{
    add(book, records, reads, nullptr);
}

void Dossier::add(const RuleBook& book, std::span<const Record> records, const FieldsRead& reads,
                  const ChildRecords* whose)
{
    m_rows.reserve(records.size() + 1);
    const auto take = [&](const Record& record) {
        const RecordShape& shape = book.shapes.of(record.type);
        if (!record.withdrawn && reads.includes(record.type) && !isVoid(record, shape)
            && (!whose || !isOfAnotherDossier(record, whose->child)))
            m_rows.push_back(makeRow(record, shape, whose ? whose->common : nullptr));
    };
    std::ranges::for_each(records, take);
    if (whose && whose->household)
        take(*whose->household);
    // They mostly come in this order.
    if (!std::is_sorted(m_rows.begin(), m_rows.end(), isBefore))
        std::sort(m_rows.begin(), m_rows.end(), isBefore);
    for (quint32 place = 0; place < m_rows.size(); ++place) {
        if (m_runs.empty() || m_runs.back().type != m_rows[place].type)
            m_runs.push_back({m_rows[place].type, place, place});
        m_runs.back().end = place + 1;
    }
}

std::span<const Row> Dossier::rows(TypeNo type) const
{
    const auto run = std::ranges::find(m_runs, type, &Run::type);
    if (run == m_runs.end())
        return {};
    return std::span(m_rows).subspan(run->begin, run->end - run->begin);
}

const std::vector<QDate>& Dossier::changeDays() const
{
    if (!m_changeDays.empty())
        return m_changeDays;
    for (const Row& row : m_rows) {
        for (const QDate day : {row.day, row.from, row.entered, row.stateOn}) {
            if (day.isValid())
                m_changeDays.push_back(day);
        }
        for (const StateSince& step : row.states ? *row.states : std::vector<StateSince>())
            m_changeDays.push_back(step.since);
        if (row.to.isValid()) {
            m_changeDays.push_back(row.to);
            m_changeDays.push_back(row.to.addDays(1));
        }
    }
    std::sort(m_changeDays.begin(), m_changeDays.end());
    m_changeDays.erase(std::unique(m_changeDays.begin(), m_changeDays.end()), m_changeDays.end());
    return m_changeDays;
}

QDate dayOf(const Value& value)
{
    const QDate day = value.toDate();
    if (day.isValid())
        return day;
    constexpr qsizetype lengthOfDay = 10;
    const auto* moment = std::get_if<QString>(&value.storage());
    return moment && moment->size() > lengthOfDay ? Value(moment->left(lengthOfDay)).toDate()
                                                  : QDate();
}

const Value& stateOn(const Row& row, QDate day)
{
    if (!row.states)
        return row.stateBefore && row.stateOn > day ? *row.stateBefore : row.value(row.stateField);
    const auto last = std::find_if(row.states->rbegin(), row.states->rend(),
                                   [day](const StateSince& step) { return step.since <= day; });
    if (last != row.states->rend())
        return last->state;
    return row.stateBefore ? *row.stateBefore : row.states->front().state;
}

bool isOpen(const Row& row, QDate day, bool lastDayCounts)
{
    if (!row.from.isValid() || row.from > day)
        return false;
    return !row.to.isValid() || (lastDayCounts ? day <= row.to : day < row.to);
}

} // namespace tongdang::policy
