// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"

#include "archive/change_watch.h"
#include "archive/child_search.h"
#include "archive/connection.h"
#include "archive/dump.h"
#include "archive/migrations.h"
#include "archive/projection.h"
#include "archive/purge.h"
#include "archive/query.h"
#include "archive/rebuild.h"
#include "archive/replica_identity.h"
#include "storage/archive_file.h"

#include <QDir>

#include <sqlite3.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace tongdang {

using namespace archive;

namespace {

QString tokenFile(const QString& stateFolder, const Id& archiveId)
{
    return stateFolder.isEmpty()
               ? QString()
               : QDir(stateFolder).filePath(archiveId.toString() + QStringLiteral("/replica"));
}

} // namespace

/// In the order in which they stand on each other.
struct Archive::Parts {
    std::unique_ptr<Connection> connection;
    std::unique_ptr<Projection> projection;
    storage::OpenArchive* file; ///< null: plain
    Applier applier;
    LogReader log;
    Reader reader;
    ReplicaIdentity identity;
    ClockDoubts clockDoubts;
    Writer writer;
    SettingsTable settings;
    DraftTable drafts;
    PeerTables peers;
    StreamTables streams;
    BundleTable bundles;
    AccessLog accessLog;
    AccessCopies accessCopies;
    ChildSearch search;
    ChangeWatch watch;

    Parts(std::unique_ptr<Connection> openConnection, std::unique_ptr<Projection> tables,
          storage::OpenArchive* archiveFile, const Id& archiveId,
          const ArchiveEnvironment& environment)
        : connection(std::move(openConnection))
        , projection(std::move(tables))
        , file(archiveFile)
        , applier(*connection, *projection)
        , log(*connection)
        , reader(*connection, *projection, log)
        , identity(*connection, environment.randomness,
                   tokenFile(environment.stateFolder, archiveId))
        , clockDoubts(*connection)
        , writer({*connection, applier, reader, projection->replicas(), identity, clockDoubts,
                  environment.catalogue, environment.clock, environment.randomness})
        , settings(*connection)
        , drafts(*connection)
        , peers(*connection)
        , streams(*connection)
        , bundles(*connection)
        , accessLog(*connection)
        , accessCopies(*connection)
        , search(*connection, *projection, reader)
        , watch(*connection, search)
    {
        projection->setObserver(&watch);
    }
    ~Parts() { projection->setObserver(nullptr); }
    Parts(const Parts&) = delete;
    Parts& operator=(const Parts&) = delete;

    [[nodiscard]] static Result<std::unique_ptr<Parts>> open(DatabaseSource source,
                                                             storage::OpenArchive* file,
                                                             const Id& archiveId,
                                                             const ArchiveEnvironment& environment);
    [[nodiscard]] Result<void> start(const ArchiveEnvironment& environment);
    [[nodiscard]] Result<BackupReport> backup(const QString& path, qint64 madeAt);
};

Result<std::unique_ptr<Archive::Parts>> Archive::Parts::open(DatabaseSource source,
                                                             storage::OpenArchive* file,
                                                             const Id& archiveId,
                                                             const ArchiveEnvironment& environment)
{
    TONGDANG_TRY(auto connection, Connection::open(std::move(source)));
    TONGDANG_CHECK(migrate(*connection, environment.schemaFolder));
    if (environment.beforeTables)
        TONGDANG_CHECK(environment.beforeTables(SettingsTable(*connection)));
    TONGDANG_TRY(auto projection, Projection::create(*connection, environment.catalogue));
    auto parts = std::make_unique<Parts>(std::move(connection), std::move(projection), file,
                                         archiveId, environment);
    TONGDANG_CHECK(parts->start(environment));
    return parts;
}

Result<void> Archive::Parts::start(const ArchiveEnvironment& environment)
{
    // First: a backup counts on.
    TONGDANG_CHECK(identity.start());
    TONGDANG_TRY(const ProjectionState state, projectionState(*connection, *projection));
    if (state == ProjectionState::Stale && environment.beforeRebuild)
        TONGDANG_CHECK(environment.beforeRebuild(
            [this](const QString& path, qint64 madeAt) { return backup(path, madeAt); }));
    if (state != ProjectionState::Current)
        TONGDANG_CHECK(archive::rebuild(*connection, *projection, environment.progress));
    return {};
}

Result<BackupReport> Archive::Parts::backup(const QString& path, qint64 madeAt)
{
    if (file == nullptr)
        return failure(ErrorKind::Refused, "archive.not_encrypted");
    return writeBackup(*connection, identity, *file, path, madeAt);
}

Archive::Archive(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
}

Archive::~Archive()
{
    // Nothing is lost if it fails: the log is read at the next opening.
    [[maybe_unused]] const auto ignored = checkpoint();
}

Result<std::unique_ptr<Archive>> Archive::open(storage::OpenArchive& file,
                                               const ArchiveEnvironment& environment)
{
    const auto explain = [&file](int code, const QString& context) {
        return file.errorFromSqlite(code, context);
    };
    TONGDANG_TRY(auto parts, Parts::open({file.uri(), true, false, explain}, &file,
                                         file.archiveId(), environment));
    return std::unique_ptr<Archive>(new Archive(std::move(parts)));
}

Result<std::unique_ptr<Archive>> Archive::openPlain(const QString& path, const Id& archiveId,
                                                    const ArchiveEnvironment& environment)
{
    TONGDANG_TRY(auto parts,
                 Parts::open({path, false, false, {}}, nullptr, archiveId, environment));
    return std::unique_ptr<Archive>(new Archive(std::move(parts)));
}

Result<archive::Transaction> Archive::begin()
{
    return archive::Transaction::begin(*m_parts->connection);
}

