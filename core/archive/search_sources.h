// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"

#include <vector>

namespace tongdang::archive {

/// Where the search finds what it knows of a child, by the catalogue: phones, sheet numbers and
/// identity numbers by their kind, names and groups by their key. 0: the catalogue has none.
struct SearchSources {
    TypeNo childType = 0;
    FieldNo name = 0;
    std::vector<FieldNo> otherNames;
    FieldNo idNumber = 0;
    FieldNo birth = 0;
    FieldNo household = 0; ///< reference of the child to its household
    std::vector<FieldNo> childPhones;

    TypeNo householdType = 0;
    FieldNo group = 0;
    std::vector<FieldNo> householdPhones;

    /// A type whose records add to their child.
    struct Feed {
        TypeNo type = 0;
        bool belongsToChild = false;        ///< its records may be in a child's scope
        bool belongsToOrganisation = false; ///< they may be in an organisation's
        FieldNo child = 0;                  ///< the field that refers to the child
        std::vector<FieldNo> phones;        ///< of carers and family
        std::vector<FieldNo> sheets;
    };
    std::vector<Feed> feeds;

    [[nodiscard]] static SearchSources of(const Catalogue& catalogue);
    [[nodiscard]] const Feed* feed(TypeNo type) const;
};

} // namespace tongdang::archive
