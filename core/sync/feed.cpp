// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/feed.h"

#include "sync/erased_elsewhere.h"
#include "sync/holders.h"
#include "sync/involved.h"
#include "sync/keepers.h"
#include "sync/places_elsewhere.h"
#include "sync/reach.h"
#include "sync/special_fields.h"
#include "sync/stream.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace tongdang::sync {
namespace {

/// Decides for one receiver and fills its stream.
class Feeder {
public:
    struct Places {
        QStringList under; ///< organisations below the receiver
        /// That have a PC enrolled at this office, or behind a township that has one.
        QStringList below;
    };
    Feeder(Store& store, const Peer& self, const Peer& peer, Places places, Involved theirs,
           Involved itself, SettledHolders holders, Reach reach, OutStream& stream)
        : m_store(store)
        , m_self(self)
        , m_peer(peer)
        , m_under(std::move(places.under))
        , m_keepers(store, std::move(places.below))
        , m_theirs(std::move(theirs))
        , m_itself(std::move(itself))
        , m_holders(std::move(holders))
        , m_reach(std::move(reach))
        , m_stream(stream)
        , m_echo(stream.snapshot && stream.scanned == 0)
        , m_fromStart(stream.scanned <= 0)
    {
    }

    Result<void> consider(const ListedChange& change)
    {
        if (change.holder)
            TONGDANG_CHECK(considerHolder(change));
        else
            TONGDANG_CHECK(considerReceipt(change));
        if (change.sensitivityClass != 0)
            TONGDANG_CHECK(considerWriter(change));
        TONGDANG_CHECK(considerPosts(change));
        TONGDANG_CHECK(considerPlace(change));
        TONGDANG_TRY(const bool wanted, wants(change));
        if (wanted)
            TONGDANG_CHECK(add(change));
        m_stream.scanned = change.ordinal;
        return {};
    }

private:
    /// The whole log of one's own scope goes up, and to a further PC of one's own organisation.
    [[nodiscard]] bool holdsAll() const
    {
        return isAbove(m_peer)
               || (m_peer.certificate.org == m_self.certificate.org
                   && m_peer.certificate.role == m_self.certificate.role);
    }

    [[nodiscard]] bool isTheirs(const ListedChange& change) const
    {
        return change.origin == m_peer.known.device;
    }

    [[nodiscard]] bool covers(const QString& org) const
    {
        return org == m_peer.certificate.org || m_under.contains(org);
    }

    Result<bool> inScope(const ListedChange& change)
    {
        if (const auto* org = std::get_if<QString>(&change.scope))
            return covers(*org) || isKnownStaff(change) ? Result<bool>(true)
                                                        : m_reach.takes(change, m_stream.id);
        const auto& child = std::get<RecordId>(change.scope);
        TONGDANG_TRY(const auto holder, m_holders.holderOf(child));
        if (holder && covers(*holder))
            return true;
        // It goes on with the child and is told of the move last of all.
        return change.holder && !covers(*change.holder) ? Result<bool>(false) : keeps(child);
    }

    /// The dossier is on its way to another organisation, which has not taken it in: the receiver
    /// looks after the child till then.
    Result<bool> keeps(const RecordId& child)
    {
        TONGDANG_TRY(const bool isMoving, m_store.isMoving(child));
        if (!isMoving) // nearly always
            return false;
        const auto known = m_keeps.constFind(child);
        if (known != m_keeps.constEnd())
            return *known;
        TONGDANG_TRY(const QString keeper, keeperOf(child));
        m_keeps.insert(child, covers(keeper));
        return covers(keeper);
    }

    /// Later changes of a person whose name the receiver got as an author.
    [[nodiscard]] bool isKnownStaff(const ListedChange& change) const
    {
        return change.describesStaff && change.sensitivityClass == 0
               && m_staff.contains(change.record);
    }

    Result<bool> wants(const ListedChange& change)
    {
        if (isTheirs(change) && !m_echo)
            return false;
        if (holdsAll())
            return true;
        if (change.erases)
            return concerns(change);
        TONGDANG_TRY(const bool isVoid, isPassedOver(change));
        if (isVoid)
            return false;
        if (change.sensitivityClass != 0) {
            TONGDANG_TRY(const bool entitled, isEntitled(change));
            if (!entitled)
                return false;
        }
        if (change.describesStaff)
            TONGDANG_CHECK(recallStaff(change));
        return inScope(change);
    }

