// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/change_watch.h"

namespace tongdang::archive {
namespace {

/// More than a person enters between two looks at a list; an import of more is looked at as a
/// whole.
constexpr std::size_t most = 1000;

} // namespace

ChangeWatch::ChangeWatch(Connection& connection, RecordObserver& next)
    : m_connection(connection)
    , m_next(next)
{
    m_connection.addObserver(*this);
}

ChangeWatch::~ChangeWatch()
{
    m_connection.removeObserver(*this);
}

std::optional<std::vector<RecordChanged>> ChangeWatch::changedSince(quint64 generation) const
{
    if (generation < m_rememberedFrom)
        return std::nullopt;
    std::vector<RecordChanged> changed;
    for (const Remembered& one : m_remembered) {
        if (one.generation > generation)
            changed.push_back(one.what);
    }
    return changed;
}

void ChangeWatch::recordChanged(TypeNo type, const RecordId& record,
                                const std::optional<RecordId>& child)
{
    m_next.recordChanged(type, record, child);
    if (m_pending.size() == most)
        m_isMuch = true;
    else
        m_pending.push_back({type, record, child});
}

void ChangeWatch::committed()
{
    if (m_pending.empty())
        return;
    ++m_generation;
    if (m_isMuch) {
        m_remembered.clear();
        m_rememberedFrom = m_generation;
    } else {
        for (const RecordChanged& one : m_pending)
            m_remembered.push_back({m_generation, one});
        while (m_remembered.size() > most) {
            m_rememberedFrom = m_remembered.front().generation;
            m_remembered.pop_front();
        }
    }
    rolledBack();
}

void ChangeWatch::rolledBack()
{
    m_pending.clear();
    m_isMuch = false;
}

} // namespace tongdang::archive
