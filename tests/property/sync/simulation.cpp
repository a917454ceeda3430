// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "property/sync/simulation.h"

#include "catalogue/fields.h"
#include "property/sync/fold_model.h"
#include "record/digest.h"
#include "sync/adopt.h"
#include "sync/bundle_reader.h"
#include "sync/trust.h"

#include <algorithm>

namespace tongdang::test {

using namespace tongdang::sync;

namespace {

QString orgOf(std::size_t village)
{
    return QStringLiteral("5304269992%1").arg(village, 2, 10, QChar(u'0'));
}

std::vector<std::shared_ptr<const Change>> changesHeld(Place& place, const QString& org)
{
    std::vector<std::shared_ptr<const Change>> changes;
    for (const MemoryStore::Entry& entry : place.store.state().log) {
        const auto* child = std::get_if<RecordId>(&entry.change->header.scope);
        if (child && take(place.store.holderOf(*child)) == org)
            changes.push_back(entry.change);
    }
    return changes;
}

std::vector<RecordId> childrenAt(Place& place)
{
    std::set<RecordId> children;
    for (const MemoryStore::Entry& entry : place.store.state().log) {
        const ChangeHeader& header = entry.change->header;
        if (header.type == fields::child::type)
            children.insert(header.record);
    }
    return {children.begin(), children.end()};
}

} // namespace

Simulation::Simulation(quint64 seed, const Troubles& troubles)
    : m_seed(seed)
    , m_troubles(troubles)
    , m_random(seed)
    , m_stick(folderInMemory())
{
    m_places.push_back(
        std::make_unique<Place>(Role::Township, QStringLiteral("530426999000"), seed * 100));
    const auto villages = 2 + m_random.below(2);
    for (std::size_t i = 1; i <= villages; ++i) {
        // Sometimes two PCs of one village.
        const QString org = i == 2 && chance(30) ? orgOf(1) : orgOf(i);
        m_places.push_back(std::make_unique<Place>(Role::Village, org, seed * 100 + i));
        m_places.back()->enrolAt(*m_places.front(), m_stick.path());
    }
    for (const auto& place : m_places)
        m_backups.push_back(place->store.state());
    m_twins.resize(m_places.size());
    // Clocks are wrong by up to a year.
    for (const auto& place : m_places)
        place->clock.advance((qint64(m_random.below(730)) - 365) * 86'400'000);
}

bool Simulation::chance(int percent)
{
    return m_random.below(100) < quint32(percent);
}

std::size_t Simulation::anybody()
{
    return m_random.below(quint32(m_places.size()));
}

std::size_t Simulation::anyVillage()
{
    return 1 + m_random.below(quint32(m_places.size() - 1));
}

void Simulation::run(std::span<const int> steps)
{
    constexpr quint64 apart = 0x9E37'79B9'7F4A'7C15; // the golden ratio, as usual
    for (const int number : steps) {
        m_random = SeededRandomness(m_seed + quint64(number + 1) * apart);
        step();
    }
}

void Simulation::step()
{
    const quint32 dice = m_random.below(100);
    if (dice < 35) {
        write(anybody());
    } else if (dice < 50) {
        handOver(anyVillage(), 0);
    } else if (dice < 62) {
        handOver(0, anyVillage());
    } else if (dice < 85) {
        deliver();
    } else if (dice < 89) {
        deliverAltered();
    } else if (dice < 94) {
        const std::size_t who = chance(40) ? 0 : anybody();
        m_backups[who] = m_places[who]->store.state();
    } else if (dice < 98 && m_troubles.restores) {
        restore(chance(40) ? 0 : anybody());
    } else if (m_troubles.twins) {
        swapTwin(anybody());
    }
}

void Simulation::write(std::size_t who)
{
    Place& place = *m_places[who];
    place.clock.advance(m_random.below(100'000));
    const auto children = childrenAt(place);
    const std::size_t before = place.store.state().log.size();
    const QString text = QString::number(m_random.below(5));
    if (children.empty() || chance(25)) {
        place.addChild(text, who == 0 ? orgOf(1 + m_random.below(2)) : QString());
    } else {
        const RecordId child = children[m_random.below(quint32(children.size()))];
        if (chance(50))
            place.addVisit(child, int(m_random.below(9)));
        else if (who == 0 && chance(20))
            place.set(child, fields::child::village, orgOf(1 + m_random.below(2)));
        else
            place.set(child, fields::child::name, text);
    }
    const auto& log = place.store.state().log;
    for (std::size_t i = before; i < log.size(); ++i)
        m_written[log[i].change->chain] = who;
}

void Simulation::handOver(std::size_t from, std::size_t to)
{
    const auto receiver = from == 0 ? std::optional(m_places[to]->device()) : std::nullopt;
    const QString file = m_places[from]->exportTo(m_stick.path(), receiver);
    if (!chance(m_troubles.lossPercent))
        m_carried.push_back({file, to});
}

bool Simulation::take(std::size_t who, const QString& file)
{
    const auto report = m_places[who]->import(file);
    if (!report)
        throw Broken("import failed with " + report.error().code.toStdString());
    return report->applied > 0 || report->restoredCopy || report->status == ImportStatus::Held;
}

void Simulation::deliver()
{
    if (m_carried.empty())
        return;
    const std::size_t index = m_random.below(quint32(m_carried.size()));
    const Carried carried = m_carried[index];
    if (!chance(20)) // else it comes once more
        m_carried.erase(m_carried.begin() + std::ptrdiff_t(index));
    take(carried.to, carried.file);
}

void Simulation::deliverAltered()
{
    if (m_carried.empty())
        return;
    const Carried& carried = m_carried[m_random.below(quint32(m_carried.size()))];
    QByteArray bytes = readFile(carried.file);
    if (chance(30)) {
        bytes.truncate(m_random.below(quint32(bytes.size())));
    } else {
        const auto at = m_random.below(quint32(bytes.size()));
        bytes[at] = char(bytes[at] ^ (1 << m_random.below(8)));
    }
    Place& place = *m_places[carried.to];
    const QByteArray before = place.store.fingerprint();
    const QString file = m_stick.filePath(QStringLiteral("altered"));
    writeFile(file, bytes);
    if (place.import(file) || place.store.fingerprint() != before)
        throw Broken("an altered bundle had an effect");
}

void Simulation::notice(std::size_t who)
{
    if (chance(50))
        tongdang::test::take(m_places[who]->store.beginReplica());
}

void Simulation::restore(std::size_t who)
{
    m_places[who]->store.restore(m_backups[who]);
    m_hurt.insert(who);
    notice(who);
}

void Simulation::swapTwin(std::size_t who)
{
    MemoryStore& store = m_places[who]->store;
    m_hurt.insert(who);
    if (!m_twins[who]) {
        m_twins[who] = store.state();
        return;
    }
    MemoryStore::State present = store.state();
    store.restore(*std::exchange(m_twins[who], std::nullopt));
    m_twins[who] = std::move(present);
    notice(who);
}

void Simulation::settle()
{
    constexpr int mostRounds = 8;
    constexpr int quietRounds = 2; // a wish for a snapshot needs two to be answered
    int quiet = 0;
    for (int round = 0; round < mostRounds && quiet < quietRounds; ++round) {
        bool news = false;
        for (std::size_t village = 1; village < m_places.size(); ++village) {
            news |= take(0, m_places[village]->exportTo(m_stick.path()));
            news |=
                take(village, m_places[0]->exportTo(m_stick.path(), m_places[village]->device()));
        }
        quiet = news ? 0 : quiet + 1;
    }
}

bool Simulation::adoptForks(Place& place)
{
    bool adopted = false;
    for (;;) {
        const auto rows = tongdang::test::take(place.store.bundles(BundleState::Quarantined));
        if (rows.empty())
            return adopted;
        const auto report = adoptFork(place.context(), rows.back().id); // the newest
        if (!report)
            throw Broken("a fork is not adopted: " + report.error().code.toStdString());
        adopted = true;
    }
}

void Simulation::settleAdopting()
{
    constexpr int mostRounds = 12;
    for (int round = 0; round < mostRounds; ++round) {
        settle();
        bool adopted = false;
        for (const auto& place : m_places)
            adopted |= adoptForks(*place);
        if (!adopted)
            return;
    }
}

bool Simulation::anythingPutAside()
{
    return std::any_of(m_places.begin(), m_places.end(), [](const auto& place) {
        return !tongdang::test::take(place->store.bundles(BundleState::Quarantined)).empty();
    });
}

std::set<Digest> Simulation::putAside(Place& place)
{
    std::set<Digest> chains;
    for (const BundleRow& row :
         tongdang::test::take(place.store.bundles(BundleState::Quarantined))) {
        const Trust trust = tongdang::test::take(readTrust(place.store));
        const QString file = place.context().inbox() + u'/' + row.file;
        auto seal =
            tongdang::test::take(authenticate(file, trust, place.keys, place.clock.today()));
        const auto bundle =
            tongdang::test::take(openBundle(std::move(seal), place.keys, place.context().inbox()));
        tongdang::test::take(bundle.changes.forEach([&](QByteArrayView header, QByteArrayView) {
            chains.insert(blake2b256(header));
            return Result<void>();
        }));
    }
    return chains;
}

void Simulation::checkNothingLostSilently()
{
    Place& station = *m_places.front();
    const std::set<Digest> asideAtStation = putAside(station);
    std::set<Digest> somewhere = asideAtStation;
    for (const auto& place : m_places) {
        for (const MemoryStore::Entry& entry : place->store.state().log)
            somewhere.insert(entry.change->chain);
    }
    for (const auto& [chain, who] : m_written) {
        if (!somewhere.contains(chain) && !m_hurt.contains(who))
            throw Broken("a change of an unhurt place is nowhere");
    }
    for (std::size_t village = 1; village < m_places.size(); ++village) {
        Place& place = *m_places[village];
        for (const MemoryStore::Entry& entry : place.store.state().log) {
            const Change& change = *entry.change;
            if (!station.store.holds(change.header.dot, change.chain)
                && !asideAtStation.contains(change.chain))
                throw Broken("village " + std::to_string(village)
                             + " has what neither reached the station nor was put aside");
        }
        const std::set<Digest> aside = putAside(place);
        for (const auto& change : changesHeld(station, place.org)) {
            if (!place.store.holds(change->header.dot, change->chain)
                && !aside.contains(change->chain))
                throw Broken("village " + std::to_string(village) + " lacks a change of its child");
        }
    }
}

void Simulation::checkFolds(Place& place, const QString& org)
{
    const FoldModel model = foldModel(changesHeld(*m_places.front(), org));
    for (const auto& [name, values] : model) {
        const auto folded = place.store.folded(name.first);
        const FieldState* field = folded ? folded->field(name.second) : nullptr;
        if (!field || field->heads.size() != values.size()
            || !std::equal(
                values.begin(), values.end(), field->heads.begin(),
                [](const Value& value, const Head& head) { return value == head.value; }))
            throw Broken("a record differs from the model");
    }
}

void Simulation::checkValues(Place& place, const QString& org)
{
    const auto valuesOf = [](const FieldState& field) {
        std::vector<Value> values;
        for (const Head& head : field.heads) {
            if (std::find(values.begin(), values.end(), head.value) == values.end())
                values.push_back(head.value);
        }
        return values;
    };
    std::set<RecordId> records;
    for (const auto& change : changesHeld(*m_places.front(), org))
        records.insert(change->header.record);
    for (const RecordId& record : records) {
        const auto here = place.store.folded(record);
        const auto there = m_places.front()->store.folded(record);
        if (!there)
            throw Broken("the station does not fold what it holds");
        if (!here)
            throw Broken("a record did not arrive");
        for (const FieldState& field : there->fields) {
            const FieldState* same = here->field(field.field);
            const auto wanted = valuesOf(field);
            const auto found = same ? valuesOf(*same) : std::vector<Value>();
            if (!std::is_permutation(wanted.begin(), wanted.end(), found.begin(), found.end()))
                throw Broken("a field has other values than at the station");
        }
    }
}

void Simulation::checkSameValues()
{
    for (const auto& place : m_places)
        checkValues(*place, place->org == m_places.front()->org ? orgOf(1) : place->org);
    Place fresh(Role::Village, orgOf(1), m_seed * 100 + 99);
    fresh.enrolAt(*m_places.front(), m_stick.path());
    checkValues(fresh, orgOf(1));
}

void Simulation::checkConvergence()
{
    for (const auto& place : m_places) {
        checkFolds(*m_places.front(), place->org);
        checkFolds(*place, place->org);
    }
    Place fresh(Role::Village, orgOf(1), m_seed * 100 + 99);
    fresh.enrolAt(*m_places.front(), m_stick.path());
    checkFolds(fresh, orgOf(1));
}

} // namespace tongdang::test
