// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/copy_check.h"

#include "archive/connection.h"
#include "archive/doctor_log.h"
#include "archive/query.h"
#include "archive/settings_table.h"
#include "archive/statement.h"
#include "storage/open_archive.h"

namespace tongdang::archive {
namespace {

/// For looking only.
Result<std::unique_ptr<Connection>> openCopy(const QString& uri, const storage::OpenArchive& file)
{
    return Connection::open({uri, true, true, [&file](int code, const QString& context) {
                                 return file.errorFromSqlite(code, context);
                             }});
}

Result<CheckedCopy> checkThrough(Connection& connection)
{
    TONGDANG_TRY(const QStringList database, examineDatabase(connection));
    TONGDANG_TRY(const LogFindings log, examineLog(connection));
    if (!database.isEmpty() || !log.faults.isEmpty())
        return failure(ErrorKind::Damaged, "archive.backup_damaged", {},
                       (database + log.faults).first());
    CheckedCopy copy;
    TONGDANG_TRY(copy.contents, contentsOf(connection));
    TONGDANG_TRY(const auto made, SettingsTable(connection).value(copyMadeSetting));
    copy.madeAt = made.value_or(QByteArray()).toLongLong();
    return copy;
}

} // namespace

Result<CheckedCopy> checkCopy(storage::OpenArchive& file)
{
    TONGDANG_TRY(const auto connection, openCopy(file.readOnlyUri(), file));
    return checkThrough(*connection);
}

Result<CheckedCopy> checkStaged(const storage::StagedCopy& copy,
                                const storage::OpenArchive& archiveFile)
{
    TONGDANG_TRY(const auto connection, openCopy(copy.readUri(), archiveFile));
    return checkThrough(*connection);
}

Result<void> fillStaged(Connection& connection, storage::StagedCopy& copy)
{
    {
        const Authorizer::Permit permit(connection.authorizer(), Authorizer::Level::Schema);
        QString target = copy.uri();
        target.replace(u'\'', QStringLiteral("''"));
        TONGDANG_CHECK(connection.execute(QStringLiteral("VACUUM INTO '%1'").arg(target)));
    }
    return copy.finish();
}

Result<Contents> copyWhole(Connection& connection, storage::StagedCopy& copy,
                           const storage::OpenArchive& archiveFile)
{
    TONGDANG_CHECK(fillStaged(connection, copy));
    TONGDANG_TRY(const CheckedCopy written, checkStaged(copy, archiveFile));
    TONGDANG_TRY(Contents present, contentsOf(connection));
    if (written.contents != present)
        return failure(ErrorKind::Damaged, "archive.backup_damaged", {},
                       QStringLiteral("the copy holds something else"));
    return present;
}

Result<storage::StagedCopy> resealCopy(storage::OpenArchive& file, const CheckedCopy& original,
                                       const QString& part)
{
    TONGDANG_TRY(storage::StagedCopy copy, file.stageCopy(part));
    {
        TONGDANG_TRY(const auto connection, openCopy(file.readOnlyUri(), file));
        TONGDANG_CHECK(fillStaged(*connection, copy));
    }
    TONGDANG_TRY(const CheckedCopy written, checkStaged(copy, file));
    if (written.contents != original.contents)
        return failure(ErrorKind::Damaged, "archive.backup_damaged", {},
                       QStringLiteral("the copy holds something else"));
    return copy;
}

Result<CopyDifference> compareCopy(Connection& live, storage::OpenArchive& copy)
{
    TONGDANG_TRY(const auto connection, openCopy(copy.readOnlyUri(), copy));
    TONGDANG_TRY(Statement rows,
                 Statement::prepare(*connection, "SELECT p.id, c.sequence, c.header FROM change c"
                                                 " JOIN replica p ON p.number = c.replica"));
    TONGDANG_TRY(Statement same,
                 Statement::prepare(live, "SELECT 1 FROM change WHERE replica = (SELECT number"
                                          " FROM replica WHERE id = ?1) AND sequence = ?2"
                                          " AND header = ?3"));
    qint64 shared = 0;
    CopyDifference difference;
    for (;;) {
        TONGDANG_TRY(const bool row, rows.next());
        if (!row)
            break;
        same.clear();
        same.bind(1, rows.bytes(0));
        same.bind(2, rows.integer(1));
        same.bind(3, rows.bytes(2));
        TONGDANG_TRY(const bool found, same.next());
        same.reset();
        ++(found ? shared : difference.missing);
    }
    TONGDANG_TRY(const Contents present, contentsOf(live));
    difference.newer = present.changes - shared;
    return difference;
}

} // namespace tongdang::archive
