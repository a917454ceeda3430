// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/fields.h"
#include "desk/key_cost.h"
#include "desk/key_step.h"
#include "desk/overview.h"
#include "desk/record_draft.h"
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

/// Codes of ROLE: director, social worker of a station, county office.
const char16_t* postOf(Role role)
{
    switch (role) {
    case Role::Village:
        return u"1";
    case Role::Township:
        return u"3";
    case Role::County:
        return u"6";
    }
    return u"1";
}

/// The first two records of an archive: who makes it, and the post.
Result<void> writeFirstPerson(SessionParts& parts, const NewArchive& wanted, const RecordId& person)
{
    const QDate today = parts.environment.clock.today();
    const RecordDraft staff = DraftBuilder(person, fields::staff::type, std::nullopt)
                                  .set(fields::staff::name, wanted.personName.trimmed())
                                  .set(fields::staff::nsys_entered, Value(false))
                                  .take();
    const RecordDraft post = DraftBuilder(RecordId::create(parts.environment.randomness),
                                          fields::staff_post::type, std::nullopt)
                                 .set(fields::staff_post::staff, person)
                                 .set(fields::staff_post::role, postOf(wanted.role))
                                 .set(fields::staff_post::division, wanted.orgCode)
                                 .set(fields::staff_post::from_on,
                                      wanted.inPostSince.isValid() ? wanted.inPostSince : today)
                                 .take();
    for (const RecordDraft& draft : {staff, post}) {
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
    TONGDANG_TRY(auto session, SessionFactory::finish(std::move(parts)));
    return CreatedArchive{std::move(session), made.recoveryCode, fingerprint, device};
}

} // namespace tongdang::desk
