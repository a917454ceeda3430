// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who takes part, and who is above whom.
#include "property/sync/simulation.h"

namespace tongdang::test {

using namespace tongdang::sync;

namespace {

QString townshipCode(int number)
{
    return number == 1 ? QStringLiteral("530426999000") : QStringLiteral("530426998000");
}

} // namespace

Simulation::Simulation(quint64 seed, const Troubles& troubles)
    : m_seed(seed)
    , m_troubles(troubles)
    , m_random(seed)
    , m_stick(folderInMemory())
{
    if (troubles.county) {
        addPlace(Role::County, QStringLiteral("530426000000"), 0);
        addPlace(Role::Township, townshipCode(1), 0);
        addPlace(Role::Township, townshipCode(2), 0);
    } else {
        addPlace(Role::Township, townshipCode(1), 0);
    }
    m_lastStation = m_places.size() - 1;
    for (std::size_t station = troubles.county ? 1 : 0; station <= m_lastStation; ++station)
        addVillages(station);
    for (const auto& place : m_places)
        m_backups.push_back(place->store.state());
    m_twins.resize(m_places.size());
    // Clocks are wrong by up to a year.
    for (const auto& place : m_places)
        place->clock.advance((qint64(m_random.below(730)) - 365) * 86'400'000);
}

std::size_t Simulation::addPlace(Role role, const QString& org, std::size_t parent)
{
    const std::size_t who = m_places.size();
    m_places.push_back(std::make_unique<Place>(role, org, m_seed * 100 + who));
    m_parents.push_back(parent);
    if (who > 0)
        m_places.back()->enrolAt(*m_places[parent], m_stick.path());
    return who;
}

void Simulation::addVillages(std::size_t station)
{
    const auto villages = m_troubles.county ? 1 + m_random.below(2) : 2 + m_random.below(2);
    const std::size_t first = station == 2 ? secondTownship : 0;
    for (std::size_t i = 1; i <= villages; ++i) {
        // Sometimes two PCs of one village.
        const QString org = i == 2 && chance(30) ? villageCode(first + 1) : villageCode(first + i);
        addPlace(Role::Village, org, station);
    }
}

QString Simulation::anyHolder(std::size_t station, bool isMove)
{
    std::size_t first = 0;
    if (m_troubles.county) {
        const bool anywhere = isMove || station == 0;
        first = anywhere ? secondTownship * m_random.below(2) : station == 2 ? secondTownship : 0;
    }
    return villageCode(first + 1 + m_random.below(2));
}

std::set<QString> Simulation::orgsOf(std::size_t who) const
{
    std::set<QString> orgs;
    for (std::size_t other = 0; other < m_places.size(); ++other) {
        // A county hears of a village by what it wrote: of one that was barred before that, never.
        const auto barred = m_barred.find(other);
        const bool isUnheard = barred != m_barred.end() && barred->second == 0;
        const bool isBelow =
            other == who || m_parents[other] == who || m_parents[m_parents[other]] == who;
        if (isBelow && (!isUnheard || other == who))
            orgs.insert(m_places[other]->org);
    }
    // Villages without a PC are no less the station's; a township's county learns of them.
    if (!isVillage(who) && who == 0)
        for (const std::size_t first : {std::size_t(0), secondTownship})
            orgs.insert({villageCode(first + 1), villageCode(first + 2)});
    return orgs;
}

bool Simulation::chance(int percent)
{
    return m_random.below(100) < quint32(percent);
}

std::size_t Simulation::anybody()
{
    return m_random.below(quint32(m_places.size()));
}

std::size_t Simulation::anyChild()
{
    return 1 + m_random.below(quint32(m_places.size() - 1));
}

std::size_t Simulation::anyVillage()
{
    const std::size_t first = m_lastStation + 1;
    return first + m_random.below(quint32(m_places.size() - first));
}

std::size_t Simulation::anyStation()
{
    return m_lastStation == 0 ? 0 : m_random.below(quint32(m_lastStation + 1));
}

} // namespace tongdang::test
