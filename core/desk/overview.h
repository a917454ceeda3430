// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/children.h"
#include "paper/week.h"
#include "policy/classify.h"
#include "policy/duties.h"

#include <QDate>
#include <QHash>

#include <memory>
#include <optional>
#include <vector>

namespace tongdang::desk {

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

    [[nodiscard]] const Duty* duty(QStringView act) const;
};

/// All children of the archive, computed from a few bulk queries.
class Overview {
public:
    /// The remembered one if neither the records nor the day have changed since.
    [[nodiscard]] static Result<std::shared_ptr<const Overview>> of(Session& session);
    /// One child only. Refused: "desk.unknown_child".
    [[nodiscard]] static Result<ChildOverview> ofChild(Session& session, const RecordId& child);

    /// In walking order: group, household, siblings adjacent.
    [[nodiscard]] const std::vector<ChildOverview>& children() const { return m_children; }
    /// Null if it is not here.
    [[nodiscard]] const ChildOverview* child(const RecordId& child) const;

private:
    [[nodiscard]] static bool isCurrent(Session& session);
    [[nodiscard]] static Result<std::shared_ptr<const Overview>> make(Session& session);

    quint64 m_generation = 0;
    QDate m_today;
    std::vector<ChildOverview> m_children;
    QHash<RecordId, std::size_t> m_places;
};

/// The child as a stop of the way through the village (paper/week.h).
[[nodiscard]] paper::Stop stopAt(const ChildOverview& child, QDate due);

} // namespace tongdang::desk
