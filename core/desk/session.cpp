// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/session.h"

#include "desk/new_device.h"
#include "desk/overview.h"
#include "desk/restore_swap.h"
#include "desk/session_factory.h"
#include "desk/session_parts.h"
#include "storage/process.h"

#include <QFileInfo>

namespace tongdang::desk {

Session::Session(std::unique_ptr<SessionParts> parts)
    : m_parts(std::move(parts))
{
}

Session::~Session() = default;

Archive& Session::archive()
{
    return *m_parts->archive;
}

storage::OpenArchive& Session::file()
{
    return m_parts->file;
}

const Catalogue& Session::catalogue() const
{
    return m_parts->catalogue;
}

const RuleSet& Session::rules() const
{
    return m_parts->rules;
}

const Environment& Session::environment() const
{
    return m_parts->environment;
}

const Profile& Session::profile() const
{
    return *m_parts->profile;
}

QString Session::folder() const
{
    return m_parts->folder;
}

IdentityNotice Session::identityNotice() const
{
    return m_parts->notice;
}

const std::vector<Error>& Session::openingFaults() const
{
    return m_parts->openingFaults;
}

Result<void> Session::noteIdentityTold()
{
    return forgetNotice(*m_parts);
}

sync::Context syncContext(SessionParts& parts)
{
    return {*parts.store,
            parts.keys,
            parts.clock,
            parts.environment.randomness,
            parts.folder,
            QStringLiteral("tongdang " TONGDANG_VERSION),
            parts.clockFloor.at(parts.clock.nowMilliseconds())};
}

Result<void> prepareProcess()
{
    return storage::prepareProcess();
}

bool holdsArchive(const QString& folder)
{
    return QFileInfo::exists(SessionFactory::archiveFile(folder)) || isSwapCutOff(folder);
}

} // namespace tongdang::desk