    /// A word of a child's place by who had no right to it: below, the dossier would seem gone.
    Result<bool> isPassedOver(const ListedChange& change)
    {
        const auto* child = std::get_if<RecordId>(&change.scope);
        if (!change.holder || !child)
            return false;
        TONGDANG_TRY(const auto said, m_holders.said(*child));
        return said.passedOver.contains(change.dot);
    }

    /// A purge goes to whoever has what it erases (FORMAT.md §11): who holds the child, nobody
    /// knows any more.
    Result<bool> concerns(const ListedChange& purge)
    {
        TONGDANG_TRY(bool has, isErasedAt(m_store, m_peer.certificate.org, purge.record));
        const auto look = [&](const ListedChange& change) -> Result<void> {
            if (has || change.dot == purge.dot)
                return {};
            TONGDANG_TRY(has, m_theirs.in(change));
            return {};
        };
        const auto* child = std::get_if<RecordId>(&purge.scope);
        const bool isDossier = child && *child == purge.record;
        TONGDANG_CHECK(isDossier ? m_store.changesOfChild(*child, look)
                                 : m_store.changesOfRecord(purge.record, look));
        return has;
    }

    /// Class 1 goes down to who is certified for it, and else no farther than `mayHold` says.
    Result<bool> isEntitled(const ListedChange& change)
    {
        if (m_peer.certificate.scope.contains(scopeSpecial))
            return true;
        return mayHold(m_store, change,
                       [this](const ListedChange& sibling) { return isOfTheirOrg(sibling); });
    }
    Result<bool> isOfTheirOrg(const ListedChange& change)
    {
        if (!change.origin)
            return false;
        TONGDANG_TRY(const auto writer, findPeer(m_store, *change.origin));
        return writer && covers(writer->certificate.org);
    }
    /// What was written over it may have come in before it.
    Result<void> considerWriter(const ListedChange& change)
    {
        if (holdsAll())
            return {};
        TONGDANG_TRY(const bool isTheirOrgs, isOfTheirOrg(change));
        if (!isTheirOrgs)
            return {};
        return m_store.changesOfRecord(change.record, [&](const ListedChange& earlier) {
            return earlier.sensitivityClass != 0 ? considerHistory(earlier, change.ordinal)
                                                 : Result<void>();
        });
    }

    Result<void> recallStaff(const ListedChange& change)
    {
        return m_store.changesOfRecord(
            change.record, [&](const ListedChange& sibling) { return recallIfSent(sibling); });
    }
    Result<void> recallIfSent(const ListedChange& sibling)
    {
        TONGDANG_TRY(const bool sent, m_store.streamHolds(m_stream.id, sibling.ordinal));
        if (sent)
            m_staff.insert(sibling.record);
        return {};
    }

