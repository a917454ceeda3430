// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/session_factory.h"

#include "catalogue/fields.h"
#include "desk/backup_parts.h"
#include "desk/clock_check.h"
#include "desk/data_folder.h"
#include "desk/data_setting.h"
#include "desk/new_code.h"
#include "desk/new_device.h"
#include "desk/overview.h"
#include "desk/sealing.h"
#include "desk/station_slot.h"
#include "desk/traces.h"
#include "sync/peers.h"

namespace tongdang::desk {

namespace {

Role roleOf(sync::Role role)
{
    switch (role) {
    case sync::Role::Village:
        return Role::Village;
    case sync::Role::Township:
        return Role::Township;
    case sync::Role::County:
        return Role::County;
    }
    return Role::Village;
}

/// The data of the station takes the place of the program's own. It rests where it was made over
/// the data of another version of the program, until the station sends it anew; what it brought
/// stays in the log meanwhile (sync.md §5).
Result<void> useData(SessionParts& parts, const archive::SettingsTable& settings)
{
    TONGDANG_TRY(const auto set, dataSetIn(settings));
    if (!set)
        return {};
    TONGDANG_TRY(const QString base, dataDigest(parts.ownResources));
    if (set->base != base)
        return {};
    TONGDANG_TRY(auto folder, DataFolder::make(parts.ownResources, *set));
    TONGDANG_TRY(SessionFactory::Data data, SessionFactory::load(folder->path()));
    parts.catalogue = std::move(data.catalogue);
    parts.rules = std::move(data.rules);
    parts.environment.resources = folder->path();
    parts.data = std::move(folder);
    parts.dataNumber = set->number;
    return {};
}

} // namespace

QString SessionFactory::archiveFile(const QString& folder)
{
    return folder + QStringLiteral("/archive.tongdang");
}

QString SessionFactory::deviceKeysFile(const QString& folder)
{
    return folder + u'/' + sync::deviceKeysFile;
}

Result<SessionFactory::Data> SessionFactory::load(const QString& resources)
{
    TONGDANG_TRY(Catalogue catalogue, Catalogue::load(resources));
    TONGDANG_TRY(RuleSet rules, RuleSet::load(resources, catalogue));
    return Data{std::move(catalogue), std::move(rules)};
}

Result<void> SessionFactory::openArchive(SessionParts& parts)
{
    const auto useStationData = [&parts](const archive::SettingsTable& settings) {
        return useData(parts, settings);
    };
    const auto backUpFirst = [&parts](const ArchiveEnvironment::WriteBackup& write) {
        return backUpBeforeRebuild(parts, write);
    };
    TONGDANG_TRY(parts.archive,
                 Archive::open(parts.file, {parts.catalogue,
                                            parts.clock,
                                            parts.environment.randomness,
                                            parts.environment.stateFolder,
                                            parts.environment.resources + QStringLiteral("/schema"),
                                            useStationData,
                                            backUpFirst,
                                            {}}));
    parts.store = std::make_unique<sync::ArchiveStore>(*parts.archive, parts.catalogue);
    // Before anything is written.
    return readClockFloor(parts);
}

Result<void> readProfile(SessionParts& parts)
{
    const auto person = parts.file.openedBy().person;
    if (!person)
        return failure(ErrorKind::Refused, "desk.nobody");
    TONGDANG_TRY(const sync::Peer self, sync::selfPeer(*parts.store));
    TONGDANG_TRY(const auto staff, parts.archive->reader().record(*person));
    parts.profile =
        Profile{roleOf(self.certificate.role), self.certificate.org, self.certificate.label,
                *person, staff ? staff->value(fields::staff::name).toText() : QString()};
    return {};
}

Result<std::unique_ptr<Session>> SessionFactory::finish(std::unique_ptr<SessionParts> parts)
{
    TONGDANG_CHECK(readProfile(*parts));
    std::unique_ptr<Session> session(new Session(std::move(parts)));
    TONGDANG_CHECK(readNotice(session->parts()));
    std::vector<Error>& faults = session->parts().openingFaults;
    // What a crash or a full disk kept from being done. If it still cannot be, people are told and
    // go on working, and it waits for the next opening.
    if (Swept swept = sweepTraces(*session); swept.unfinished)
        faults.push_back(*std::move(swept.unfinished));
    for (const auto& settle : {settleSealing, settleStationSlot, settleFormerCode}) {
        if (const Result<void> settled = settle(*session); !settled)
            faults.push_back(settled.error());
    }
    return session;
}

} // namespace tongdang::desk
