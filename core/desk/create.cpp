// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/key_cost.h"
#include "desk/key_step.h"
#include "desk/newcomer.h"
#include "desk/overview.h"
#include "desk/session_factory.h"
#include "sync/enrolment.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace tongdang::desk {

namespace {

Result<void> check(const NewArchive& wanted)
{
    const auto isDigit = [](QChar sign) { return sign >= u'0' && sign <= u'9'; };
    if (wanted.orgCode.size() != 12 || !std::ranges::all_of(wanted.orgCode, isDigit))
        return failure(ErrorKind::Refused, "desk.org_code");
    if (wanted.orgName.trimmed().isEmpty() || wanted.personName.trimmed().isEmpty())
        return failure(ErrorKind::Refused, "desk.name_missing");
    // It goes into the certificates of this device.
    if (wanted.orgName.trimmed().size() > sync::mostLabelLength)
        return failure(ErrorKind::Refused, "desk.org_name_long",
                       {QString::number(sync::mostLabelLength)});
    TONGDANG_CHECK(checkPassphrase(wanted.passphrase));
    // Keys without their archive are what is left of one: they are not written over either.
    if (holdsArchive(wanted.folder) || QFile::exists(SessionFactory::deviceKeysFile(wanted.folder)))
        return failure(ErrorKind::Refused, "desk.archive_exists");
    if (!QDir().mkpath(wanted.folder))
        return failure(ErrorKind::Medium, "desk.cannot_make_folder");
    return {};
}

sync::Role roleOf(Role role)
{
    switch (role) {
    case Role::Village:
        return sync::Role::Village;
    case Role::Township:
        return sync::Role::Township;
    case Role::County:
        return sync::Role::County;
    }
    return sync::Role::Village;
}

/// The first two records of an archive: who makes it, and the post.
Result<void> writeFirstPerson(SessionParts& parts, const NewArchive& wanted, const RecordId& person)
{
    const QDate today = parts.environment.clock.today();
    const Newcomer maker{person, wanted.personName, wanted.role, wanted.orgCode,
                         wanted.inPostSince.isValid() ? wanted.inPostSince : today};
    for (const RecordDraft& draft : draftsOf(maker, parts.environment.randomness)) {
        archive::WriteRequest request{
            draft.type, draft.id, Scope(wanted.orgCode), Operation::Create, false,
            {},         person,   std::nullopt};
        for (const FieldInput& input : draft.fields)
            request.fields.push_back({input.field, input.value, std::nullopt});
        TONGDANG_CHECK(parts.archive->writer().write(request));
    }
    return {};
}

Result<void> fill(SessionParts& parts, const NewArchive& wanted, const RecordId& person)
{
    TONGDANG_CHECK(SessionFactory::openArchive(parts));
    TONGDANG_TRY(archive::Transaction transaction, parts.archive->begin());
    TONGDANG_CHECK(writeFirstPerson(parts, wanted, person));
    TONGDANG_CHECK(sync::createDevice(
        syncContext(parts), {roleOf(wanted.role), wanted.orgCode, wanted.orgName.trimmed()}));
    TONGDANG_CHECK(transaction.commit());
    return parts.keys.save(SessionFactory::deviceKeysFile(parts.folder),
                           parts.file.subkey(sync::deviceSubkeyLabel));
}

/// An archive that could not be finished is none.
void removeFiles(const QString& folder)
{
    const QString file = SessionFactory::archiveFile(folder);
    for (const QString& name :
         {file, file + QStringLiteral("-wal"), SessionFactory::deviceKeysFile(folder)})
        QFile::remove(name);
}

} // namespace

Result<CreatedArchive> createArchive(const NewArchive& wanted, const Environment& environment)
{
    TONGDANG_CHECK(check(wanted));
    TONGDANG_TRY(storage::FolderLock lock, storage::FolderLock::acquire(wanted.folder));
    TONGDANG_TRY(SessionFactory::Data data, SessionFactory::load(environment.resources));
    TONGDANG_TRY(const vault::KdfCost cost, keyCost(environment));
    const RecordId person = RecordId::create(environment.randomness);
    TONGDANG_TRY(storage::NewArchive made,
                 storage::createArchiveFile(SessionFactory::archiveFile(wanted.folder),
                                            wanted.passphrase, person, cost,
                                            {environment.clock, {}}));
    auto parts = std::make_unique<SessionParts>(environment, wanted.folder, std::move(lock),
                                                std::move(data.catalogue), std::move(data.rules),
                                                std::move(made.archive),
                                                sync::DeviceKeys::create(environment.randomness));
    if (auto filled = fill(*parts, wanted, person); !filled) {
        parts.reset(); // closes the file first
        removeFiles(wanted.folder);
        return failure(std::move(filled).error());
    }
    const QString fingerprint = parts->keys.fingerprint();
    const QString device = parts->keys.id().toString();
    auto session = SessionFactory::finish(std::move(parts));
    if (!session) {
        removeFiles(wanted.folder);
        return failure(std::move(session).error());
    }
    return CreatedArchive{*std::move(session), made.recoveryCode, fingerprint, device};
}

} // namespace tongdang::desk
