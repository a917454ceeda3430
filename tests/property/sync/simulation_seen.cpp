// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What authors had seen of what their changes set aside.
#include "property/sync/simulation.h"

#include <algorithm>

namespace tongdang::test {

std::set<Simulation::Saying> Simulation::sayingsAt(const Place& place)
{
    std::set<Saying> sayings;
    for (const MemoryStore::Entry& entry : place.store.state().log)
        sayings.insert(sayingOf(entry.change->header));
    return sayings;
}

void Simulation::checkOnlySeenSetAside(const Place& place)
{
    const auto& log = place.store.state().log;
    const auto& dots = place.store.state().dots;
    const auto touches = [](const Change& change, FieldNo field) {
        return field == withdrawnField
               || std::ranges::find(change.writes, field, &FieldWrite::field)
                      != change.writes.end();
    };
    for (const MemoryStore::Entry& entry : log) {
        const Saying saying = sayingOf(entry.change->header);
        for (const FieldWrite& write : entry.change->writes) {
            const auto& seen = m_seen[{saying, write.field}];
            for (const Dot& dot : write.seen) {
                const auto there = dots.find(dot);
                if (there == dots.end())
                    continue;
                const Change& aside = *log[there->second].change;
                const Saying what = sayingOf(aside.header);
                if (aside.header.record == entry.change->header.record
                    && touches(aside, write.field) && what != saying && !seen.contains(what))
                    throw Broken("a value was set aside that the author had not seen");
            }
        }
    }
}

void Simulation::checkOnlySeenSetAside()
{
    for (const auto& place : m_places)
        checkOnlySeenSetAside(*place);
}

} // namespace tongdang::test
