// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/sync/place.h"

#include <array>
#include <functional>
#include <memory>
#include <set>
#include <span>
#include <stdexcept>
#include <tuple>

namespace tongdang::test {

/// A promise that a schedule broke, in words.
class Broken : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The villages of the second township are numbered from there.
inline constexpr std::size_t secondTownship = 10;

/// As division codes go, a village's lies under its township's.
[[nodiscard]] inline QString villageCode(std::size_t village)
{
    return QStringLiteral("53042699%1%2").arg(village < secondTownship ? 9 : 8).arg(200 + village);
}

[[nodiscard]] inline bool isSpecial(const Change& change)
{
    return change.header.sensitivityClass != 0;
}

[[nodiscard]] inline bool isWithdrawn(const FoldedRecord& record)
{
    const FieldState* state = record.field(withdrawnField);
    return state && !state->shown().isEmpty();
}

/// What may go wrong in a schedule.
struct Troubles {
    int lossPercent = 0;
    bool restores = false;  ///< PCs and station put back from backups, with and without noticing
    bool twins = false;     ///< a copy of an archive that somebody works in by turns with the first
    bool special = false;   ///< class 1 is written, too
    bool decisions = false; ///< records are withdrawn, conflicts decided, dossiers joined
    bool purges = false;    ///< the station erases records and dossiers
    bool barring = false;   ///< the station bars PCs
    bool images = false;    ///< a village's PC is put back from one image again and again
    bool county = false;    ///< two townships with their villages, and a county above them
    bool faulty = false;    ///< an altered PC of a village writes moved children down as its own
};

/// A station and some villages, or a county with two of them, that write, carry sticks and have
/// accidents in a random order that the seed decides (sync.md §10). What it finds wrong it throws
/// as Broken. "The top" is the county or, without one, the station: everything comes together
/// there.
class Simulation {
public:
    Simulation(quint64 seed, const Troubles& troubles);

    /// Takes these steps, by their numbers. What a step draws depends on seed and number alone, so
    /// that a schedule that breaks something can be tried without some of them.
    void run(std::span<const int> steps);
    /// Everybody exchanges with who is above, without losses, until no news is left.
    void settle();
    /// A station or the county erases a record or a whole dossier, if it has any.
    void purge();
    /// At each place somebody decides some of the conflicts, without hearing of the others.
    void decideConflicts();
    /// A person at each place adopts every fork that was put aside, until nothing is.
    void settleAdopting();

