// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/settings_table.h"
#include "sync/data_set.h"

#include <optional>

namespace tongdang::desk {

/// Where the archive keeps the data of its station.
inline constexpr char dataSetting[] = "station.data";

[[nodiscard]] inline Result<std::optional<sync::DataSet>>
dataSetIn(const archive::SettingsTable& settings)
{
    TONGDANG_TRY(const auto bytes, settings.value(dataSetting));
    if (!bytes)
        return std::optional<sync::DataSet>();
    TONGDANG_TRY(sync::DataSet set, sync::decodeDataSet(*bytes));
    return std::optional(std::move(set));
}

} // namespace tongdang::desk