    /// A change that says which organisation holds a child: the new holder gets the whole history.
    /// Who keeps the child hears of the move when the new holder has taken the dossier in, and goes
    /// on visiting the child until then: nobody would, if the news were faster one way than the
    /// other. Who was to have it, and has not taken it in, hears at once that it does not come.
    Result<void> considerHolder(const ListedChange& change)
    {
        const auto* child = std::get_if<RecordId>(&change.scope);
        if (holdsAll() || !child)
            return {};
        TONGDANG_TRY(const auto holder, m_holders.holderOf(*child));
        if (holder && covers(*holder))
            return m_store.changesOfChild(*child, [&](const ListedChange& earlier) {
                return considerHistory(earlier, change.ordinal);
            });
        // Before the first holder there was none: most children are another village's for ever.
        const bool isFirst = m_fromStart && !m_named.contains(*child);
        m_named.insert(*child);
        TONGDANG_TRY(const bool heldIt, isFirst ? Result<bool>(false) : everHeld(*child));
        if (!heldIt)
            return {};
        TONGDANG_TRY(const QString keeper, keeperOf(*child));
        return covers(keeper) ? Result<void>() : tellMove(*child, change.ordinal);
    }
    Result<QString> keeperOf(const RecordId& child)
    {
        TONGDANG_TRY(const auto said, m_holders.said(child));
        return m_keepers.keeperOf(child, said.passedOver);
    }
    /// What is written into the child's own record may be a receipt.
    Result<void> considerReceipt(const ListedChange& change)
    {
        const auto* child = std::get_if<RecordId>(&change.scope);
        if (holdsAll() || !child || change.record != *child)
            return {};
        TONGDANG_TRY(const bool heldIt, everHeld(*child));
        if (!heldIt)
            return {};
        TONGDANG_TRY(const auto holder, m_holders.holderOf(*child));
        if (!holder || covers(*holder))
            return {};
        TONGDANG_TRY(const QString keeper, keeperOf(*child));
        return covers(keeper) ? Result<void>() : tellMove(*child, change.ordinal);
    }
    /// Puts in who holds the child, as it was said up to there, if the receiver ever held it.
    Result<void> tellMove(const RecordId& child, qint64 until)
    {
        TONGDANG_TRY(const bool heldIt, everHeld(child));
        if (!heldIt)
            return {};
        TONGDANG_TRY(const auto said, m_holders.said(child));
        return m_store.changesOfChild(child, [&](const ListedChange& change) {
            const bool isNews = change.holder && change.ordinal <= until && !isTheirs(change)
                                && change.sensitivityClass == 0
                                && !said.passedOver.contains(change.dot);
            return isNews ? add(change) : Result<void>();
        });
    }
    /// The receiver was named as the holder, and this PC has something of the dossier: a newer PC
    /// of the same village is told nothing of a child that is not its own any more. Looked up once
    /// for each child: most were never the receiver's.
    Result<bool> everHeld(const RecordId& child)
    {
        const auto known = m_everHeld.constFind(child);
        if (known != m_everHeld.constEnd())
            return *known;
        bool wasNamed = false;
        TONGDANG_CHECK(m_store.changesOfChild(child, [&](const ListedChange& change) {
            wasNamed = wasNamed || (change.holder && covers(*change.holder));
            return Result<void>();
        }));
        bool heldIt = false;
        const auto look = [&](const ListedChange& change) -> Result<void> {
            if (heldIt)
                return {};
            TONGDANG_TRY(heldIt, m_itself.in(change));
            return {};
        };
        if (wasNamed)
            TONGDANG_CHECK(m_store.changesOfChild(child, look));
        m_everHeld.insert(child, heldIt);
        return heldIt;
    }
    /// Whose place a record of an office is now gets what was written of it before.
    Result<void> considerPlace(const ListedChange& change)
    {
        const auto look = [&](const ListedChange& earlier) {
            return considerHistory(earlier, change.ordinal);
        };
        return m_fromStart || holdsAll() ? Result<void>() : m_reach.whatFollows(change, look);
    }
    Result<void> considerHistory(const ListedChange& earlier, qint64 before)
    {
        if (earlier.ordinal >= before)
            return {};
        TONGDANG_TRY(const bool wanted, wants(earlier));
        return wanted ? add(earlier) : Result<void>();
    }

