// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/keys.h"

#include "archive/archive.h"
#include "base/clock.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "desk/access.h"
#include "desk/drafts.h"
#include "desk/key_step.h"
#include "desk/names.h"
#include "desk/newcomer.h"
#include "desk/overview.h"
#include "desk/station_slot.h"
#include "desk/working_day.h"
#include "vault/passphrase.h"
#include "vault/recovery_code.h"

#include <algorithm>

namespace tongdang::desk {

Result<void> confirmPassphrase(Session& session, const QString& passphrase)
{
    TONGDANG_TRY(const storage::Slot slot, session.file().verifyPassphrase(passphrase));
    if (slot.person != session.profile().person)
        return failure(ErrorKind::Passphrase, "storage.wrong_passphrase");
    return {};
}

Result<void> checkRecoveryCode(const QString& code)
{
    TONGDANG_TRY([[maybe_unused]] const auto parsed, vault::RecoveryCode::parse(code));
    return {};
}

Result<void> checkPassphrase(const QString& passphrase)
{
    auto strong = vault::checkNewPassphrase(passphrase);
    if (!strong && strong.error().code == "vault.passphrase_too_short")
        return failure(ErrorKind::Refused, "desk.passphrase_weak");
    return strong;
}

Result<void> takeKeyStep(SessionParts& parts, const RecordId& person, const QByteArray& action,
                         const std::function<Result<void>(const storage::BeforeWriting&)>& step)
{
    TONGDANG_TRY(archive::Transaction transaction, parts.archive->begin());
    archive::AccessLog::Entry entry;
    entry.at = parts.environment.clock.nowMilliseconds();
    entry.person = person;
    entry.action = action;
    TONGDANG_CHECK(parts.archive->accessLog().append(std::move(entry)));
    // The key block is not SQLite's, so one commit cannot hold both. A full disk fails here, while
    // the keys are as they were; what is logged and then not done harms nobody.
    bool isLogged = false;
    const auto done = step([&]() -> Result<void> {
        TONGDANG_CHECK(transaction.commit());
        isLogged = true;
        return {};
    });
    if (!done && isLogged)
        return failure(ErrorKind::Medium, "desk.keys_unsure", {},
                       QString::fromLatin1(done.error().code));
    return done;
}

Result<void> changePassphrase(Session& session, const PassphraseChange& change)
{
    TONGDANG_CHECK(checkPassphrase(change.wanted));
    TONGDANG_CHECK(confirmPassphrase(session, change.present));
    const RecordId person = session.profile().person;
    return takeKeyStep(session.parts(), person, "key.passphrase",
                       [&](const storage::BeforeWriting& log) {
                           return session.file().replacePassphrase(person, change.wanted, log);
                       });
}

QString newRecoveryCode()
{
    return vault::RecoveryCode::create().toString();
}

Result<void> changeRecoveryCode(Session& session, const RecoveryCodeChange& change)
{
    TONGDANG_CHECK(confirmPassphrase(session, change.passphrase));
    return takeKeyStep(session.parts(), session.profile().person, "key.recovery_code",
                       [&](const storage::BeforeWriting& log) {
                           return session.file().replaceRecoveryCode(change.code, log);
                       });
}

Result<ExportedKeys> exportDeviceKey(Session& session, const DeviceKeyExport& wanted)
{
    TONGDANG_CHECK(confirmPassphrase(session, wanted.passphrase));
    const sync::DeviceKeys& keys = session.parts().keys;
    TONGDANG_CHECK(noteAccess(session, "key.export"));
    TONGDANG_CHECK(keys.exportTo(wanted.file));
    return ExportedKeys{keys.recipient(), keys.minisign()};
}

namespace {

KeySlot::Kind kindOf(storage::Slot::Kind kind)
{
    switch (kind) {
    case storage::Slot::Kind::Passphrase:
        return KeySlot::Kind::Person;
    case storage::Slot::Kind::Recovery:
        return KeySlot::Kind::RecoveryCode;
    case storage::Slot::Kind::Station:
        return KeySlot::Kind::Station;
    }
    return KeySlot::Kind::Person;
}

} // namespace

Result<std::vector<KeySlot>> listKeySlots(Session& session)
{
    std::vector<KeySlot> lines;
    for (const storage::Slot& slot : session.file().slots()) {
        KeySlot line;
        line.number = slot.number;
        line.kind = kindOf(slot.kind);
        line.person = slot.person;
        line.made = Clock::dayOf(slot.created);
        line.mine = slot.person && *slot.person == session.profile().person;
        if (slot.person) {
            TONGDANG_TRY(const auto staff, session.archive().reader().record(*slot.person));
            line.personName = staff ? staff->value(fields::staff::name).toText() : QString();
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

Result<std::vector<StaffLine>> staffWithoutKey(Session& session)
{
    archive::RecordQuery query;
    query.type = fields::staff::type;
    TONGDANG_TRY(const auto staff, session.archive().reader().records(query));
    const std::vector<storage::Slot> used = session.file().slots();
    Names names(session);
    std::vector<StaffLine> lines;
    for (const Record& person : staff) {
        if (std::ranges::any_of(
                used, [&](const storage::Slot& slot) { return slot.person == person.id; }))
            continue;
        TONGDANG_TRY(const auto place, names.placeOf(person.id));
        lines.push_back(
            {person.id, person.value(fields::staff::name).toText(), place.value_or(QString())});
    }
    std::ranges::sort(lines, {}, &StaffLine::name);
    return lines;
}

std::vector<PostLine> newcomerPosts(const Session& session)
{
    std::vector<PostLine> posts;
    const CodeList* list = session.catalogue().codeList(u"ROLE");
    if (!list)
        return posts;
    const QString usual = usualPost(session.profile().role);
    for (const Code& post : list->items) {
        if (post.active)
            posts.push_back({post.code, post.zh, post.code == usual});
    }
    return posts;
}

namespace {

/// Two of one name would be mistaken for each other: who is in the register is chosen from it.
Result<void> checkNewName(Session& session, const QString& name)
{
    if (name.isEmpty())
        return failure(ErrorKind::Refused, "desk.name_missing");
    archive::RecordQuery query;
    query.type = fields::staff::type;
    TONGDANG_TRY(const auto staff, session.archive().reader().records(query));
    const bool isKnown = std::ranges::any_of(staff, [&](const Record& person) {
        return person.value(fields::staff::name).toText() == name;
    });
    return isKnown ? failure(ErrorKind::Refused, "desk.name_in_register") : Result<void>();
}

Result<void> checkPost(const Session& session, const QString& post)
{
    const auto posts = newcomerPosts(session);
    const bool isOffered =
        post.isEmpty() || std::ranges::find(posts, post, &PostLine::code) != posts.end();
    return isOffered ? Result<void>() : failure(ErrorKind::Refused, "desk.unknown_post", {post});
}

Result<void> writeNewcomer(Session& session, const RecordId& person, const NewKeyHolder& wanted)
{
    const Newcomer newcomer{person,
                            wanted.newName,
                            session.profile().role,
                            session.profile().orgCode,
                            workingDay(session),
                            wanted.newPost};
    std::vector<archive::WriteRequest> requests;
    for (RecordDraft& draft : draftsOf(newcomer, session.environment().randomness))
        requests.push_back(createRequest(session, std::move(draft)));
    TONGDANG_CHECK(session.archive().writer().write(requests));
    return {};
}

Result<RecordId> holderOf(Session& session, const NewKeyHolder& wanted)
{
    if (!wanted.person) {
        TONGDANG_CHECK(checkNewName(session, wanted.newName.trimmed()));
        TONGDANG_CHECK(checkPost(session, wanted.newPost));
        return RecordId::create(session.environment().randomness);
    }
    TONGDANG_TRY(const auto staff, session.archive().reader().record(*wanted.person));
    if (!staff || staff->type != fields::staff::type || staff->withdrawn)
        return failure(ErrorKind::Refused, "desk.unknown_staff");
    return *wanted.person;
}

} // namespace

Result<RecordId> addKeyHolder(Session& session, const NewKeyHolder& wanted)
{
    TONGDANG_CHECK(checkPassphrase(wanted.wanted));
    TONGDANG_CHECK(confirmPassphrase(session, wanted.passphrase));
    TONGDANG_TRY(const RecordId person, holderOf(session, wanted));
    // A passphrase that is refused leaves nobody behind.
    const auto writeAlong = [&](const storage::BeforeWriting& log) -> Result<void> {
        if (!wanted.person)
            TONGDANG_CHECK(writeNewcomer(session, person, wanted));
        return log();
    };
    const auto step = [&](const storage::BeforeWriting& log) {
        return session.file().addPassphraseSlot(person, wanted.wanted,
                                                [&] { return writeAlong(log); });
    };
    TONGDANG_CHECK(takeKeyStep(session.parts(), session.profile().person, "key.person", step));
    return person;
}

Result<void> removeKeyHolder(Session& session, const KeyRemoval& wanted)
{
    TONGDANG_CHECK(confirmPassphrase(session, wanted.passphrase));
    const std::vector<storage::Slot> used = session.file().slots();
    const auto slot = std::ranges::find(used, wanted.slot, &storage::Slot::number);
    if (slot == used.end())
        return failure(ErrorKind::Refused, "storage.no_such_slot");
    if (slot->kind == storage::Slot::Kind::Recovery)
        return failure(ErrorKind::Refused, "desk.code_stays");
    if (slot->kind == storage::Slot::Kind::Station)
        return removeStationSlot(session);
    return takeKeyStep(session.parts(), session.profile().person, "key.person_removed",
                       [&](const storage::BeforeWriting& log) {
                           return session.file().removeSlot(wanted.slot, log);
                       });
}

} // namespace tongdang::desk
