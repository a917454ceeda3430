// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/intake.h"

#include "sync/import.h"

#include <algorithm>

namespace tongdang::sync {
namespace {

/// The change itself is among what is set aside by what is said in its place: where both arrive,
/// as at its author's, one value stands.
void addSeen(std::vector<FieldWrite>& writes, const Dot& dot)
{
    for (FieldWrite& write : writes) {
        const auto place = std::ranges::lower_bound(write.seen, dot);
        if (place == write.seen.end() || *place != dot)
            write.seen.insert(place, dot);
    }
}

Result<QSet<ReplicaId>> ownLives(Store& store)
{
    TONGDANG_TRY(const ReplicaId present, store.replica());
    QSet<ReplicaId> lives{present};
    // One that never handed anything over left nothing that could come back.
    TONGDANG_TRY(const auto streams, store.outStreams());
    for (const OutStream& stream : streams)
        lives.insert(stream.replica);
    return lives;
}

} // namespace

Result<Intake> Intake::of(Store& store, const Peer& sender, Forks forks, bool isReceiptFalse)
{
    TONGDANG_TRY(QSet<ReplicaId> lives, ownLives(store));
    TONGDANG_TRY(SeenNames names, SeenNames::of(store, sender, isReceiptFalse, lives.size() > 1));
    return Intake(store, sender, forks, std::move(names), std::move(lives));
}

Result<Intake::Taken> Intake::take(const Change& change, const Question& mayBeSaidAgain)
{
    const Dot& dot = change.header.dot;
    TONGDANG_TRY(const Adopted::Standing standing, m_names.adopted().standing(change));
    if (standing == Adopted::Standing::Adopted)
        return takeAgain(change);
    if (standing == Adopted::Standing::LeadsOut)
        return takeForked(change, mayBeSaidAgain);
    if (m_names.isAnyInDoubt()) {
        TONGDANG_TRY(const auto otherwise, takeOtherwise(change, mayBeSaidAgain));
        if (otherwise)
            return *otherwise;
    }
    TONGDANG_TRY(const Applied applied, m_store.apply(change, m_sender));
    if (applied == Applied::Forked)
        return takeForked(change, mayBeSaidAgain);
    if (applied == Applied::New)
        TONGDANG_CHECK(m_names.putNew(change, dot));
    else if (m_names.isAnyInDoubt())
        m_names.put(dot, dot);
    return Taken{applied == Applied::New ? How::New : How::Already, dot};
}

/// Of one that fits, but not with what it names as seen. Nothing: it is taken as it stands, if at
/// all.
Result<std::optional<Intake::Taken>> Intake::takeOtherwise(const Change& change,
                                                           const Question& mayBeSaidAgain)
{
    TONGDANG_TRY(const SeenNames::Translation told, m_names.of(change));
    if (!told.isAltered)
        return std::optional<Taken>();
    TONGDANG_TRY(const bool fits, fitsHere(change));
    if (!fits)
        return std::optional<Taken>();
    TONGDANG_CHECK(mayBeSaidAgain(change));
    TONGDANG_TRY(const Dot here, sayOnceMore(change, told, Adopted::Reason::Seen));
    return std::optional(Taken{How::New, here});
}

/// Whether it would be new here, by the names of it and of its predecessor.
Result<bool> Intake::fitsHere(const Change& change)
{
    const Dot& dot = change.header.dot;
    TONGDANG_TRY(const auto same, m_store.find(dot));
    if (same)
        return false;
    TONGDANG_TRY(const auto before, m_store.find({dot.replica, dot.sequence - 1}));
    return !before || before->chain == change.header.previous;
}

/// One that was said once more before. If some of what its author saw was not known then and is
/// now, that is said, too.
Result<Intake::Taken> Intake::takeAgain(const Change& change)
{
    TONGDANG_TRY(const auto entry, m_names.adopted().find(change));
    const Dot& dot = change.header.dot;
    m_names.put(dot, entry->here);
    if (entry->isWhole || change.bodyBytes.isEmpty())
        return Taken{How::Already, entry->here};
    TONGDANG_TRY(SeenNames::Translation told, m_names.of(change));
    if (!told.isWhole)
        return Taken{How::Already, entry->here};
    addSeen(told.writes, entry->here);
    TONGDANG_TRY(const Dot here,
                 sayOnceMore(change, told,
                             entry->isForked ? Adopted::Reason::Forked : Adopted::Reason::Seen));
    return Taken{How::Adopted, here};
}

Result<Intake::Taken> Intake::takeForked(const Change& change, const Question& mayBeSaidAgain)
{
    const Dot& dot = change.header.dot;
    const bool isBroughtBack = m_bringsOwnBack && isOwnLife(dot.replica);
    if (m_forks == Forks::PutAside && !isBroughtBack)
        return Taken{How::Forked, dot};
    // A purged one says nothing any more.
    if (change.bodyBytes.isEmpty()) {
        m_names.leaveOut(dot);
        return Taken{How::Already, dot};
    }
    TONGDANG_CHECK(mayBeSaidAgain(change));
    TONGDANG_TRY(const ReplicaId present, m_store.replica());
    if (dot.replica == present) {
        TONGDANG_CHECK(becomeNewReplica(m_store));
        m_beganReplica = true;
    }
    TONGDANG_TRY(const SeenNames::Translation told, m_names.of(change));
    TONGDANG_TRY(const Dot here, sayOnceMore(change, told, Adopted::Reason::Forked));
    return Taken{How::Adopted, here};
}

Result<Dot> Intake::sayOnceMore(const Change& change, const SeenNames::Translation& told,
                                Adopted::Reason reason)
{
    const Dot& dot = change.header.dot;
    std::vector<FieldWrite> writes = told.writes;
    if (reason == Adopted::Reason::Seen)
        addSeen(writes, dot);
    TONGDANG_TRY(const Dot here, m_store.reissue(change, std::move(writes)));
    TONGDANG_CHECK(m_names.adopted().put(change, here, reason, told.isWhole));
    TONGDANG_CHECK(m_names.putNew(change, here));
    return here;
}

} // namespace tongdang::sync
