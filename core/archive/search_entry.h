// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/search.h"
#include "archive/search_sources.h"
#include "record/record.h"

namespace tongdang::archive {

/// What the search knows of a child by its own record.
[[nodiscard]] SearchEntry entryOf(const SearchSources& sources, const Record& child);
void addHousehold(const SearchSources& sources, const Record& household, SearchEntry& entry);
void addFeed(const SearchSources::Feed& feed, const Record& record, SearchEntry& entry);
/// The child that a record of this type is about.
[[nodiscard]] std::optional<RecordId> childOfFeed(const SearchSources::Feed& feed,
                                                  const Record& record);

// The fields that these need.
[[nodiscard]] std::vector<FieldNo> childColumns(const SearchSources& sources);
[[nodiscard]] std::vector<FieldNo> householdColumns(const SearchSources& sources);
[[nodiscard]] std::vector<FieldNo> feedColumns(const SearchSources::Feed& feed);

} // namespace tongdang::archive
