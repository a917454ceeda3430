// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/settings.h"

#include <sqlite3.h>

#include <array>

namespace tongdang::storage {

namespace {

// The order matters: without shared memory, WAL is refused unless exclusive mode comes first.
constexpr std::array settings = {
    Setting{"PRAGMA locking_mode=EXCLUSIVE", "exclusive"},
    // Reads the archive for the first time: wrong heads, damage and a second program show here.
    Setting{"PRAGMA journal_mode=WAL", "wal"},
    // NORMAL would lose the last commits in a power cut.
    Setting{"PRAGMA synchronous=FULL", nullptr},
    Setting{"PRAGMA synchronous", "2"},
    Setting{"PRAGMA temp_store=MEMORY", nullptr},
    Setting{"PRAGMA temp_store", "2"},
    Setting{"PRAGMA cache_size=-65536", nullptr},
    Setting{"PRAGMA foreign_keys=ON", nullptr},
    Setting{"PRAGMA foreign_keys", "1"},
    Setting{"PRAGMA trusted_schema=OFF", nullptr},
    Setting{"PRAGMA trusted_schema", "0"},
    Setting{"PRAGMA cell_size_check=ON", nullptr},
    Setting{"PRAGMA cell_size_check", "1"},
    Setting{"PRAGMA secure_delete=ON", "1"},
    Setting{"PRAGMA wal_autocheckpoint=1000", "1000"},
    Setting{"PRAGMA mmap_size", "0"},
};

} // namespace

std::span<const Setting> connectionSettings()
{
    return settings;
}

Result<void> hardenConnection(sqlite3* handle)
{
    struct Switch {
        int option;
        int value;
    };
    constexpr Switch switches[] = {
        {SQLITE_DBCONFIG_DEFENSIVE, 1},
        {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
        {SQLITE_DBCONFIG_DQS_DML, 0},
        {SQLITE_DBCONFIG_DQS_DDL, 0},
    };
    for (const auto [option, value] : switches) {
        int now = -1;
        const int code = sqlite3_db_config(handle, option, value, &now);
        if (code != SQLITE_OK || now != value)
            return failure(ErrorKind::Refused, "storage.settings", {},
                           QStringLiteral("sqlite3_db_config %1: %2").arg(option).arg(code));
    }
    return {};
}

Result<void> checkSqliteSource(QByteArrayView sourceId)
{
    if (sourceId == QByteArrayView(sqlite3_sourceid()))
        return {};
    return failure(ErrorKind::Refused, "storage.other_sqlite", {},
                   QStringLiteral("linked with %1").arg(QLatin1StringView(sqlite3_sourceid())));
}

} // namespace tongdang::storage
