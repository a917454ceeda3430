// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/access.h"

#include "archive/archive.h"
#include "base/clock.h"
#include "desk/names.h"
#include "desk/purpose.h"
#include "desk/session_parts.h"
#include "sync/peers.h"

#include <algorithm>
#include <functional>

namespace tongdang::desk {

namespace {

/// Who searches again later than this searches anew.
constexpr qint64 stretchOfSearching = 10 * 60'000LL; // milliseconds

/// Whose dossier an entry is about.
class Subjects {
public:
    explicit Subjects(Session& session)
        : m_reader(session.archive().reader())
        , m_names(session)
    {
    }

    [[nodiscard]] Result<std::optional<RecordId>> childOf(const RecordId& subject)
    {
        TONGDANG_TRY(const auto dossier, m_reader.childOf(subject));
        if (!dossier)
            return std::optional<RecordId>();
        TONGDANG_TRY(const RecordId shown, m_reader.representative(*dossier));
        return std::optional(shown);
    }
    [[nodiscard]] Result<QString> nameOf(const RecordId& child) { return m_names.child(child); }
    [[nodiscard]] Result<QString> person(const RecordId& staff) { return m_names.person(staff); }

private:
    const archive::Reader& m_reader;
    Names m_names;
};

/// Of the own log, or of the copy of a PC's below.
using VisitEntry = std::function<Result<void>(qint64 life, const archive::AccessLog::Entry&)>;
Result<void> forEachEntry(Session& session, const std::optional<QString>& device,
                          const VisitEntry& visit)
{
    if (!device)
        return session.archive().accessLog().entriesAfter(
            0, [&visit](const archive::AccessLog::Entry& entry) { return visit(0, entry); });
    const auto id = sync::DeviceId::parse(*device);
    if (!id)
        return failure(ErrorKind::Refused, "desk.unknown_receiver", {*device});
    TONGDANG_TRY(const auto peer, sync::findPeer(*session.parts().store, *id));
    if (!peer)
        return failure(ErrorKind::Refused, "desk.unknown_receiver", {*device});
    return session.archive().accessCopies().entries(*Id::fromBytes(id->view()), visit);
}

Result<AccessProof::Copy> proofOfCopy(Session& session, const sync::Peer& peer)
{
    AccessProof::Copy copy{peer.known.device.toString(), peer.certificate.label, 0, 0, {}};
    archive::AccessLog::Entry before;
    TONGDANG_CHECK(session.archive().accessCopies().entries(
        *Id::fromBytes(peer.known.device.view()),
        [&](qint64 life, const archive::AccessLog::Entry& entry) -> Result<void> {
            const bool goesOn = life == copy.lives && entry.number == before.number + 1;
            const bool begins = life == copy.lives + 1;
            const bool fits =
                begins ? entry.number > 1 || entry.hash == archive::AccessLog::hashOf(entry, {})
                       : goesOn && entry.hash == archive::AccessLog::hashOf(entry, before.hash);
            if (!fits && !copy.firstFault)
                copy.firstFault = entry.number;
            copy.lives = life;
            ++copy.entries;
            before = entry;
            return {};
        }));
    return copy;
}

bool isInDays(const AccessQuestion& question, qint64 at)
{
    const QDate day = Clock::dayOf(at);
    return (!question.from.isValid() || day >= question.from)
           && (!question.until.isValid() || day <= question.until);
}

} // namespace

Result<void> noteAccess(Session& session, const QByteArray& action,
                        const std::optional<RecordId>& subject, const QByteArray& detail,
                        const QString& purpose)
{
    archive::AccessLog::Entry entry;
    entry.at = session.environment().clock.nowMilliseconds();
    entry.person = session.profile().person;
    entry.action = action;
    entry.subject = subject;
    entry.detail = withPurpose(detail, purpose);
    return session.archive().accessLog().append(std::move(entry));
}

Result<void> noteSearch(Session& session)
{
    std::optional<qint64>& last = session.parts().lastSearch;
    const qint64 now = session.environment().clock.nowMilliseconds();
    const bool goesOn = last && now >= *last && now - *last < stretchOfSearching;
    if (!goesOn)
        TONGDANG_CHECK(noteAccess(session, "child.search"));
    last = now;
    return {};
}

Result<std::vector<AccessLine>> listAccess(Session& session, const AccessQuestion& question)
{
    Subjects subjects(session);
    std::optional<RecordId> wanted;
    if (question.child) {
        TONGDANG_TRY(const auto shown, subjects.childOf(*question.child));
        if (!shown)
            return failure(ErrorKind::Refused, "desk.unknown_child");
        wanted = shown;
    }
    std::vector<AccessLine> lines;
    const auto take = [&](qint64 life, const archive::AccessLog::Entry& entry) -> Result<void> {
        const bool isOfPerson = !question.person || entry.person == question.person;
        if (!isOfPerson || !isInDays(question, entry.at))
            return {};
        const auto [detail, purpose] = apart(entry.action, entry.detail);
        AccessLine line{entry.number,
                        entry.at,
                        entry.person,
                        {},
                        entry.action,
                        entry.subject,
                        {},
                        QString::fromUtf8(detail),
                        purposeWords(session, purpose),
                        life};
        std::optional<RecordId> child;
        if (entry.subject) {
            TONGDANG_TRY(child, subjects.childOf(*entry.subject));
        }
        if (wanted && child != wanted)
            return {};
        if (child) {
            TONGDANG_TRY(line.childName, subjects.nameOf(*child));
        }
        if (entry.person) {
            TONGDANG_TRY(line.personName, subjects.person(*entry.person));
        }
        lines.push_back(std::move(line));
        return {};
    };
    TONGDANG_CHECK(forEachEntry(session, question.device, take));
    std::ranges::reverse(lines);
    if (question.most > 0 && lines.size() > static_cast<std::size_t>(question.most))
        lines.resize(static_cast<std::size_t>(question.most));
    TONGDANG_CHECK(noteAccess(session, "access.read", wanted));
    return lines;
}

Result<AccessProof> verifyAccess(Session& session)
{
    const archive::AccessLog& log = session.archive().accessLog();
    AccessProof proof;
    TONGDANG_TRY(proof.firstFault, log.firstFault());
    TONGDANG_TRY(const auto newest, log.latest(1));
    proof.entries = newest.empty() ? 0 : newest.front().number;
    TONGDANG_TRY(const auto peers, sync::otherPeers(*session.parts().store));
    for (const sync::Peer& peer : peers) {
        TONGDANG_TRY(AccessProof::Copy copy, proofOfCopy(session, peer));
        if (copy.entries > 0)
            proof.copies.push_back(std::move(copy));
    }
    return proof;
}

} // namespace tongdang::desk
