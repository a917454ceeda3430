// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/adopted.h"
#include "sync/peers.h"
#include "sync/retold.h"

#include <QHash>
#include <QSet>

#include <map>

namespace tongdang::sync {

/// What the authors of a bundle's changes saw, by the names that it has here (FORMAT.md §7, "What
/// was seen"). A change names it by dots, without their chain values. Where two lives of an archive
/// wrote under one name, another value may stand here under it than the one that was seen: taken as
/// it stands, the change would set aside a value that its author never saw.
class SeenNames {
public:
    /// The store outlives it. `isReceiptFalse`: the bundle acknowledges what was never written
    /// here. `hasFormerLife`: this archive wrote as another replica before.
    [[nodiscard]] static Result<SeenNames> of(Store& store, const Peer& sender, bool isReceiptFalse,
                                              bool hasFormerLife);

    [[nodiscard]] Adopted& adopted() { return m_adopted; } ///< of the sender

    /// Whether any name can mean something else; nearly always false.
    [[nodiscard]] bool isAnyInDoubt() const
    {
        return m_isInDoubt || m_adopted.isAny() || m_retold.isAny();
    }

    /// A change of the bundle is here: under its own name or another one.
    void put(const Dot& there, const Dot& here) { m_names[there] = here; }
    /// It was not here before.
    [[nodiscard]] Result<void> putNew(const Change& change, const Dot& here);
    /// Nothing of it was taken: it was erased.
    void leaveOut(const Dot& there) { m_names[there] = std::nullopt; }

    struct Translation {
        std::vector<FieldWrite> writes;
        bool isAltered = false; ///< taken as it stands, the change would say something else here
        bool isWhole = true;    ///< false: it is not known what some of the names mean
    };
    [[nodiscard]] Result<Translation> of(const Change& change);

private:
    SeenNames(Store& store, const DeviceId& sender, Adopted adopted, Retold retold);
    /// Nothing is added to what the change saw: it is here under another name, which set aside
    /// what its author had, or nothing here has several names.
    [[nodiscard]] Result<bool> isRepeatedHere(const ChangeHeader& change) const;
    /// What is said once more of what the write saw, as far as it still stands beside that.
    [[nodiscard]] Result<void> addOtherNames(std::vector<Dot>& seen) const;
    /// Whether somebody here wrote one of these when `other` was here already, and saw it.
    [[nodiscard]] Result<bool> isSetAside(const Dot& other, const std::vector<Dot>& seen) const;
    /// Whether the write names as seen, under another name, what the change here says: its sender
    /// said it once more.
    [[nodiscard]] Result<bool> isNamedOtherwise(const ListedChange& here, const FieldWrite& write);
    /// One name of a write. Nothing: left out.
    [[nodiscard]] Result<std::optional<Dot>> meant(const Dot& dot, const FieldWrite& write,
                                                   const RecordId& record, Translation& told);
    [[nodiscard]] Result<std::optional<Dot>> meantOf(const std::vector<Adopted::Entry>& entries,
                                                     const Dot& dot, const FieldWrite& write,
                                                     const RecordId& record, Translation& told);
    /// Whether the sender is known to have what stands here under this name.
    [[nodiscard]] Result<bool> isShared(const ListedChange& here);
    [[nodiscard]] Result<bool> wasReceived(const OutStream& stream, qint64 ordinal);

    Store& m_store;
    DeviceId m_sender;
    Adopted m_adopted;
    Retold m_retold;
    /// The sender may know more of this archive than it does itself: it was put back or copied.
    bool m_isInDoubt = false;
    std::vector<OutStream> m_streams; ///< to the sender; if in doubt
    /// Ordinals that were put into a stream and not acknowledged.
    std::map<StreamId, QSet<qint64>> m_onTheWay;
    QHash<Dot, std::optional<Dot>> m_names; ///< of the bundle's changes
};

} // namespace tongdang::sync
