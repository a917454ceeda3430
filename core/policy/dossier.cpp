// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/dossier.h"

#include "base/clock.h"
#include "catalogue/fields.h"

#include <algorithm>
#include <tuple>

namespace tongdang::policy {

namespace {

struct ByType {
    bool operator()(const Row& row, TypeNo type) const { return row.record->type < type; }
    bool operator()(TypeNo type, const Row& row) const { return type < row.record->type; }
};

bool isVoid(const Record& record, const RecordShape& shape)
{
    return shape.canBeVoid && record.value(shape.state).toText() == u"void";
}

Row makeRow(const Record& record, const RecordShape& shape)
{
    Row row;
    row.record = &record;
    if (shape.day)
        row.day = dayOf(record.value(shape.day));
    if (shape.from)
        row.from = record.value(shape.from).toDate();
    if (shape.to)
        row.to = record.value(shape.to).toDate();
    row.entered = Clock::dayOf(record.createdAt);
    if (!shape.stateBefore.isNull()) {
        row.stateField = shape.state;
        row.stateOn = dayOf(record.value(shape.stateOn));
        if (shape.settledStates.contains(record.value(shape.state).toText()))
            row.stateBefore = &shape.stateBefore;
    }
    return row;
}

} // namespace

Dossier::Dossier(const RecordShapes& shapes, const ChildRecords& records)
    : m_childId(records.child)
{
    struct Sorted {
        Row row;
        QString time;
    };
    std::vector<Sorted> sorted;
    sorted.reserve(records.records.size());
    for (const Record& record : records.records) {
        const RecordShape& shape = shapes.of(record.type);
        if (record.withdrawn || isVoid(record, shape))
            continue;
        sorted.push_back(
            {makeRow(record, shape), shape.time ? record.value(shape.time).toText() : QString()});
    }
    std::sort(sorted.begin(), sorted.end(), [](const Sorted& left, const Sorted& right) {
        const Record& a = *left.row.record;
        const Record& b = *right.row.record;
        return std::tie(a.type, left.row.day, left.time, a.createdAt, a.id)
               < std::tie(b.type, right.row.day, right.time, b.createdAt, b.id);
    });
    m_rows.reserve(sorted.size());
    for (const Sorted& one : sorted)
        m_rows.push_back(one.row);
    for (const Row& row : rows(fields::child::type)) {
        if (row.record->id == m_childId)
            m_child = &row;
    }
}

std::span<const Row> Dossier::rows(TypeNo type) const
{
    const auto range = std::equal_range(m_rows.begin(), m_rows.end(), type, ByType());
    return {range.first, range.second};
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
    const QString moment = value.toText();
    return moment.isEmpty() ? QDate() : Value(moment.left(10)).toDate();
}

bool isOpen(const Row& row, QDate day, bool lastDayCounts)
{
    if (!row.from.isValid() || row.from > day)
        return false;
    return !row.to.isValid() || (lastDayCounts ? day <= row.to : day < row.to);
}

} // namespace tongdang::policy
