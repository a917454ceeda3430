// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/record_draft.h"
#include "exchange/roster.h"

#include <QHash>

#include <vector>

namespace tongdang {
class Randomness;
}

namespace tongdang::desk {

/// What every record of an import has in common.
struct ImportContext {
    QString orgCode;
    RecordId person; ///< the director
    QDate today;
    QString title; ///< of the roster: the basis of its categories
};

/// Makes one household for children with the same parents in the same group, so that siblings stand
/// together.
class RosterHouseholds {
public:
    /// The household of this child; a new one is appended to `drafts`.
    [[nodiscard]] RecordId householdFor(const exchange::RosterChild& child,
                                        const ImportContext& context, Randomness& randomness,
                                        std::vector<RecordDraft>& drafts);

private:
    QHash<QString, RecordId> m_known;
};

/// The records of one roster row: child, its opening, parents and their absences, caregiver,
/// categories, education. The child's comes first.
[[nodiscard]] std::vector<RecordDraft> rosterRecords(const exchange::RosterChild& child,
                                                     const RecordId& household,
                                                     const ImportContext& context,
                                                     Randomness& randomness);

} // namespace tongdang::desk
