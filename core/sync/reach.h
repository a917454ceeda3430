// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/peers.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace tongdang::sync {

/// Which records that an office above keeps go down to one receiver, as the catalogue says it of
/// their type (`GoesDown`; FORMAT.md §11, what an office keeps).
class Reach {
public:
    /// The store outlives it.
    [[nodiscard]] static Result<Reach> of(Store& store, const Peer& receiver);

    /// Whether a change in the scope of an organisation that is none of the receiver's goes down to
    /// it. `stream`: what it was sent before.
    [[nodiscard]] Result<bool> takes(const ListedChange& change, const StreamId& stream);
    /// If the change says anew what a record is about, or where a person works: all changes of that
    /// record, and of those that go where it goes.
    [[nodiscard]] Result<void> whatFollows(const ListedChange& change, const Store::Visit& visit);

    /// A person of the staff, or a record that an office above the receiver keeps and that finds
    /// nobody out (a school, a unit).
    struct Needed {
        RecordId record;
        bool isStaff = false;
    };
    /// The records without which the receiver would see nothing where this change names them,
    /// whosever place they are about.
    [[nodiscard]] Result<std::vector<Needed>> neededBy(const ListedChange& change);
    /// Whether a change of a record that was needed may go with it.
    [[nodiscard]] bool goesWithName(const ListedChange& change) const;

private:
    explicit Reach(Store& store)
        : m_store(store)
    {
    }

    struct Place {
        QString code;     ///< empty: every place below
        bool inIt = true; ///< who lies in that place is meant as well
    };
    [[nodiscard]] bool isAboveThem(const QString& scope) const;
    [[nodiscard]] bool isWordOfOthers(const ListedChange& change) const;
    [[nodiscard]] bool saysPlace(const ListedChange& change) const;
    [[nodiscard]] bool fits(const Place& place) const;
    [[nodiscard]] Result<bool> isAboutThem(const RecordId& record);
    [[nodiscard]] Result<std::vector<Place>> placesOf(const RecordId& record);
    [[nodiscard]] Result<bool> isNamedThere(const ListedChange& change, const StreamId& stream);
    [[nodiscard]] Result<bool> wasSent(const RecordId& record, const StreamId& stream);
    [[nodiscard]] Result<std::vector<RecordId>> followers(const RecordId& record,
                                                          const QString& type);

    Store& m_store;
    QString m_self;          ///< this office
    QStringList m_theirs;    ///< the receiver's organisation, and those behind it
    QSet<DeviceId> m_others; ///< PCs below that are none of theirs
    QHash<RecordId, bool> m_isAboutThem;
};

/// The stream looks through the whole log once more if it was filled by other rules than this
/// program's catalogue has, or by a program that had none. The store does not know it yet.
[[nodiscard]] Result<void> noticeReach(Store& store, OutStream& stream);

} // namespace tongdang::sync
