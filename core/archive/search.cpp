// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/search.h"

#include "archive/search_word.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace tongdang::archive {

struct SearchIndex::Parts {
    std::vector<IndexedChild> children;
    std::vector<Outline> outlines; ///< of each child, close together
    std::vector<quint64> sortNumbers;
    QHash<RecordId, std::size_t> places;
};

SearchIndex::SearchIndex()
    : m_parts(std::make_unique<Parts>())
{
}

SearchIndex::~SearchIndex() = default;
SearchIndex::SearchIndex(SearchIndex&&) noexcept = default;
SearchIndex& SearchIndex::operator=(SearchIndex&&) noexcept = default;

void SearchIndex::clear()
{
    *m_parts = {};
}

void SearchIndex::put(SearchEntry entry)
{
    const RecordId child = entry.child;
    IndexedChild indexed(std::move(entry));
    const Outline outline = indexed.outline();
    const quint64 sortNumber = indexed.sortNumber();
    if (const auto known = m_parts->places.constFind(child); known != m_parts->places.cend()) {
        m_parts->outlines[*known] = outline;
        m_parts->sortNumbers[*known] = sortNumber;
        m_parts->children[*known] = std::move(indexed);
        return;
    }
    m_parts->places.insert(child, m_parts->children.size());
    m_parts->children.push_back(std::move(indexed));
    m_parts->outlines.push_back(outline);
    m_parts->sortNumbers.push_back(sortNumber);
}

void SearchIndex::remove(const RecordId& child)
{
    const auto known = m_parts->places.constFind(child);
    if (known == m_parts->places.cend())
        return;
    const std::size_t place = *known;
    m_parts->places.erase(known);
    if (place + 1 != m_parts->children.size()) {
        m_parts->outlines[place] = m_parts->outlines.back();
        m_parts->sortNumbers[place] = m_parts->sortNumbers.back();
        m_parts->children[place] = std::move(m_parts->children.back());
        m_parts->places[m_parts->children[place].entry.child] = place;
    }
    m_parts->children.pop_back();
    m_parts->outlines.pop_back();
    m_parts->sortNumbers.pop_back();
}

qsizetype SearchIndex::size() const
{
    return static_cast<qsizetype>(m_parts->children.size());
}

std::vector<RecordId> SearchIndex::find(QStringView query, int limit) const
{
    std::vector<SearchWord> words;
    for (const QString& word : query.toString().simplified().split(u' ', Qt::SkipEmptyParts))
        words.emplace_back(word);
    if (words.empty() || limit <= 0)
        return {};
    struct Hit {
        Fit fit;
        quint64 sortNumber; ///< decides nearly always, without a look at the child
        const IndexedChild* child;
    };
    std::vector<Hit> hits;
    for (std::size_t place = 0; place < m_parts->children.size(); ++place) {
        if (!words.front().mayFit(m_parts->outlines[place]))
            continue;
        const IndexedChild& child = m_parts->children[place];
        // The first word counts for the order: people begin with the name.
        std::optional<Fit> best = words.front().fit(child);
        for (std::size_t index = 1; best && index < words.size(); ++index) {
            if (!words[index].fit(child))
                best.reset();
        }
        if (best)
            hits.push_back({*best, m_parts->sortNumbers[place], &child});
    }
    const auto before = [](const Hit& left, const Hit& right) {
        if (left.fit != right.fit || left.sortNumber != right.sortNumber)
            return std::tie(left.fit, left.sortNumber) < std::tie(right.fit, right.sortNumber);
        return std::tie(left.child->sortKey, left.child->entry.child)
               < std::tie(right.child->sortKey, right.child->entry.child);
    };
    const std::size_t count = std::min(hits.size(), static_cast<std::size_t>(limit));
    std::partial_sort(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(count), hits.end(),
                      before);
    std::vector<RecordId> found;
    found.reserve(count);
    for (std::size_t index = 0; index < count; ++index)
        found.push_back(hits[index].child->entry.child);
    return found;
}

std::vector<RecordId> SearchIndex::sameReading(const RecordId& child) const
{
    const auto known = m_parts->places.constFind(child);
    if (known == m_parts->places.cend())
        return {};
    const IndexedChild& wanted = m_parts->children[*known];
    std::vector<RecordId> found;
    for (const IndexedChild& other : m_parts->children) {
        if (other.entry.child == child || wanted.name.empty())
            continue;
        const bool same = std::equal(
            wanted.name.begin(), wanted.name.end(), other.name.begin(), other.name.end(),
            [](const ReadSign& left, const ReadSign& right) { return left.soundsLike(right); });
        if (same)
            found.push_back(other.entry.child);
    }
    return found;
}

} // namespace tongdang::archive
