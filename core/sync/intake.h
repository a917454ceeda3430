// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/seen_names.h"

#include <QSet>

#include <functional>
#include <optional>
#include <utility>

namespace tongdang::sync {

/// Takes the changes of one bundle into the log, in its order: under their own names, or said once
/// more as changes of this archive where their names, or those that they name as seen, mean
/// something else here (FORMAT.md §7). Author, day, stamp and values stay in any case.
class Intake {
public:
    /// Whether a person has said that forked changes are to be taken.
    enum class Forks { PutAside, Adopt };
    /// The store outlives it; `sender` as it is known now. `isReceiptFalse`: see SeenNames.
    [[nodiscard]] static Result<Intake> of(Store& store, const Peer& sender, Forks forks,
                                           bool isReceiptFalse);

    enum class How {
        New,
        Adopted, ///< it was forked, and something here says the same now
        Already,
        Forked, ///< nothing was written: the whole bundle has to be put aside
    };
    struct Taken {
        How how = How::New;
        Dot here; ///< the name that it has here, unless it is forked
    };
    /// `mayBeSaidAgain` is asked of each that is said once more, before it is; its error ends the
    /// taking.
    using Question = std::function<Result<void>(const Change&)>;
    [[nodiscard]] Result<Taken> take(const Change& change, const Question& mayBeSaidAgain);

    /// Whether this archive wrote as that replica, now or before.
    [[nodiscard]] bool isOwnLife(const ReplicaId& replica) const
    {
        return m_ownLives.contains(replica);
    }
    /// The bundle showed that this archive is a copy: what another life of it had written as the
    /// present replica came back, and a new one began.
    [[nodiscard]] bool beganReplica() const { return m_beganReplica; }

private:
    Intake(Store& store, const Peer& sender, Forks forks, SeenNames names, QSet<ReplicaId> lives)
        : m_store(store)
        , m_sender(sender.known.device)
        , m_forks(forks)
        , m_names(std::move(names))
        , m_ownLives(std::move(lives))
        // From below only where this archive asked for what it may have forgotten.
        , m_bringsOwnBack(isAbove(sender) || sender.known.askForSnapshot)
    {
    }
    [[nodiscard]] Result<bool> fitsHere(const Change& change);
    [[nodiscard]] Result<std::optional<Taken>> takeOtherwise(const Change& change,
                                                             const Question& mayBeSaidAgain);
    [[nodiscard]] Result<Taken> takeAgain(const Change& change);
    [[nodiscard]] Result<Taken> takeForked(const Change& change, const Question& mayBeSaidAgain);
    [[nodiscard]] Result<Dot> sayOnceMore(const Change& change, const SeenNames::Translation& told,
                                          Adopted::Reason reason);

    Store& m_store;
    DeviceId m_sender;
    Forks m_forks;
    SeenNames m_names;
    QSet<ReplicaId> m_ownLives; ///< what this archive wrote as
    /// What the sender brings of them although something else stands here counts as what this
    /// archive forgot: nobody has to say that it is genuine.
    bool m_bringsOwnBack = false;
    bool m_beganReplica = false;
};

} // namespace tongdang::sync
