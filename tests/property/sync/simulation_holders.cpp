// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whose a child is, and who says otherwise.
#include "property/sync/simulation.h"

#include "catalogue/fields.h"
#include "sync/holders.h"

#include <algorithm>

namespace tongdang::test {

using namespace tongdang::sync;

namespace {

std::vector<FoldedRecord> conflictsAt(Place& place)
{
    std::vector<FoldedRecord> records;
    for (const auto& [id, indices] : place.store.state().records) {
        const auto folded = place.store.folded(id);
        if (folded && std::ranges::any_of(folded->fields, &FieldState::inConflict))
            records.push_back(*folded);
    }
    return records;
}

std::vector<RecordId> childrenAt(Place& place)
{
    std::set<RecordId> children;
    for (const MemoryStore::Entry& entry : place.store.state().log) {
        const ChangeHeader& header = entry.change->header;
        if (header.type == fields::child::type
            && !place.store.state().erased.contains(header.record))
            children.insert(header.record);
    }
    return {children.begin(), children.end()};
}

} // namespace

bool Simulation::isPlaceInConflict(std::size_t who, const RecordId& child)
{
    const auto folded = m_places[who]->store.folded(child);
    const FieldState* village = folded ? folded->field(fields::child::village) : nullptr;
    return !village || village->inConflict();
}

bool Simulation::keeps(std::size_t who, const RecordId& child)
{
    const Place& place = *m_places[who];
    if (who == 0)
        return true;
    const QString holder = place.shownText(child, fields::child::village);
    if (holder.isEmpty() || holder == place.org)
        return true;
    constexpr qsizetype townshipDigits = 9;
    return !isVillage(who) && holder.first(townshipDigits) == place.org.first(townshipDigits);
}

std::vector<RecordId> Simulation::childrenKeptAt(std::size_t who)
{
    std::vector<RecordId> children = childrenAt(*m_places[who]);
    std::erase_if(children, [&](const RecordId& child) { return !keeps(who, child); });
    return children;
}

/// Whose the child is, only the office above all decides.
std::vector<FoldedRecord> Simulation::conflictsKeptAt(std::size_t who)
{
    std::vector<FoldedRecord> records = conflictsAt(*m_places[who]);
    std::erase_if(records, [&](const FoldedRecord& record) {
        const auto* child = std::get_if<RecordId>(&record.scope);
        const auto field = std::ranges::find_if(record.fields, &FieldState::inConflict);
        const bool isPlace =
            record.type == fields::child::type && field->field == fields::child::village;
        return (child && !keeps(who, *child)) || (isPlace && who != 0);
    });
    return records;
}

/// As an altered program does.
void Simulation::takeBack()
{
    const std::size_t who = anyVillage();
    Place& place = *m_places[who];
    for (const RecordId& child : childrenAt(place)) {
        const bool isKnown = !place.shownText(child, fields::child::village).isEmpty();
        if (!isKnown || keeps(who, child))
            continue;
        const std::size_t before = place.store.state().log.size();
        place.set(child, fields::child::village, place.org);
        m_takenBack.emplace(place.store.state().log.back().change->chain, std::pair(who, child));
        noteWritten(who, before);
        return;
    }
}

std::size_t Simulation::checkTakenBack()
{
    std::map<RecordId, std::size_t> children;
    for (const auto& [chain, taken] : m_takenBack) {
        const auto& [who, child] = taken;
        for (std::size_t station = 0; station <= m_lastStation; ++station) {
            if (std::ranges::any_of(
                    m_places[station]->store.state().log,
                    [&](const MemoryStore::Entry& entry) { return entry.change->chain == chain; }))
                throw Broken("a station believed who took a child back");
        }
        const auto holder = tongdang::test::take(m_places.front()->store.holderOf(child));
        if (holder != m_places[who]->org) // a station may have given it back since
            children[child] = who;
    }
    for (const auto& [child, who] : children) {
        const RecordId visit = m_places.front()->addVisit(child, 1);
        settle();
        if (m_places[who]->store.folded(visit))
            throw Broken("who took a child back hears of it");
    }
    return children.size();
}

void Simulation::checkHolders()
{
    for (std::size_t who = 0; who <= m_lastStation; ++who) {
        MemoryStore& store = m_places[who]->store;
        SettledHolders holders(tongdang::test::take(Holders::of(store)));
        std::set<RecordId> children;
        for (const MemoryStore::Entry& entry : store.state().log) {
            if (const auto* child = std::get_if<RecordId>(&entry.change->header.scope))
                children.insert(*child);
        }
        for (const RecordId& child : children) {
            const auto said = tongdang::test::take(holders.said(child));
            if (!said.passedOver.isEmpty())
                throw Broken("a word about a child's place is passed over");
            if (said.holder != tongdang::test::take(store.holderOf(child)))
                throw Broken("a child is somewhere else than its dossier shows");
        }
    }
}

} // namespace tongdang::test
