// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/statistics.h"
#include "support/policy/situation.h"

#include <string>
#include <vector>

namespace tongdang::test {

/// Invented children of a few villages, before a table.
class Villages {
public:
    /// A child's records as in truths.json; "id" of the child names it. Its village is 示范村
    /// unless it says another one.
    Villages& add(const char* facts);
    /// Records that belong to organisations, written in the same way.
    Villages& addOrganisation(const char* facts);

    /// A post of somebody in a village.
    Villages& addPost(const char* staff, const char* role, const char* village, const char* from,
                      const char* to = nullptr);

    [[nodiscard]] report::Statistics count(const char* table, const char* period, const char* today,
                                           report::Level level = report::Level::Township) const;

private:
    std::vector<Situation> m_children;
    std::vector<Record> m_organisation;
};

constexpr const char* firstVillage = "530426999201";
constexpr const char* secondVillage = "530426999202";

/// A number of a table: "*" hidden, "" where it cannot be counted; the total without a row.
[[nodiscard]] std::string number(const report::Statistics& statistics, const char* column,
                                 const char* row = "", std::size_t block = 0);
/// Names of the equations that do not hold, with the lines.
[[nodiscard]] std::string broken(const report::Statistics& statistics);

} // namespace tongdang::test