archive::Writer& Archive::writer()
{
    return m_parts->writer;
}

archive::Applier& Archive::applier()
{
    return m_parts->applier;
}

const archive::Reader& Archive::reader() const
{
    return m_parts->reader;
}

const archive::LogReader& Archive::log() const
{
    return m_parts->log;
}

archive::SettingsTable& Archive::settings()
{
    return m_parts->settings;
}

archive::DraftTable& Archive::drafts()
{
    return m_parts->drafts;
}

archive::PeerTables& Archive::peers()
{
    return m_parts->peers;
}

archive::StreamTables& Archive::streams()
{
    return m_parts->streams;
}

archive::BundleTable& Archive::bundles()
{
    return m_parts->bundles;
}

archive::AccessLog& Archive::accessLog()
{
    return m_parts->accessLog;
}

archive::AccessCopies& Archive::accessCopies()
{
    return m_parts->accessCopies;
}

archive::ClockDoubts& Archive::clockDoubts()
{
    return m_parts->clockDoubts;
}

ReplicaId Archive::replica() const
{
    return m_parts->identity.replica();
}

bool Archive::beganNewReplica() const
{
    return m_parts->identity.beganAnew();
}

Result<bool> Archive::hasUntoldReplica() const
{
    TONGDANG_TRY(const auto untold,
                 m_parts->settings.value(archive::ReplicaIdentity::untoldSetting));
    return untold.has_value();
}

Result<void> Archive::noteReplicaTold()
{
    return m_parts->settings.remove(archive::ReplicaIdentity::untoldSetting);
}

Result<void> Archive::noteReplicaUntold()
{
    return m_parts->settings.put(archive::ReplicaIdentity::untoldSetting, "1");
}

Result<void> Archive::beginReplica()
{
    return m_parts->identity.beginReplica();
}

Result<void> Archive::outdateCopies()
{
    return m_parts->identity.advance();
}

Result<std::vector<RecordId>> Archive::findChildren(const QString& query, int limit)
{
    return m_parts->search.find(query, limit);
}

Result<std::vector<RecordId>> Archive::possibleDuplicates(const RecordId& child)
{
    return m_parts->search.possibleDuplicates(child);
}

Result<void> Archive::dump(const std::function<Result<void>(const QByteArray&)>& write)
{
    return archive::dump(*m_parts->connection, m_parts->projection->catalogue(), write);
}

Result<archive::DoctorFindings> Archive::examine(const archive::Progress& progress)
{
    return archive::examine(*m_parts->connection, *m_parts->projection, progress);
}

Result<void> Archive::rebuild(const archive::Progress& progress)
{
    m_parts->search.forget();
    return archive::rebuild(*m_parts->connection, *m_parts->projection, progress);
}

Result<archive::BackupReport> Archive::backup(const QString& path, qint64 madeAt)
{
    return m_parts->backup(path, madeAt);
}

Result<archive::Contents> Archive::copyInto(storage::StagedCopy& copy)
{
    if (m_parts->file == nullptr)
        return failure(ErrorKind::Refused, "archive.not_encrypted");
    if (m_parts->connection->inTransaction())
        return failure(ErrorKind::Refused, "archive.in_transaction");
    return archive::copyWhole(*m_parts->connection, copy, *m_parts->file);
}

Result<archive::CopyDifference> Archive::compareWith(storage::OpenArchive& copy)
{
    return archive::compareCopy(*m_parts->connection, copy);
}

Result<archive::Contents> Archive::contents()
{
    return archive::contentsOf(*m_parts->connection);
}

Result<void> Archive::checkpoint()
{
    TONGDANG_TRY(Query query, Query::prepare(*m_parts->connection,
                                             QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
    TONGDANG_CHECK(query.run());
    TONGDANG_TRY(const bool row, query.next());
    if (row && query.truth(0))
        return failure(ErrorKind::Refused, "archive.in_transaction");
    return {};
}

Result<bool> Archive::hasTracesOfErased() const
{
    return archive::hasTraces(*m_parts->connection);
}

Result<void> Archive::wipeTracesInFile()
{
    m_parts->search.forget();
    TONGDANG_CHECK(archive::rewriteFile(*m_parts->connection));
    TONGDANG_CHECK(checkpoint());
    releaseMemory();
    return {};
}

Result<void> Archive::noteTracesGone()
{
    TONGDANG_CHECK(archive::noteTracesGone(*m_parts->connection));
    return checkpoint();
}

void Archive::releaseMemory()
{
    sqlite3_db_release_memory(m_parts->connection->handle());
#ifdef __GLIBC__
    (void)malloc_trim(0);
#endif
}

Result<void> Archive::inBulk(const std::function<Result<void>()>& work)
{
    archive::Connection& connection = *m_parts->connection;
    qint64 usual = 0;
    {
        TONGDANG_TRY(auto query,
                     archive::Query::prepare(connection, QStringLiteral("PRAGMA cache_size")));
        TONGDANG_CHECK(query.run());
        TONGDANG_TRY(const bool row, query.next());
        usual = row ? query.integer(0) : 0;
    }
    TONGDANG_CHECK(connection.execute(QStringLiteral("PRAGMA cache_size=-4096"))); // KiB
    const Result<void> done = work();
    TONGDANG_CHECK(connection.execute(QStringLiteral("PRAGMA cache_size=%1").arg(usual)));
    return done;
}

std::optional<std::vector<RecordChanged>> Archive::changedSince(quint64 generation) const
{
    return m_parts->watch.changedSince(generation);
}

quint64 Archive::generation() const
{
    return m_parts->watch.generation();
}

} // namespace tongdang
