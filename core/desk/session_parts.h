// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archive.h"
#include "catalogue/catalogue.h"
#include "desk/data_folder.h"
#include "desk/entry_clock.h"
#include "desk/session.h"
#include "paper/fonts.h"
#include "policy/quality.h"
#include "policy/rule_set.h"
#include "storage/archive_file.h"
#include "storage/lock_file.h"
#include "sync/archive_store.h"
#include "sync/context.h"
#include "sync/device.h"

#include <QString>

#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace tongdang::desk {

class Overview;
struct FilesRead;

/// What a session is made of. The order is that of opening; closing goes the other way round.
struct SessionParts {
    SessionParts(const Environment& outside, QString archiveFolder, storage::FolderLock folderLock,
                 Catalogue loadedCatalogue, RuleSet loadedRules, storage::OpenArchive openFile,
                 sync::DeviceKeys deviceKeys)
        : environment(outside)
        , ownResources(outside.resources)
        , folder(std::move(archiveFolder))
        , lock(std::move(folderLock))
        , catalogue(std::move(loadedCatalogue))
        , rules(std::move(loadedRules))
        , clock(outside.clock)
        , file(std::move(openFile))
        , keys(std::move(deviceKeys))
    {
    }

    Environment environment;    ///< `resources`: those in use, a station's over the program's own
    const QString ownResources; ///< the program's own
    const QString folder;
    const storage::FolderLock lock;
    Catalogue catalogue;
    RuleSet rules;
    std::unique_ptr<DataFolder> data; ///< of the station; null: none is in use
    quint64 dataNumber = 0;           ///< of it
    EntryClock clock;
    storage::OpenArchive file;
    sync::DeviceKeys keys;
    std::unique_ptr<Archive> archive;
    std::unique_ptr<sync::ArchiveStore> store;
    std::optional<Profile> profile;
    archive::ClockFloor clockFloor; ///< sync.md §9
    IdentityNotice notice;          ///< of this and of earlier openings, as far as nobody was told
    std::vector<Error> openingFaults; ///< of this opening

    // Remembered between use cases.
    std::optional<paper::Fonts> fonts;
    std::optional<std::pair<QDate, QualityChecks>> checks; ///< read under the rules of that day
    std::shared_ptr<const Overview> overview;
    std::shared_ptr<const FilesRead> filesRead; ///< for the rest of an overview of the week
    std::optional<qint64> lastSearch;           ///< of the stretch that is noted, milliseconds UTC
    std::set<QString> givenSheetNumbers;        ///< of this session's print jobs, noted or not
};

/// For a call of core/sync.
[[nodiscard]] sync::Context syncContext(SessionParts& parts);
/// Reads anew who this archive is: after it was certified for an organisation.
[[nodiscard]] Result<void> readProfile(SessionParts& parts);

} // namespace tongdang::desk
