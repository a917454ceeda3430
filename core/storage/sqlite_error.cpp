// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_error.h"

#include "storage/lower_file.h"

#include <sqlite3.h>

namespace tongdang::storage {

namespace {

Error describe(ErrorKind kind, QByteArray code)
{
    return {kind, std::move(code), {}, {}};
}

Error classify(int extendedCode)
{
    if (extendedCode == SQLITE_IOERR_DATA || extendedCode == SQLITE_IOERR_CORRUPTFS)
        return describe(ErrorKind::Damaged, "storage.damaged_page");
    if (extendedCode == ioErrorTooLarge)
        return describe(ErrorKind::Medium, "storage.file_too_large");
    constexpr int primaryBits = 0xff;
    switch (extendedCode & primaryBits) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return describe(ErrorKind::Damaged, "storage.malformed");
    case SQLITE_AUTH:
        return describe(ErrorKind::Damaged, "storage.head_mismatch");
    case SQLITE_FULL:
        return describe(ErrorKind::Medium, "storage.disk_full");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return describe(ErrorKind::Refused, "storage.in_use");
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
        return describe(ErrorKind::Medium, "storage.medium");
    default:
        return describe(ErrorKind::Refused, "storage.sqlite");
    }
}

} // namespace

Error errorFromSqlite(int extendedCode, const QString& context)
{
    Error error = classify(extendedCode);
    error.detail = QStringLiteral("%1: SQLite %2 (%3)")
                       .arg(context)
                       .arg(extendedCode)
                       .arg(QString::fromUtf8(sqlite3_errstr(extendedCode)));
    return error;
}

} // namespace tongdang::storage
