// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/field.h"

#include <QStringView>

#include <optional>

namespace tongdang {
struct RecordType;
}

namespace tongdang::policy {

struct Row;

/// How `exists` gets from a bound record to records of another type (facts.md §2).
struct Link {
    enum class Kind {
        Every,          ///< all that there are beside it: of a child all its records
        ByReference,    ///< those whose field refers to it
        ByOwnReference, ///< the one to which its own field refers
        BySameValue,    ///< those whose field is the same as its own: a division, a person
    };
    Kind kind = Kind::Every;
    FieldNo field = 0; ///< of the record at the end
    FieldNo own = 0;   ///< of the record at the start
};

/// Nothing if there is no way.
[[nodiscard]] std::optional<Link> findLink(const RecordType& from, const RecordType& to);
[[nodiscard]] bool isLinked(const Link& link, const Row& from, const Row& to);

/// Types of a child's dossier that a rule may be about, each record for itself.
[[nodiscard]] bool mayBeSubjectOfChild(QStringView type);
/// Types, and divisions, of an organisation that a rule may be about.
[[nodiscard]] bool mayBeSubjectOfOrganisation(QStringView type);
/// "county" and "township" are no record types: a rule on them is bound to the division itself.
[[nodiscard]] const RecordType* divisionType(QStringView key);

} // namespace tongdang::policy
