// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "property/sync/fold_model.h"
#include "property/sync/simulation.h"

#include "catalogue/fields.h"
#include "record/change_codec.h"
#include "sync/bundle_reader.h"
#include "sync/holders.h"
#include "sync/sweep.h"
#include "sync/trust.h"

#include <QDir>

#include <algorithm>

namespace tongdang::test {

using namespace tongdang::sync;

QString Simulation::writerOf(const Change& change) const
{
    const auto written = m_written.find(change.chain);
    return written == m_written.end() ? QString() : m_places[written->second]->org;
}

std::vector<std::shared_ptr<const Change>> Simulation::changesHeld(const std::set<QString>& orgs)
{
    Place& place = *m_places.front();
    SettledHolders holders(tongdang::test::take(Holders::of(place.store)));
    std::map<RecordId, std::set<Digest>> special;
    std::vector<std::shared_ptr<const Change>> changes;
    for (const MemoryStore::Entry& entry : place.store.state().log) {
        const ChangeHeader& header = entry.change->header;
        const auto* child = std::get_if<RecordId>(&header.scope);
        if (!child)
            continue;
        const auto said = tongdang::test::take(holders.said(*child));
        if (!said.holder || !orgs.contains(*said.holder) || said.passedOver.contains(header.dot))
            continue;
        if (isSpecial(*entry.change)) {
            if (!special.contains(header.record))
                special[header.record] = specialHeld(header.record, orgs);
            if (!special[header.record].contains(entry.change->chain))
                continue;
        }
        changes.push_back(entry.change);
    }
    return changes;
}

bool Simulation::anythingPutAside()
{
    return std::any_of(m_places.begin(), m_places.end(), [](const auto& place) {
        return !tongdang::test::take(place->store.bundles(BundleState::Quarantined)).empty();
    });
}

bool Simulation::anythingForked()
{
    return std::ranges::any_of(m_places, [](const auto& place) {
        return std::ranges::any_of(
            tongdang::test::take(place->store.bundles(BundleState::Quarantined)),
            [](const BundleRow& row) { return row.reason != "sync.revoked"; });
    });
}

std::set<Digest> Simulation::putAside(Place& place)
{
    std::set<Digest> chains;
    visitPutAside(place, [&](const Change& change) { chains.insert(change.chain); });
    return chains;
}

void Simulation::visitPutAside(Place& place, const std::function<void(const Change&)>& visit)
{
    for (const BundleRow& row :
         tongdang::test::take(place.store.bundles(BundleState::Quarantined))) {
        const Trust trust = tongdang::test::take(readTrust(place.store));
        const QString file = place.context().inbox() + u'/' + row.file;
        auto seal =
            tongdang::test::take(authenticate(file, trust, place.keys, place.clock.today()));
        const auto bundle =
            tongdang::test::take(openBundle(std::move(seal), place.keys, place.context().inbox()));
        tongdang::test::take(
            bundle.changes.forEach([&](QByteArrayView header, QByteArrayView body) {
                visit(tongdang::test::take(decodeChange(header, body)));
                return Result<void>();
            }));
    }
}

std::set<Digest> Simulation::putAsideAbove(std::size_t who)
{
    std::set<Digest> chains;
    while (who > 0) {
        who = m_parents[who];
        chains.merge(putAside(*m_places[who]));
    }
    return chains;
}

void Simulation::checkAdopted()
{
    checkOnlySeenSetAside();
    for (const auto& [place, aside] : m_aside) {
        std::set<Saying> here;
        for (const MemoryStore::Entry& entry : place->store.state().log)
            here.insert(sayingOf(entry.change->header));
        if (!std::ranges::includes(here, aside))
            throw Broken("what was put aside is neither there any more nor was it adopted");
    }
}

void Simulation::checkNothingLostSilently()
{
    checkOnlySeenSetAside();
    Place& top = *m_places.front();
    const std::set<Saying> saidAtTop = sayingsAt(top);
    std::set<Digest> somewhere;
    for (std::size_t station = 0; station <= m_lastStation; ++station)
        somewhere.merge(putAside(*m_places[station]));
    for (const auto& place : m_places) {
        for (const MemoryStore::Entry& entry : place->store.state().log)
            somewhere.insert(entry.change->chain);
    }
    for (const auto& [chain, who] : m_written) {
        if (!somewhere.contains(chain) && !m_hurt.contains(who))
            throw Broken("a change of an unhurt place is nowhere");
    }
    for (std::size_t who = 1; who < m_places.size(); ++who) {
        Place& place = *m_places[who];
        const std::set<Digest> asideAbove = putAsideAbove(who);
        for (const MemoryStore::Entry& entry : place.store.state().log) {
            const Change& change = *entry.change;
            if (!top.store.has(change.header.dot, change.chain)
                && !asideAbove.contains(change.chain)
                && !saidAtTop.contains(sayingOf(change.header)))
                throw Broken("place " + std::to_string(who)
                             + " has what neither reached the top nor was put aside");
        }
        if (m_barred.contains(who))
            continue; // it gets nothing more
        std::set<Digest> aside = putAside(place);
        if (m_parents[who] != 0) // what waits at the township has not come on
            aside.merge(putAside(*m_places[m_parents[who]]));
        const std::set<Saying> said = sayingsAt(place);
        for (const auto& change : changesHeld(orgsOf(who))) {
            if (!place.store.has(change->header.dot, change->chain)
                && !aside.contains(change->chain) && !said.contains(sayingOf(change->header)))
                throw Broken("place " + std::to_string(who) + " lacks a change of its child");
        }
    }
}

void Simulation::checkInbox(Place& place)
{
    const Trust trust = tongdang::test::take(readTrust(place.store));
    const QDir inbox(place.context().inbox());
    for (const QString& name : inbox.entryList(QDir::Files)) {
        auto seal = authenticate(inbox.filePath(name), trust, place.keys, place.clock.today());
        if (!seal)
            throw Broken("a file that cannot be read stays in an inbox");
        const auto bundle = openBundle(*std::move(seal), place.keys, place.context().inbox());
        if (!bundle || tongdang::test::take(holdsErased(place.store, *bundle)))
            throw Broken("an erased value lies in an inbox");
    }
    for (const auto state : {BundleState::Held, BundleState::Quarantined}) {
        for (const BundleRow& row : tongdang::test::take(place.store.bundles(state))) {
            if (!inbox.exists(row.file))
                throw Broken("a file that waits is listed and is not there");
        }
    }
}

void Simulation::checkErased()
{
    std::set<RecordId> erased;
    for (const auto& place : m_places)
        erased.insert(place->store.state().erased.begin(), place->store.state().erased.end());
    for (const auto& place : m_places) {
        for (const MemoryStore::Entry& entry : place->store.state().log) {
            const ChangeHeader& header = entry.change->header;
            const auto* child = std::get_if<RecordId>(&header.scope);
            const bool isGone =
                erased.contains(header.record) || (child && erased.contains(*child));
            if (isGone && !isPurge(header) && !entry.change->bodyBytes.isEmpty())
                throw Broken("an erased value stands in an archive");
        }
    }
}

void Simulation::checkInboxes()
{
    for (const auto& place : m_places)
        checkInbox(*place);
}

void Simulation::checkBarred()
{
    for (const auto& [village, brought] : m_barred) {
        Place& place = *m_places[village];
        Place& station = *m_places[m_parents[village]];
        const std::set<Digest> aside = putAside(station);
        const auto rows = tongdang::test::take(station.store.bundles(BundleState::Quarantined));
        const DeviceId device = place.device();
        if (broughtBy(place) != brought)
            throw Broken("something of a barred PC was merged");
        if (exportBundle(station.context(), {device.toString(), {}}, m_stick.path()))
            throw Broken("a file was written for a barred PC");
        bool hasMore = false;
        for (const MemoryStore::Entry& entry : place.store.state().log) {
            const bool isThere = station.store.has(entry.change->header.dot, entry.change->chain);
            hasMore = hasMore || !isThere;
            if (!isThere && !aside.contains(entry.change->chain))
                throw Broken("a change of a barred PC is nowhere");
        }
        const bool isListed = std::ranges::any_of(rows, [&](const BundleRow& row) {
            return row.peer == device && row.reason == "sync.revoked";
        });
        if (hasMore && !isListed)
            throw Broken("no file of a barred PC is listed");
        for (std::size_t other = m_lastStation + 1; other < m_places.size(); ++other) {
            if (m_parents[other] != m_parents[village])
                continue;
            if (!m_barred.contains(other) && !revokes(other, device))
                throw Broken("a village does not know that a PC is barred");
        }
    }
}

void Simulation::noteForgotten()
{
    for (const auto& [village, brought] : m_barred) {
        if (!revokes(m_parents[village], m_places[village]->device()))
            m_forgotten.insert(village);
    }
}

int Simulation::checkBarredAgain()
{
    int remembered = 0;
    for (const auto& [village, brought] : m_barred) {
        const DeviceId device = m_places[village]->device();
        const std::size_t station = m_parents[village];
        const bool isKnown = revokes(station, device);
        remembered += isKnown && m_forgotten.contains(village) ? 1 : 0;
        for (std::size_t other = m_lastStation + 1; other < m_places.size(); ++other) {
            if (m_parents[other] == station && !m_barred.contains(other)
                && revokes(other, device) != isKnown)
                throw Broken("one place knows that a PC is barred, and another does not");
        }
    }
    return remembered;
}

void Simulation::checkSameDecisions()
{
    Place& station = *m_places.front();
    for (std::size_t who = 1; who < m_places.size(); ++who) {
        Place& place = *m_places[who];
        const auto held = changesHeld(orgsOf(who));
        const std::set<RecordId> edited = editedAfterWithdrawal(held);
        for (const auto& change : held) {
            const auto there = station.store.folded(change->header.record);
            const auto here = place.store.folded(change->header.record);
            if (!there || !here || isWithdrawn(*there) != isWithdrawn(*here)
                || there->editedAfterWithdrawal != here->editedAfterWithdrawal)
                throw Broken("a record is withdrawn at one place only");
            if (here->editedAfterWithdrawal != edited.contains(change->header.record))
                throw Broken("an edit after a withdrawal is told otherwise than by the model");
            const auto keptAt = [](const FoldedRecord& record) {
                const FieldState* same = record.field(sameAsField);
                return same ? same->shown().toRecordId() : std::nullopt;
            };
            if (keptAt(*there) != keptAt(*here))
                throw Broken("a dossier is joined with another at one place only");
        }
    }
}

std::array<int, 3> Simulation::decided(bool byStation)
{
    std::array<int, 3> count{};
    for (const MemoryStore::Entry& entry : m_places.front()->store.state().log) {
        const auto written = m_written.find(entry.change->chain);
        if (written == m_written.end() || isVillage(written->second) == byStation)
            continue;
        const quint8 operation = entry.change->header.operation;
        count[0] += operation == quint8(Operation::Withdraw);
        count[1] += operation == quint8(Operation::Resolve);
        count[2] += operation == quint8(Operation::Alias);
    }
    return count;
}

int Simulation::specialSentDown()
{
    int sent = 0;
    for (std::size_t village = m_lastStation + 1; village < m_places.size(); ++village) {
        for (const MemoryStore::Entry& entry : m_places[village]->store.state().log)
            sent += isSpecial(*entry.change) && writerOf(*entry.change) != m_places[village]->org;
    }
    return sent;
}

int Simulation::movedAcross()
{
    std::set<RecordId> children;
    for (const std::size_t township : {std::size_t(1), std::size_t(2)}) {
        const auto theirs = orgsOf(township);
        for (const auto& change : changesHeld(orgsOf(3 - township))) {
            if (theirs.contains(writerOf(*change)))
                children.insert(std::get<RecordId>(change->header.scope));
        }
    }
    return int(children.size());
}

void Simulation::checkFolds(Place& place, const std::set<QString>& orgs)
{
    // What came back of another life may stand under two names.
    const auto comparable = [this](std::vector<Value> values) {
        if (!m_troubles.restores)
            return values;
        std::vector<Value> different;
        for (const Value& value : values) {
            if (std::ranges::find(different, value) == different.end())
                different.push_back(value);
        }
        return different;
    };
    auto changes = changesHeld(orgs);
    std::set<RecordId> records;
    std::set<Digest> held;
    for (const auto& change : changes) {
        records.insert(change->header.record);
        held.insert(change->chain);
    }
    // Beside that a place has of these what it wrote itself and nobody else gets, and what was
    // special for it when an archive that was restored since had heard of it in another order.
    for (const MemoryStore::Entry& entry : place.store.state().log) {
        const ChangeHeader& header = entry.change->header;
        const bool mayBeMore = isSpecial(*entry.change) || header.type == fields::child::type;
        if (mayBeMore && records.contains(header.record) && !held.contains(entry.change->chain))
            changes.push_back(entry.change);
    }
    const FoldModel model = foldModel(changes);
    for (const auto& [name, values] : model) {
        const auto folded = place.store.folded(name.first);
        const FieldState* field = folded ? folded->field(name.second) : nullptr;
        std::vector<Value> heads;
        for (const Head& head : field ? field->heads : std::vector<Head>())
            heads.push_back(head.value);
        if (comparable(heads) != comparable(values))
            throw Broken("a record differs from the model");
    }
}

void Simulation::checkValues(Place& place, const std::set<QString>& orgs)
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
    for (const auto& change : changesHeld(orgs))
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

std::unique_ptr<Place> Simulation::freshVillage()
{
    auto fresh = std::make_unique<Place>(Role::Village, villageCode(1), m_seed * 100 + 99);
    fresh->enrolAt(*m_places[m_parents[m_lastStation + 1]], m_stick.path());
    return fresh;
}

void Simulation::checkSameValues()
{
    for (std::size_t who = 0; who < m_places.size(); ++who)
        checkValues(*m_places[who], orgsOf(who));
    checkValues(*freshVillage(), {villageCode(1)});
}

void Simulation::checkConvergence()
{
    for (std::size_t who = 0; who < m_places.size(); ++who) {
        checkFolds(*m_places.front(), orgsOf(who));
        if (!m_barred.contains(who))
            checkFolds(*m_places[who], orgsOf(who));
    }
    checkFolds(*freshVillage(), {villageCode(1)});
}

} // namespace tongdang::test
