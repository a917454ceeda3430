// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/child_search.h"

#include "archive/search_entry.h"

#include <algorithm>
#include <set>

namespace tongdang::archive {
namespace {

/// More children than this are read in one go with all the others.
constexpr qsizetype mostSingly = 300;

} // namespace

void ChildSearch::Stale::add(const Stale& other)
{
    everything = everything || other.everything;
    children += other.children;
    households += other.households;
    others += other.others;
}

ChildSearch::ChildSearch(Connection& connection, const Projection& projection, const Reader& reader)
    : m_connection(connection)
    , m_reader(reader)
    , m_sources(SearchSources::of(projection.catalogue()))
{
    m_stale.everything = true;
    m_connection.addObserver(*this);
}

ChildSearch::~ChildSearch()
{
    m_connection.removeObserver(*this);
}

void ChildSearch::Stale::add(QSet<RecordId> Stale::*kind, const RecordId& id)
{
    if (everything)
        return;
    (this->*kind).insert(id);
    if ((this->*kind).size() > mostSingly)
        *this = {true, {}, {}, {}};
}

void ChildSearch::recordChanged(TypeNo type, const RecordId& record,
                                const std::optional<RecordId>& child)
{
    const auto touch = [this](QSet<RecordId> Stale::*kind, const RecordId& id) {
        m_touched.add(kind, id);
        m_stale.add(kind, id);
    };
    if (type == m_sources.childType)
        touch(&Stale::children, record);
    else if (type == m_sources.householdType)
        touch(&Stale::households, record);
    else if (m_sources.feed(type) == nullptr)
        return;
    else if (child)
        touch(&Stale::children, *child);
    else
        touch(&Stale::others, record);
}

void ChildSearch::committed()
{
    m_touched = {};
}

void ChildSearch::rolledBack()
{
    m_stale.add(m_touched);
    m_touched = {};
}

Result<std::vector<RecordId>> ChildSearch::find(const QString& query, int limit)
{
    TONGDANG_CHECK(refresh());
    TONGDANG_TRY(const auto joined, m_reader.joined());
    std::vector<RecordId> found = m_index.find(query, limit);
    if (joined.isEmpty())
        return found;
    // What was written in a dossier that was given up leads to the one that is kept.
    std::vector<RecordId> kept;
    for (const RecordId& child : found) {
        const auto representative = joined.constFind(child);
        const RecordId& shown = representative != joined.cend() ? *representative : child;
        if (std::ranges::find(kept, shown) == kept.end())
            kept.push_back(shown);
    }
    return kept;
}

Result<void> ChildSearch::refresh()
{
    if (!m_stale.everything)
        TONGDANG_CHECK(gatherChildren());
    if (m_stale.everything || m_stale.children.size() > mostSingly)
        return readAll();
    for (const RecordId& child : std::as_const(m_stale.children))
        TONGDANG_CHECK(readOne(child));
    m_stale = {};
    return {};
}

Result<void> ChildSearch::gatherChildren()
{
    for (const RecordId& household : std::as_const(m_stale.households)) {
        RecordQuery query;
        query.type = m_sources.childType;
        query.where.push_back({m_sources.household, household});
        query.columns = {m_sources.name};
        TONGDANG_CHECK(m_reader.forEach(query, [this](const Record& child) -> Result<void> {
            m_stale.children.insert(child.id);
            return {};
        }));
    }
    for (const RecordId& id : std::as_const(m_stale.others)) {
        TONGDANG_TRY(const auto record, m_reader.record(id));
        const auto* feed = record ? m_sources.feed(record->type) : nullptr;
        const auto child = feed != nullptr ? childOfFeed(*feed, *record) : std::nullopt;
        if (!child) { // it is gone, and with it the child's name
            m_stale.everything = true;
            return {};
        }
        m_stale.children.insert(*child);
    }
    return {};
}

Result<void> ChildSearch::readAll()
{
    QHash<RecordId, Record> households;
    RecordQuery query;
    query.type = m_sources.householdType;
    query.columns = householdColumns(m_sources);
    TONGDANG_CHECK(m_reader.forEach(query, [&](Record household) -> Result<void> {
        households.insert(household.id, household);
        return {};
    }));
    std::vector<SearchEntry> entries;
    QHash<RecordId, std::size_t> places;
    query.type = m_sources.childType;
    query.columns = childColumns(m_sources);
    TONGDANG_CHECK(m_reader.forEach(query, [&](const Record& child) -> Result<void> {
        places.insert(child.id, entries.size());
        SearchEntry& entry = entries.emplace_back(entryOf(m_sources, child));
        const auto home = child.value(m_sources.household).toRecordId();
        if (const auto found = home ? households.constFind(*home) : households.cend();
            found != households.cend())
            addHousehold(m_sources, *found, entry);
        return {};
    }));
    for (const SearchSources::Feed& feed : m_sources.feeds) {
        query.type = feed.type;
        query.columns = feedColumns(feed);
        TONGDANG_CHECK(m_reader.forEach(query, [&](const Record& record) -> Result<void> {
            const auto child = childOfFeed(feed, record);
            if (const auto place = child ? places.constFind(*child) : places.cend();
                place != places.cend())
                addFeed(feed, record, entries[*place]);
            return {};
        }));
    }
    m_index.clear();
    for (SearchEntry& entry : entries)
        m_index.put(std::move(entry));
    m_stale = {};
    return {};
}

Result<void> ChildSearch::readOne(const RecordId& child)
{
    TONGDANG_TRY(const auto record, m_reader.record(child));
    if (!record || record->withdrawn || record->type != m_sources.childType) {
        m_index.remove(child);
        return {};
    }
    SearchEntry entry = entryOf(m_sources, *record);
    if (const auto home = record->value(m_sources.household).toRecordId()) {
        TONGDANG_TRY(const auto household, m_reader.record(*home));
        if (household && !household->withdrawn)
            addHousehold(m_sources, *household, entry);
    }
    for (const SearchSources::Feed& feed : m_sources.feeds) {
        const auto add = [&](const Record& found) -> Result<void> {
            addFeed(feed, found, entry);
            return {};
        };
        RecordQuery query;
        query.type = feed.type;
        query.columns = feedColumns(feed);
        if (feed.belongsToOrganisation) {
            query.where = {{feed.child, child}};
            TONGDANG_CHECK(m_reader.forEach(query, add));
            query.where.clear();
        }
        if (feed.belongsToChild) {
            query.child = child;
            TONGDANG_CHECK(m_reader.forEach(query, add));
        }
    }
    m_index.put(std::move(entry));
    return {};
}

Result<std::vector<RecordId>> ChildSearch::withSameValue(const Record& child, FieldNo field)
{
    std::vector<RecordId> found;
    const Value& value = child.value(field);
    if (value.isEmpty())
        return found;
    RecordQuery query;
    query.type = m_sources.childType;
    query.where.push_back({field, value});
    query.columns = {m_sources.birth};
    TONGDANG_CHECK(m_reader.forEach(query, [&](const Record& other) -> Result<void> {
        const bool isSameNumber = field == m_sources.idNumber;
        if (isSameNumber || other.value(m_sources.birth) == child.value(m_sources.birth))
            found.push_back(other.id);
        return {};
    }));
    return found;
}

Result<std::vector<RecordId>> ChildSearch::possibleDuplicates(const RecordId& child)
{
    TONGDANG_CHECK(refresh());
    TONGDANG_TRY(const auto record, m_reader.record(child));
    if (!record || record->type != m_sources.childType)
        return std::vector<RecordId>();
    std::set<RecordId> twins;
    TONGDANG_TRY(const auto sameNumber, withSameValue(*record, m_sources.idNumber));
    twins.insert(sameNumber.begin(), sameNumber.end());
    if (!record->value(m_sources.birth).isEmpty()) {
        TONGDANG_TRY(const auto sameName, withSameValue(*record, m_sources.name));
        twins.insert(sameName.begin(), sameName.end());
        for (const RecordId& id : m_index.sameReading(child)) {
            TONGDANG_TRY(const auto other, m_reader.record(id));
            if (other && other->value(m_sources.birth) == record->value(m_sources.birth))
                twins.insert(id);
        }
    }
    TONGDANG_TRY(const auto own, m_reader.dossiers(child));
    for (const RecordId& dossier : own)
        twins.erase(dossier);
    return std::vector<RecordId>(twins.begin(), twins.end());
}

} // namespace tongdang::archive
