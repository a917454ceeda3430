// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/authority.h"
#include "sync/change_spool.h"
#include "sync/import.h"

namespace tongdang::sync {

/// What a bundle says of erasures that are not followed here (FORMAT.md §11, purge): the orders
/// themselves, and what they left of the dossiers where they were followed, which is headers
/// without their bodies. Here these would stand for a child without a name, and keep out what
/// another PC still has.
class UnknownErasures {
public:
    /// Both outlive it.
    UnknownErasures(const ChangeSpool& changes, Authority& authority)
        : m_changes(changes)
        , m_authority(authority)
    {
    }

    /// Whether nothing is to be taken of this change, which is one of the bundle's. Errors are
    /// those of `Authority::check`.
    [[nodiscard]] Result<bool> cover(const Change& change);

private:
    [[nodiscard]] Result<QSet<RecordId>> erased() const;

    const ChangeSpool& m_changes;
    Authority& m_authority;
    std::optional<QSet<RecordId>> m_erased; ///< looked for once something without a body is met
};

/// Says so in the report, once.
void warnOfUnknownErasure(ImportReport& report);

} // namespace tongdang::sync