    /// Breaks where something is lost without anybody having been told.
    void checkNothingLostSilently();
    /// Breaks where the archives differ from each other, from a fresh one or from the
    /// model. Only for schedules after which nothing is put aside.
    void checkConvergence();
    /// Breaks where a field has other values at one place than at another. After forks were
    /// adopted the same value may stand under several names.
    void checkSameValues();
    /// Breaks where a value was set aside by a change whose author had never seen it. Two lives of
    /// an archive may have written two values under one name.
    void checkOnlySeenSetAside();
    /// Breaks where something that was put aside before a person adopted what was is nowhere there.
    void checkAdopted();
    [[nodiscard]] bool anythingPutAside();
    /// The same of what is not put aside because its PC is barred.
    [[nodiscard]] bool anythingForked();
    /// Breaks where a village has class 1 of others of a record in which somebody else wrote the
    /// first, beyond later words about the very fields that it wrote itself.
    void checkNothingSpecialElsewhere();
    /// Breaks where a station believed a village that took a child back, or where that one hears of
    /// what is written about it. Writes about such children. Answers how many there are.
    [[nodiscard]] std::size_t checkTakenBack();
    /// Breaks where a child that no station moved in ignorance of another is somewhere else than
    /// its dossier shows.
    void checkHolders();
    /// Breaks where an archive holds the body of what anybody erased.
    void checkErased();
    /// Breaks where a file that waits or is put aside holds the body of what is erased there, or
    /// is listed and not there.
    void checkInboxes();
    /// How many records and dossiers are erased at the top.
    [[nodiscard]] std::size_t erased() const
    {
        return m_places.front()->store.state().erased.size();
    }
    /// Breaks where something of a barred PC was merged after it was barred, or is neither at the
    /// station nor in a file that is put aside and listed, or where a village does not know of it.
    void checkBarred();
    [[nodiscard]] std::size_t barred() const { return m_barred.size(); }
    /// A station that was restored forgets whom it barred until a village that knows hands over.
    /// Breaks where, once everybody has exchanged, some of them know and others do not. Answers how
    /// many bars had been forgotten at the station and are known there again.
    [[nodiscard]] int checkBarredAgain();
    /// Before settling: whom a station has forgotten by now.
    void noteForgotten();
    /// Breaks where a village says otherwise than the station which records of its children are
    /// withdrawn and with whom a dossier is joined.
    void checkSameDecisions();
    /// How many decisions the top has, of stations (the county's own, too) or of villages:
    /// withdrawals, decided conflicts, joinings.
    [[nodiscard]] std::array<int, 3> decided(bool byStation);
    /// How many changes of class 1 went down to a village whose PC did not write them.
    [[nodiscard]] int specialSentDown();
    /// How many children a village of one township holds of whom the other township wrote.
    [[nodiscard]] int movedAcross();

private:
    struct Carried {
        QString file;
        std::size_t to = 0;
    };
    [[nodiscard]] bool chance(int percent);
    [[nodiscard]] std::size_t anybody();
    /// Somebody who has a parent.
    [[nodiscard]] std::size_t anyChild();
    [[nodiscard]] std::size_t anyVillage();
    [[nodiscard]] std::size_t anyStation();
    std::size_t addPlace(sync::Role role, const QString& org, std::size_t parent);
    void addVillages(std::size_t station);
    [[nodiscard]] bool isVillage(std::size_t who) const { return who > m_lastStation; }
    /// Its own organisation and those below it.
    [[nodiscard]] std::set<QString> orgsOf(std::size_t who) const;
    /// Of a child that is new at a station, or that it sends elsewhere.
    [[nodiscard]] QString anyHolder(std::size_t station, bool isMove);
    void step();
    void write(std::size_t who);
    /// As the program does with a dossier that has gone: it is shown to nobody.
    [[nodiscard]] bool keeps(std::size_t who, const RecordId& child);
    [[nodiscard]] std::vector<RecordId> childrenKeptAt(std::size_t who);
    [[nodiscard]] std::vector<FoldedRecord> conflictsKeptAt(std::size_t who);
    [[nodiscard]] bool isPlaceInConflict(std::size_t who, const RecordId& child);
    void takeBack();
    void noteFirstWriters();
    /// All that stands in the log from there on, and what its author saw.
    void noteWritten(std::size_t who, std::size_t before);
    void writeSpecial(std::size_t who, const RecordId& child);
    void decide(std::size_t who, const RecordId& child);
    void bar(std::size_t village);
    [[nodiscard]] bool revokes(std::size_t who, const sync::DeviceId& device);
    /// As the program does where something was erased (FORMAT.md §11).
    void sweep(Place& place);
    void checkInbox(Place& place);
    /// Changes at the station that this PC brought.
    [[nodiscard]] std::size_t broughtBy(const Place& village) const;
    /// What a PC of these organisations has to hold of their children, by what the top knows.
    [[nodiscard]] std::vector<std::shared_ptr<const Change>>
    changesHeld(const std::set<QString>& orgs);
    /// Of a record's class 1, by the model, what these organisations may have.
    [[nodiscard]] std::set<Digest> specialHeld(const RecordId& record,
                                               const std::set<QString>& orgs);
    /// The organisation whose PC wrote a change.
    [[nodiscard]] QString writerOf(const Change& change) const;
    void handUp(std::size_t from);
    void handDown(std::size_t to);
    void deliver();
    void deliverAltered();
    void restore(std::size_t who);
    /// Nobody notices, and what is written then is handed over.
    void goOnFromImage();
    void swapTwin(std::size_t who);
    /// As opening an archive does when token and copy do not fit.
    void notice(std::size_t who);
    /// Whether there was a fork to adopt.
    bool adoptForks(Place& place);
    /// Imports; whether that brought any news.
    bool take(std::size_t who, const QString& file);
    void checkValues(Place& place, const std::set<QString>& orgs);
    void checkFolds(Place& place, const std::set<QString>& orgs);
    /// A PC that joins now, at the first village's station.
    [[nodiscard]] std::unique_ptr<Place> freshVillage();
    [[nodiscard]] std::set<Digest> putAside(Place& place);
    void visitPutAside(Place& place, const std::function<void(const Change&)>& visit);
    /// What a change says, under whatever name it is written down: record, stamp, author.
    using Saying = std::tuple<RecordId, quint64, RecordId>;
    [[nodiscard]] static Saying sayingOf(const ChangeHeader& header)
    {
        return {header.record, header.hlc, header.author};
    }
    [[nodiscard]] static std::set<Saying> sayingsAt(const Place& place);
    void checkOnlySeenSetAside(const Place& place);
    /// Put aside at any place above this one.
    [[nodiscard]] std::set<Digest> putAsideAbove(std::size_t who);

    quint64 m_seed;
    Troubles m_troubles;
    SeededRandomness m_random;
    QTemporaryDir m_stick;
    std::vector<std::unique_ptr<Place>> m_places; ///< the top first, then its townships, villages
    std::vector<std::size_t> m_parents;           ///< of each; the top is its own
    std::size_t m_lastStation = 0;                ///< behind it are villages
    std::vector<MemoryStore::State> m_backups;
    std::vector<std::optional<MemoryStore::State>> m_twins;
    std::set<std::size_t> m_hurt; ///< were put back or have a twin: may have lost work of their own
    std::map<Digest, std::size_t> m_written; ///< by whom
    /// Of a field that a change writes: the changes that its author saw.
    std::map<std::pair<Saying, FieldNo>, std::set<Saying>> m_seen;
    std::map<Place*, std::set<Saying>> m_aside; ///< before it was adopted
    /// Of each record the organisations that were the first to write class 1 of it, at the top: a
    /// restored one may hear of two in another order.
    std::map<RecordId, std::set<QString>> m_firstWriters;
    /// What altered PCs wrote, by which, of which child.
    std::map<Digest, std::pair<std::size_t, RecordId>> m_takenBack;
    std::vector<Carried> m_carried;
    std::set<std::size_t> m_forgotten; ///< barred, and the station does not know it any more
    std::map<std::size_t, std::size_t> m_barred; ///< and how much they had brought by then
};

} // namespace tongdang::test
