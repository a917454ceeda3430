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
    /// What was covered until now, in the `warnings` of the report. Which records it is about is
    /// `Authority::disputedErasures`.
    void tell(ImportReport& report) const;

private:
    [[nodiscard]] Result<QSet<RecordId>> erased() const;

    const ChangeSpool& m_changes;
    Authority& m_authority;
    bool m_anyOfStranger = false;           ///< somebody ordered one who is unknown here
    bool m_anyOfFormer = false;             ///< a PC that is no longer in use ordered one
    std::optional<QSet<RecordId>> m_erased; ///< looked for once something without a body is met
};

} // namespace tongdang::sync