    Result<void> add(const ListedChange& change)
    {
        TONGDANG_TRY(const bool there, m_store.streamHolds(m_stream.id, change.ordinal));
        if (!there) {
            m_stream.last = advanced(m_stream.last, change.chain);
            TONGDANG_CHECK(m_store.appendItem(m_stream.id, m_stream.last, change.ordinal));
        }
        // What an earlier program put in went without what it names.
        if (holdsAll() || (there && !m_fromStart))
            return {};
        TONGDANG_CHECK(addColleague(change.author));
        TONGDANG_TRY(const auto needed, m_reach.neededBy(change));
        for (const Reach::Needed& one : needed)
            TONGDANG_CHECK(one.isStaff ? addColleague(one.record) : addRegistered(one.record));
        return {};
    }
    /// Who wrote it, or is named in it, must have a name at the receiver's, and the posts by which
    /// a visit counts as the director's.
    Result<void> addColleague(const RecordId& person)
    {
        if (m_staff.contains(person))
            return {};
        TONGDANG_CHECK(addStaff(person));
        TONGDANG_TRY(const auto posts, m_store.postsOf(person));
        for (const StaffPost& post : posts)
            TONGDANG_CHECK(addStaff(post.record));
        return {};
    }
    /// A school or a unit that a record names, whosever place it is about.
    Result<void> addRegistered(const RecordId& record)
    {
        if (m_registered.contains(record))
            return {};
        m_registered.insert(record);
        return m_store.changesOfRecord(record, [&](const ListedChange& change) {
            const bool goes = m_reach.goesWithName(change) && (!isTheirs(change) || m_echo);
            return goes ? add(change) : Result<void>();
        });
    }
    /// Who works for the receiver's organisation, by the post that names it, whoever wrote that
    /// down: the station enters a village's new director, who has written nothing yet.
    Result<void> considerPosts(const ListedChange& change)
    {
        if (holdsAll() || !change.describesStaff)
            return {};
        TONGDANG_TRY(const auto posts, m_store.postsOf(change.record));
        for (const StaffPost& post : posts) {
            if (!covers(post.division))
                continue;
            TONGDANG_CHECK(addStaff(post.person));
            TONGDANG_CHECK(addStaff(post.record));
        }
        return {};
    }
    Result<void> addStaff(const RecordId& record)
    {
        m_staff.insert(record);
        return m_store.changesOfRecord(
            record, [&](const ListedChange& person) { return addPerson(person); });
    }
    Result<void> addPerson(const ListedChange& person)
    {
        if (!person.describesStaff || person.sensitivityClass != 0 || (isTheirs(person) && !m_echo))
            return {};
        return add(person);
    }

    Store& m_store;
    const Peer& m_self;
    const Peer& m_peer;
    QStringList m_under;
    Keepers m_keepers;
    Involved m_theirs; ///< the PCs of the receiver's organisations
    Involved m_itself; ///< the receiving PC, in all its streams
    SettledHolders m_holders;
    Reach m_reach; ///< of what the offices above the receiver keep
    OutStream& m_stream;
    bool m_echo;      ///< a snapshot begins with what the receiver itself wrote, too
    bool m_fromStart; ///< the whole log is looked through
    QHash<RecordId, bool> m_everHeld;
    QHash<RecordId, bool> m_keeps;
    QSet<RecordId> m_named;      ///< children whose holder was said to be none of the receiver's
    QSet<RecordId> m_staff;      ///< people, and their posts, whose records are in the stream
    QSet<RecordId> m_registered; ///< records that others in the stream name
};

} // namespace

Result<void> fillStream(const Context& context, const Peer& peer, OutStream& stream)
{
    TONGDANG_TRY(const Peer self, selfPeer(context.store));
    TONGDANG_TRY(QStringList under, organisationsUnder(context.store, peer.known.device));
    TONGDANG_TRY(
        Involved theirs,
        Involved::of(context.store, under + QStringList{peer.certificate.org}, peer.known.device));
    TONGDANG_TRY(Involved itself, Involved::of(context.store, {}, peer.known.device));
    TONGDANG_TRY(QStringList below, placesElsewhere(context.store));
    TONGDANG_TRY(Reach reach, Reach::of(context.store, peer));
    TONGDANG_TRY(const auto peers, otherPeers(context.store));
    for (const Peer& other : peers) {
        if (other.known.relation != Relation::Child || other.known.revoked)
            continue;
        TONGDANG_TRY(const QStringList behind,
                     organisationsUnder(context.store, other.known.device));
        below += behind + QStringList{other.certificate.org};
    }
    TONGDANG_TRY(Holders holders, Holders::of(context.store));
    Feeder feeder(context.store, self, peer, {std::move(under), std::move(below)},
                  std::move(theirs), std::move(itself), SettledHolders(std::move(holders)),
                  std::move(reach), stream);
    TONGDANG_CHECK(context.store.changesAfter(
        std::max<qint64>(0, stream.scanned),
        [&](const ListedChange& change) { return feeder.consider(change); }));
    return context.store.putOutStream(stream);
}

} // namespace tongdang::sync
