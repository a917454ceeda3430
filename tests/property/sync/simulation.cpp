// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "property/sync/simulation.h"

#include "catalogue/fields.h"
#include "sync/adopt.h"
#include "sync/purge_order.h"
#include "sync/sweep.h"

#include <algorithm>

namespace tongdang::test {

using namespace tongdang::sync;

namespace {

/// Of a field as it is here: the dots of the values that are seen.
std::vector<Dot> seenIn(const FoldedRecord& record, FieldNo field)
{
    std::vector<Dot> seen;
    if (const FieldState* state = record.field(field)) {
        for (const Head& head : state->heads)
            seen.push_back(head.dot);
    }
    return seen;
}

Dot writeAs(Place& place, const FoldedRecord& record, Operation operation,
            std::vector<FieldWrite> writes)
{
    return place.store.write(
        {record.type, record.id, record.scope, place.person, std::move(writes), operation},
        place.clock.nowMilliseconds());
}

/// Of the child, without its own record.
std::vector<RecordId> visitsOf(Place& place, const RecordId& child)
{
    std::set<RecordId> records;
    for (const MemoryStore::Entry& entry : place.store.state().log) {
        const ChangeHeader& header = entry.change->header;
        if (header.scope == Scope(child) && header.record != child)
            records.insert(header.record);
    }
    return {records.begin(), records.end()};
}

/// The value that is not shown stands.
void resolve(Place& place, const FoldedRecord& record)
{
    const auto field = std::ranges::find_if(record.fields, &FieldState::inConflict);
    writeAs(place, record, Operation::Resolve,
            {{field->field, field->heads.back().value, seenIn(record, field->field)}});
}

} // namespace

void Simulation::run(std::span<const int> steps)
{
    constexpr quint64 apart = 0x9E37'79B9'7F4A'7C15; // the golden ratio, as usual
    for (const int number : steps) {
        m_random = SeededRandomness(m_seed + quint64(number + 1) * apart);
        step();
        noteFirstWriters();
    }
}

void Simulation::step()
{
    if (m_troubles.purges && chance(10)) {
        purge();
        return;
    }
    if (m_troubles.barring && chance(3)) {
        bar(anyVillage());
        return;
    }
    if (m_troubles.images && chance(8)) {
        goOnFromImage();
        return;
    }
    if (m_troubles.faulty && chance(15)) {
        takeBack();
        return;
    }
    const quint32 dice = m_random.below(100);
    if (dice < 35) {
        write(anybody());
    } else if (dice < 50) {
        handUp(anyChild());
    } else if (dice < 62) {
        handDown(anyChild());
    } else if (dice < 85) {
        deliver();
    } else if (dice < 89) {
        deliverAltered();
    } else if (dice < 94) {
        const std::size_t who = chance(40) ? anyStation() : anybody();
        m_backups[who] = m_places[who]->store.state();
    } else if (dice < 98 && m_troubles.restores) {
        restore(chance(40) ? anyStation() : anybody());
    } else if (m_troubles.twins) {
        swapTwin(anybody());
    }
}

void Simulation::write(std::size_t who)
{
    Place& place = *m_places[who];
    place.clock.advance(m_random.below(100'000));
    const auto children = childrenKeptAt(who);
    const std::size_t before = place.store.state().log.size();
    const QString text = QString::number(m_random.below(5));
    // Where decisions are to be made people share few children, and rename them at both ends.
    if (children.empty() || chance(m_troubles.decisions ? 6 : 25)) {
        place.addChild(text, isVillage(who) ? QString() : anyHolder(who, false));
    } else {
        const RecordId child = children[m_random.below(quint32(children.size()))];
        if (m_troubles.decisions && chance(45))
            decide(who, child);
        else if (m_troubles.special && chance(40))
            writeSpecial(who, child);
        else if (chance(m_troubles.decisions ? 25 : 50))
            place.addVisit(child, int(m_random.below(9)));
        else if (!isVillage(who) && chance(20) && !isPlaceInConflict(who, child))
            place.set(child, fields::child::village, anyHolder(who, true));
        else if (place.store.folded(child))
            place.set(child, fields::child::name, text);
    }
    noteWritten(who, before);
}

void Simulation::noteWritten(std::size_t who, std::size_t before)
{
    const auto& log = m_places[who]->store.state().log;
    const auto& dots = m_places[who]->store.state().dots;
    for (std::size_t i = before; i < log.size(); ++i) {
        const Change& change = *log[i].change;
        m_written[change.chain] = who;
        for (const FieldWrite& write : change.writes) {
            auto& seen = m_seen[{sayingOf(change.header), write.field}];
            for (const Dot& dot : write.seen)
                seen.insert(sayingOf(log[dots.at(dot)].change->header));
        }
    }
}

void Simulation::writeSpecial(std::size_t who, const RecordId& child)
{
    Place& place = *m_places[who];
    const auto known = visitsOf(place, child);
    const int value = int(m_random.below(9));
    if (known.empty() || chance(40))
        place.addVisit(child, value, 1);
    else // of one that may be ordinary so far, or that others wrote class 1 of
        place.set(known[m_random.below(quint32(known.size()))], FieldNo(2 + m_random.below(3)),
                  value, 1);
}

void Simulation::decide(std::size_t who, const RecordId& child)
{
    Place& place = *m_places[who];
    std::vector<FoldedRecord> records;
    const auto inConflict = conflictsKeptAt(who);
    for (const auto& [id, indices] : place.store.state().records) {
        const auto folded = place.store.folded(id);
        if (folded && folded->scope == Scope(child))
            records.push_back(*folded);
    }
    const FoldedRecord& record = records[m_random.below(quint32(records.size()))];
    const bool resolves = !inConflict.empty() && chance(60);
    const auto kind = resolves ? 1 : 2 * m_random.below(2);
    if (kind == 0) {
        const Value reason = isWithdrawn(record) ? Value() : Value(QStringLiteral("写错了"));
        std::vector<Dot> seen;
        for (const FieldState& field : record.fields) {
            const auto heads = seenIn(record, field.field);
            seen.insert(seen.end(), heads.begin(), heads.end());
        }
        std::ranges::sort(seen);
        seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
        writeAs(place, record, Operation::Withdraw, {{withdrawnField, reason, seen}});
    } else if (kind == 1) {
        resolve(place, inConflict[m_random.below(quint32(inConflict.size()))]);
    } else {
        const auto children = childrenKeptAt(who);
        const RecordId& kept = children[m_random.below(quint32(children.size()))];
        const auto dossier = place.store.folded(child);
        if (!dossier)
            return; // only a visit of it is here so far
        auto seen = seenIn(*dossier, sameAsField);
        const auto more = seenIn(*dossier, sameAsReasonField);
        seen.insert(seen.end(), more.begin(), more.end());
        std::ranges::sort(seen);
        seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
        const Value same = kept == child ? Value() : Value(kept);
        writeAs(place, *dossier, Operation::Alias,
                {{sameAsReasonField, Value(QStringLiteral("同一人")), seen},
                 {sameAsField, same, seen}});
    }
}

void Simulation::decideConflicts()
{
    for (std::size_t who = 0; who < m_places.size(); ++who) {
        Place& place = *m_places[who];
        const std::size_t before = place.store.state().log.size();
        for (const FoldedRecord& record : conflictsKeptAt(who)) {
            if (chance(60))
                resolve(place, record);
        }
        noteWritten(who, before);
    }
}

std::size_t Simulation::broughtBy(const Place& village) const
{
    const auto who = std::size_t(
        std::ranges::find_if(m_places, [&](const auto& place) { return place.get() == &village; })
        - m_places.begin());
    const auto& log = m_places[m_parents[who]]->store.state().log;
    return std::size_t(std::ranges::count_if(
        log, [&](const MemoryStore::Entry& entry) { return entry.origin == village.device(); }));
}

void Simulation::purge()
{
    const std::size_t who = anyStation();
    Place& station = *m_places[who];
    std::vector<RecordId> records;
    for (const auto& [record, indices] : station.store.state().records) {
        const Scope& scope = station.store.state().log[indices.front()].change->header.scope;
        const bool isStaff = std::holds_alternative<QString>(scope);
        if (!isStaff && !tongdang::test::take(station.store.isPurged(record)))
            records.push_back(record);
    }
    if (records.empty())
        return;
    const RecordId& record = records[m_random.below(quint32(records.size()))];
    const auto known = station.store.folded(record);
    const QString order = tongdang::test::take(signPurgeOrder(record, station.keys));
    writeAs(station, *known, Operation::Purge, {{purgeOrderField, Value(order), {}}});
    m_written[station.store.state().log.back().change->chain] = who;
    sweep(station);
}

void Simulation::sweep(Place& place)
{
    tongdang::test::take(sweepCarried(place.context()));
    checkInbox(place);
}

void Simulation::bar(std::size_t village)
{
    const bool isLast = m_barred.size() + m_lastStation + 2 >= m_places.size();
    if (m_barred.contains(village) || isLast)
        return;
    const Place& place = *m_places[village];
    tongdang::test::take(enrolRevoke(m_places[m_parents[village]]->context(), place.device()));
    m_barred.emplace(village, broughtBy(place));
}

bool Simulation::revokes(std::size_t who, const DeviceId& device)
{
    const Trust trust = tongdang::test::take(readTrust(m_places[who]->store));
    return std::ranges::find(trust.revoked, device) != trust.revoked.end();
}

void Simulation::handUp(std::size_t from)
{
    const QString file = m_places[from]->exportTo(m_stick.path());
    if (!chance(m_troubles.lossPercent))
        m_carried.push_back({file, m_parents[from]});
}

void Simulation::handDown(std::size_t to)
{
    if (m_barred.contains(to))
        return; // refused; checkBarred looks
    const QString file = m_places[m_parents[to]]->exportTo(m_stick.path(), m_places[to]->device());
    if (!chance(m_troubles.lossPercent))
        m_carried.push_back({file, to});
}

bool Simulation::take(std::size_t who, const QString& file)
{
    std::set<DeviceId> revoked; // by what is known here before
    for (const auto& [barred, brought] : m_barred) {
        if (who == m_parents[barred] && revokes(who, m_places[barred]->device()))
            revoked.insert(m_places[barred]->device());
    }
    const auto report = m_places[who]->import(file);
    if (!report)
        throw Broken("import failed with " + report.error().code.toStdString());
    if (report->erasedDossiers + report->erasedRecords > 0)
        sweep(*m_places[who]);
    for (const auto& [barred, brought] : m_barred) {
        const bool isKnown = !m_troubles.restores || revoked.contains(report->from);
        if (who == m_parents[barred] && report->from == m_places[barred]->device() && isKnown
            && report->status != ImportStatus::Quarantined)
            throw Broken("a file of a barred PC was not put aside");
    }
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

void Simulation::goOnFromImage()
{
    const std::size_t who = m_lastStation + 1;
    m_places[who]->store.restore(m_backups[who]);
    m_hurt.insert(who);
    for (auto changes = 1 + m_random.below(3); changes > 0; --changes)
        write(who);
    handUp(who);
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
    const int mostRounds = m_troubles.county ? 16 : 8;
    constexpr int quietRounds = 2; // a wish for a snapshot needs two to be answered
    int quiet = 0;
    for (int round = 0; round < mostRounds && quiet < quietRounds; ++round) {
        bool news = false;
        for (std::size_t place = m_places.size() - 1; place > 0; --place) { // villages first
            const std::size_t parent = m_parents[place];
            news |= take(parent, m_places[place]->exportTo(m_stick.path()));
            if (!m_barred.contains(place))
                news |= take(place,
                             m_places[parent]->exportTo(m_stick.path(), m_places[place]->device()));
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
        visitPutAside(
            place, [&](const Change& change) { m_aside[&place].insert(sayingOf(change.header)); });
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

} // namespace tongdang::test
