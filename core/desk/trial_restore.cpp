// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/trial_restore.h"

#include <QFile>

namespace tongdang::desk {

namespace {

Result<void> openAndProve(const storage::OpenArchive& backup, const QString& part,
                          const Catalogue& catalogue, const Environment& environment,
                          const std::function<Result<void>(Archive&, storage::OpenArchive&)>& step)
{
    TONGDANG_TRY(storage::OpenArchive file, backup.openCopy(part));
    TONGDANG_TRY(const auto archive,
                 Archive::open(file, {catalogue,
                                      environment.clock,
                                      environment.randomness,
                                      {}, // the token belongs to the archive that is in use
                                      environment.resources + QStringLiteral("/schema"),
                                      {},
                                      {}}));
    TONGDANG_TRY(const archive::DoctorFindings findings, archive->examine());
    if (!findings.healthy())
        return failure(ErrorKind::Damaged, "archive.backup_damaged", {},
                       (findings.database + findings.log + findings.projections).first());
    TONGDANG_CHECK(step(*archive, file));
    // What is renamed has to be whole without its log.
    return archive->checkpoint();
}

} // namespace

QString logOf(const QString& file)
{
    return file + QStringLiteral("-wal");
}

void removeTrial(const QString& part)
{
    QFile::remove(logOf(part));
    QFile::remove(part);
}

Result<TrialRestore>
tryRestore(storage::OpenArchive& backup, const QString& part, const Catalogue& catalogue,
           const Environment& environment,
           const std::function<Result<void>(Archive&, storage::OpenArchive&)>& step)
{
    removeTrial(part);
    TONGDANG_TRY(archive::CheckedCopy checked, archive::checkCopy(backup));
    TONGDANG_TRY(storage::StagedCopy copy, archive::resealCopy(backup, checked, part));
    const auto proven = openAndProve(backup, part, catalogue, environment, step);
    QFile::remove(logOf(part)); // empty, or of a copy that goes away
    if (!proven)
        return failure(proven.error());
    return TrialRestore{std::move(checked), std::move(copy)};
}

} // namespace tongdang::desk
