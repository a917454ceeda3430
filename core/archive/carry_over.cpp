// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/carry_over.h"

#include "archive/connection.h"
#include "archive/log_reader.h"
#include "archive/settings_table.h"
#include "storage/open_archive.h"

namespace tongdang::archive {

Result<CarryOver> carryOverFrom(storage::OpenArchive& file, bool hasLog, const QByteArray& setting)
{
    const auto explain = [&file](int code, const QString& context) {
        return file.errorFromSqlite(code, context);
    };
    TONGDANG_TRY(const auto connection, Connection::open({hasLog ? file.uri() : file.readOnlyUri(),
                                                          true, !hasLog, explain}));
    CarryOver found;
    TONGDANG_CHECK(LogReader(*connection)
                       .changesAfter(0, [&found](const LoggedChange& logged) -> Result<void> {
                           TONGDANG_TRY(Change change, logged.decode());
                           if (isPurge(change.header))
                               found.purges.push_back(std::move(change));
                           return {};
                       }));
    const PeerTables peers(*connection);
    TONGDANG_TRY(found.epochs, peers.epochs());
    TONGDANG_TRY(const auto devices, peers.devices());
    for (const PeerTables::Device& device : devices) {
        if (device.revoked)
            found.revoked.push_back(device.device);
    }
    TONGDANG_TRY(found.setting, SettingsTable(*connection).value(setting));
    return found;
}

} // namespace tongdang::archive
