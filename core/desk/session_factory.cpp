// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/session_factory.h"

#include "catalogue/fields.h"
#include "desk/backup_parts.h"
#include "desk/clock_check.h"
#include "desk/new_device.h"
#include "desk/overview.h"
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

} // namespace

QString SessionFactory::archiveFile(const QString& folder)
{
    return folder + QStringLiteral("/archive.tongdang");
}

QString SessionFactory::deviceKeysFile(const QString& folder)
{
    return folder + u'/' + sync::deviceKeysFile;
}

Result<SessionFactory::Data> SessionFactory::load(const Environment& environment)
{
    TONGDANG_TRY(Catalogue catalogue, Catalogue::load(environment.resources));
    TONGDANG_TRY(RuleSet rules, RuleSet::load(environment.resources, catalogue));
    return Data{std::move(catalogue), std::move(rules)};
}

Result<void> SessionFactory::openArchive(SessionParts& parts)
{
    const auto backUpFirst = [&parts](const ArchiveEnvironment::WriteBackup& write) {
        return backUpBeforeRebuild(parts, write);
    };
    TONGDANG_TRY(parts.archive,
                 Archive::open(parts.file, {parts.catalogue,
                                            parts.clock,
                                            parts.environment.randomness,
                                            parts.environment.stateFolder,
                                            parts.environment.resources + QStringLiteral("/schema"),
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
    TONGDANG_CHECK(readNotice(*parts));
    std::unique_ptr<Session> session(new Session(std::move(parts)));
    // What a crash or a full disk kept from being swept. If it still cannot be, people go on
    // working, and it waits for the next opening.
    (void)sweepTraces(*session);
    return session;
}

} // namespace tongdang::desk
