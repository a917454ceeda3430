// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who may have class 1, by a model of its own.
#include "property/sync/simulation.h"

#include <algorithm>

namespace tongdang::test {

using namespace tongdang::sync;

namespace {

using Changes = std::vector<std::shared_ptr<const Change>>;

Changes specialOf(const Place& place, const RecordId& record)
{
    Changes changes;
    for (const MemoryStore::Entry& entry : place.store.state().log) {
        if (isSpecial(*entry.change) && entry.change->header.record == record)
            changes.push_back(entry.change);
    }
    return changes;
}

/// Grows to all that was written over it without a word about another field.
std::set<Digest> withLaterWords(std::set<Digest> chains, const Changes& changes)
{
    std::set<FieldNo> fields;
    std::set<Dot> dots;
    for (const auto& change : changes) {
        if (!chains.contains(change->chain))
            continue;
        dots.insert(change->header.dot);
        for (const FieldWrite& write : change->writes)
            fields.insert(write.field);
    }
    for (std::size_t round = 0; round < changes.size(); ++round) {
        for (const auto& change : changes) {
            bool isLater = false;
            bool isSame = true;
            for (const FieldWrite& write : change->writes) {
                isSame = isSame && fields.contains(write.field);
                for (const Dot& dot : write.seen)
                    isLater = isLater || dots.contains(dot);
            }
            if (isLater && isSame) {
                dots.insert(change->header.dot);
                chains.insert(change->chain);
            }
        }
    }
    return chains;
}

} // namespace

std::set<Digest> Simulation::specialHeld(const RecordId& record, const std::set<QString>& orgs)
{
    const Changes changes = specialOf(*m_places.front(), record);
    const bool isFirst = !changes.empty() && orgs.contains(writerOf(*changes.front()));
    std::set<Digest> chains;
    for (const auto& change : changes) {
        if (isFirst || orgs.contains(writerOf(*change)))
            chains.insert(change->chain);
    }
    return withLaterWords(std::move(chains), changes);
}

void Simulation::noteFirstWriters()
{
    for (std::size_t station = 0; station <= m_lastStation; ++station) {
        std::set<RecordId> known;
        for (const MemoryStore::Entry& entry : m_places[station]->store.state().log) {
            const RecordId& record = entry.change->header.record;
            if (isSpecial(*entry.change) && known.insert(record).second)
                m_firstWriters[record].insert(writerOf(*entry.change));
        }
    }
}

void Simulation::checkNothingSpecialElsewhere()
{
    noteFirstWriters();
    for (std::size_t who = 1; who < m_places.size(); ++who) {
        const Place& place = *m_places[who];
        const std::set<QString> orgs = orgsOf(who);
        const auto isOne = [&](const QString& writer) { return orgs.contains(writer); };
        std::map<RecordId, std::set<Digest>> theirs;
        for (const MemoryStore::Entry& entry : place.store.state().log) {
            if (isSpecial(*entry.change) && isOne(writerOf(*entry.change)))
                theirs[entry.change->header.record].insert(entry.change->chain);
        }
        for (const MemoryStore::Entry& entry : place.store.state().log) {
            const RecordId& record = entry.change->header.record;
            if (!isSpecial(*entry.change) || isOne(writerOf(*entry.change))
                || std::ranges::any_of(m_firstWriters[record], isOne))
                continue;
            const auto may = withLaterWords(theirs[record], specialOf(place, record));
            if (!may.contains(entry.change->chain))
                throw Broken("place " + std::to_string(who) + " has class 1 of others");
        }
    }
}

} // namespace tongdang::test
