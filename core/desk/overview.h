// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/children.h"
#include "paper/week.h"
#include "policy/classify.h"
#include "policy/duties.h"

#include <QDate>
#include <QHash>
#include <QSet>

#include <memory>
#include <optional>
#include <vector>

namespace tongdang::desk {

/// How much is computed of every child.
enum class Extent {
    Week, ///< line, visits and contacts: enough to say whom to go to. Of the classification only
          ///< flags and categories, without reasons
    All,
};

/// A child as all lists see it: what is written, and what follows from the rules today.
struct ChildOverview {
    ChildLine line;
    std::optional<RecordId> household;
    std::optional<int> routeOrder; ///< of the household
    QDate birth;
    QDate openedOn;
    Classification classification;
    std::vector<Duty> duties;
    /// Newest printed visit sheet without a visit since: the visit is still to be typed in.
    bool hasOpenSheet = false;
    qint64 village = 0;    ///< its division code as a number: 10,000 of them are kept
    bool isServed = false; ///< counts in the village's number of children served

    [[nodiscard]] const Duty* duty(QStringView act) const;
};

/// All children whose dossiers are kept here (desk/custody.h), computed from a few bulk queries.
class Overview {
public:
    /// The remembered one if neither the records nor the day have changed since, the clock was not
    /// set back and no duty that counts hours fell due.
    [[nodiscard]] static Result<std::shared_ptr<const Overview>> of(Session& session);
    /// The same if that is there, or of few children. Of thousands only what the week asks, in less
    /// than half the time; what was read for it is kept for `of`, which is expected to follow.
    [[nodiscard]] static Result<std::shared_ptr<const Overview>> ofWeek(Session& session);
    /// One child only. Refused: "desk.unknown_child", "desk.moved_away" (desk/custody.h).
    [[nodiscard]] static Result<ChildOverview> ofChild(Session& session, const RecordId& child);

    /// In walking order: group, household, siblings adjacent. None is null; those of whom nothing
    /// changed are the same ones in the next overview.
    using Children = std::vector<std::shared_ptr<const ChildOverview>>;
    [[nodiscard]] const Children& children() const { return m_children; }
    /// Null if it is not here.
    [[nodiscard]] const ChildOverview* child(const RecordId& child) const;
    /// The same, for who outlives the overview.
    [[nodiscard]] std::shared_ptr<const ChildOverview> shared(const RecordId& child) const;

private:
    [[nodiscard]] static Result<std::shared_ptr<const Overview>> of(Session& session,
                                                                    Extent extent);
    /// Whether there is one that says at least that much.
    [[nodiscard]] static bool isCurrent(Session& session, Extent extent);
    [[nodiscard]] static Result<std::shared_ptr<const Overview>> make(Session& session,
                                                                      Extent extent);
    /// `before` with those children computed anew of whom something changed since; null if too much
    /// did, or on another day.
    [[nodiscard]] static Result<std::shared_ptr<const Overview>> update(Session& session,
                                                                        const Overview& before);
    /// The others whose dossiers have got, or lost, one with the same id number.
    void addThoseOfSameId(const QHash<RecordId, int>& now, QSet<RecordId>& children) const;
    void addThoseWhoseMomentPassed(qint64 now, QSet<RecordId>& children) const;
    /// Nothing: the child is no longer here; it leaves a null. Whether the way through the village
    /// stays as it was; else it is to be found anew after the last one.
    [[nodiscard]] bool replace(const RecordId& child, std::optional<ChildOverview> computed);
    void index();
    void findNextMoment();

    quint64 m_generation = 0;
    Extent m_extent = Extent::All;
    QDate m_today;
    qint64 m_now = 0; ///< as computed, milliseconds UTC
    /// When the next duty that counts hours falls due; nothing if none does today.
    std::optional<qint64> m_nextMoment;
    QHash<RecordId, int> m_sameId; ///< policy/common_records.h
    Children m_children;
    QHash<RecordId, std::size_t> m_places;
};

/// The child as a stop of the way through the village (paper/week.h).
[[nodiscard]] paper::Stop stopAt(const ChildOverview& child, QDate due);

} // namespace tongdang::desk
