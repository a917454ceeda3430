// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/purges_in.h"

#include "archive/connection.h"
#include "archive/log_reader.h"
#include "storage/open_archive.h"

namespace tongdang::archive {

Result<std::vector<Change>> purgesIn(storage::OpenArchive& file, bool hasLog)
{
    const auto explain = [&file](int code, const QString& context) {
        return file.errorFromSqlite(code, context);
    };
    TONGDANG_TRY(const auto connection, Connection::open({hasLog ? file.uri() : file.readOnlyUri(),
                                                          true, !hasLog, explain}));
    std::vector<Change> purges;
    TONGDANG_CHECK(LogReader(*connection)
                       .changesAfter(0, [&purges](const LoggedChange& logged) -> Result<void> {
                           TONGDANG_TRY(Change change, logged.decode());
                           if (isPurge(change.header))
                               purges.push_back(std::move(change));
                           return {};
                       }));
    return purges;
}

} // namespace tongdang::archive
