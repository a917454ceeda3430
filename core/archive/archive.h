// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/access_copies.h"
#include "archive/access_log.h"
#include "archive/apply.h"
#include "archive/backup.h"
#include "archive/bundle_table.h"
#include "archive/clock_doubts.h"
#include "archive/copy_check.h"
#include "archive/doctor.h"
#include "archive/draft_table.h"
#include "archive/log_reader.h"
#include "archive/peer_tables.h"
#include "archive/reader.h"
#include "archive/record_changed.h"
#include "archive/search.h"
#include "archive/settings_table.h"
#include "archive/stream_tables.h"
#include "archive/transaction.h"
#include "archive/writer.h"

#include <functional>
#include <memory>

namespace tongdang::storage {
class OpenArchive;
class StagedCopy;
} // namespace tongdang::storage

namespace tongdang {

/// What an archive needs from outside; the references outlive it.
struct ArchiveEnvironment {
    const Catalogue& catalogue;
    const Clock& clock;
    Randomness& randomness; ///< ids and the replica's token
    QString stateFolder; ///< the user's state folder (sync.md §6); empty: no token is kept outside
    QString schemaFolder = QStringLiteral(":/tongdang/schema");
    /// Writes a backup of the archive that is being opened: Archive::backup.
    using WriteBackup =
        std::function<Result<archive::BackupReport>(const QString& path, qint64 madeAt)>;
    /// Runs once the settings can be read and before the catalogue is looked at: it may be made
    /// another one then. An error ends the opening.
    std::function<Result<void>(const archive::SettingsTable&)> beforeTables = {};
    /// Runs before the record tables of an existing archive are rebuilt because the catalogue
    /// changed: the place for a verified backup. An error ends the opening.
    std::function<Result<void>(const WriteBackup& write)> beforeRebuild = {};
    archive::Progress progress = {}; ///< of a rebuild at opening
};

/// One open archive: the only user of Qt Sql. Everything happens on the thread that opened it.
class Archive {
public:
    /// Opens the database of an unlocked file, brings schema and record tables up to date and
    /// starts the replica. `file` outlives the archive. Refused: "archive.newer_schema",
    /// "storage.settings"; Damaged: from core/storage.
    [[nodiscard]] static Result<std::unique_ptr<Archive>>
    open(storage::OpenArchive& file, const ArchiveEnvironment& environment);
    /// The same over a plain SQLite file: for tests, never for people's data. `archiveId` names the
    /// folder of the token.
    [[nodiscard]] static Result<std::unique_ptr<Archive>>
    openPlain(const QString& path, const Id& archiveId, const ArchiveEnvironment& environment);
    /// Checkpoints and closes.
    ~Archive();
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    [[nodiscard]] Result<archive::Transaction> begin();
    [[nodiscard]] archive::Writer& writer();
    [[nodiscard]] archive::Applier& applier();
    [[nodiscard]] const archive::Reader& reader() const;
    [[nodiscard]] const archive::LogReader& log() const;

    [[nodiscard]] archive::SettingsTable& settings();
    [[nodiscard]] archive::DraftTable& drafts();
    [[nodiscard]] archive::PeerTables& peers();
    [[nodiscard]] archive::StreamTables& streams();
    [[nodiscard]] archive::BundleTable& bundles();
    [[nodiscard]] archive::AccessLog& accessLog();
    [[nodiscard]] archive::AccessCopies& accessCopies();
    [[nodiscard]] archive::ClockDoubts& clockDoubts();

    [[nodiscard]] ReplicaId replica() const;
    /// The archive had a replica and could not go on as it (restored or copied) at this opening: a
    /// snapshot is asked for.
    [[nodiscard]] bool beganNewReplica() const;
    /// That this happened, now or at an earlier opening, and nobody was told yet.
    [[nodiscard]] Result<bool> hasUntoldReplica() const;
    [[nodiscard]] Result<void> noteReplicaTold();
    /// A new replica begins otherwise than at an opening: the person is told of it, too.
    [[nodiscard]] Result<void> noteReplicaUntold();
    /// A restored copy gives up its writing identity, e.g. because a peer knows more of it.
    [[nodiscard]] Result<void> beginReplica();
    /// Every copy of the file made until now is known to be older from here on: before anything
    /// that was written here leaves the PC. In the caller's transaction, as its last step, or in
    /// one of its own.
    [[nodiscard]] Result<void> outdateCopies();

    /// Best first (search.h); the index follows what is committed.
    [[nodiscard]] Result<std::vector<RecordId>> findChildren(const QString& query, int limit = 200);
    /// Other standing children that may be the same person: same id number, same name and birth, or
    /// a name that sounds the same and the same birth.
    [[nodiscard]] Result<std::vector<RecordId>> possibleDuplicates(const RecordId& child);

    [[nodiscard]] Result<void> dump(const std::function<Result<void>(const QByteArray&)>& write);
    [[nodiscard]] Result<archive::DoctorFindings> examine(const archive::Progress& progress = {});
    /// Makes all record tables anew from the log, in one transaction.
    [[nodiscard]] Result<void> rebuild(const archive::Progress& progress = {});
    /// Only for an archive that was opened from a storage::OpenArchive: Refused,
    /// "archive.not_encrypted" otherwise.
    /// Outside any transaction; `madeAt`: milliseconds UTC. Errors of archive::writeBackup.
    [[nodiscard]] Result<archive::BackupReport> backup(const QString& path, qint64 madeAt);
    /// Fills a staged copy of this archive with all that it holds, and proves it. Outside any
    /// transaction. Refused "archive.not_encrypted", "archive.in_transaction"; Damaged
    /// "archive.backup_damaged".
    [[nodiscard]] Result<archive::Contents> copyInto(storage::StagedCopy& copy);
    /// How a copy of this archive, which nobody has open, stands to it.
    [[nodiscard]] Result<archive::CopyDifference> compareWith(storage::OpenArchive& copy);
    [[nodiscard]] Result<archive::Contents> contents();
    /// Something was erased (archive/purge.h), here or by a bundle, and its traces outside the
    /// tables may still be there.
    [[nodiscard]] Result<bool> hasTracesOfErased() const;
    /// Leaves nothing in file and write-ahead log but what the tables hold, and nothing of it in
    /// memory. Outside any transaction; needs as much free disk again as the file is large.
    [[nodiscard]] Result<void> wipeTracesInFile();
    /// They are gone everywhere.
    [[nodiscard]] Result<void> noteTracesGone();
    /// Moves the write-ahead log into the file: when idle and before locking.
    [[nodiscard]] Result<void> checkpoint();
    /// Lets go of what is remembered of the file (up to 64 MB), after work with many records that
    /// will not ask for it again, and gives the system back what the C library keeps of that work.
    void releaseMemory();
    /// While `work` runs, few of the file's pages are kept: a bulk load looks at each of them once,
    /// and what it brings fills the memory itself.
    [[nodiscard]] Result<void> inBulk(const std::function<Result<void>()>& work);

    /// Grows with every commit that changed records: snapshots older than this are stale.
    [[nodiscard]] quint64 generation() const;
    /// What the commits after that generation changed, a record once per change; nothing if that
    /// was more than is remembered.
    [[nodiscard]] std::optional<std::vector<archive::RecordChanged>>
    changedSince(quint64 generation) const;

private:
    struct Parts;
    explicit Archive(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace tongdang
