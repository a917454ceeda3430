// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/adopt.h"

#include "base/clock.h"
#include "record/change_codec.h"
#include "sync/adopted.h"
#include "sync/authority.h"
#include "sync/device.h"
#include "sync/merge.h"
#include "sync/peers.h"
#include "sync/snapshots.h"
#include "sync/tally.h"
#include "sync/transaction.h"
#include "sync/trust.h"
#include "sync/unknown_erasures.h"
#include "sync/waiting.h"

#include <QFile>
#include <QHash>

#include <algorithm>
#include <utility>

namespace tongdang::sync {
namespace {

/// Walks through the changes of a bundle: what fits is merged, the others are issued anew.
class Adoption {
public:
    Adoption(Store& store, const OpenedBundle& bundle, const Peer& sender, Adopted adopted,
             Authority authority, ImportReport& report)
        : m_store(store)
        , m_bundle(bundle)
        , m_sender(sender.known.device)
        , m_adopted(std::move(adopted))
        , m_authority(std::move(authority))
        , m_unknownErasures(bundle.changes, m_authority)
        , m_tally(store, report)
        , m_report(report)
    {
    }

    /// The position of the stream stays where it is: by its hash the receipt tells the other PC
    /// that it is a copy.
    [[nodiscard]] Result<void> run()
    {
        TONGDANG_CHECK(m_bundle.changes.forEach(
            [&](QByteArrayView header, QByteArrayView body) { return take(header, body); }));
        m_report.disputedErasures = m_authority.disputedErasures();
        m_unknownErasures.tell(m_report);
        return m_tally.sum();
    }

private:
    Result<void> take(QByteArrayView header, QByteArrayView body)
    {
        TONGDANG_TRY(const Change change, decodeChange(header, body));
        TONGDANG_TRY(const bool isPassedOver, m_unknownErasures.cover(change));
        if (isPassedOver)
            return {};
        TONGDANG_CHECK(m_tally.touch(change));
        TONGDANG_TRY(const Adopted::Standing standing, m_adopted.standing(change));
        Applied applied = Applied::Forked;
        if (standing == Adopted::Standing::Adopted)
            applied = Applied::Already;
        else if (standing == Adopted::Standing::Ordinary) {
            TONGDANG_TRY(applied, m_store.apply(change, m_sender));
        }
        if (applied != Applied::Forked)
            TONGDANG_CHECK(noteName(change, standing));
        if (applied == Applied::New)
            TONGDANG_CHECK(m_authority.checkNew(change));
        // A purged one says nothing any more.
        if (applied == Applied::Already
            || (applied == Applied::Forked && change.bodyBytes.isEmpty())) {
            if (applied == Applied::Forked)
                m_names[change.header.dot] = std::nullopt;
            ++m_report.already;
            return {};
        }
        if (applied == Applied::Forked) {
            TONGDANG_CHECK(m_authority.checkPlace(change));
            TONGDANG_CHECK(issueAnew(change));
        }
        m_tally.applied(change);
        if (isPurge(change.header))
            m_tally.erased(change);
        ++m_report.applied;
        return {};
    }

    Result<void> issueAnew(const Change& change)
    {
        std::vector<FieldWrite> writes = change.writes;
        for (FieldWrite& write : writes) {
            TONGDANG_TRY(write.seen, translated(write.seen));
        }
        TONGDANG_TRY(const Dot here, m_store.reissue(change, std::move(writes)));
        m_names[change.header.dot] = here;
        return m_adopted.put(change, here);
    }

    /// Of one that is here: its own name, or the one that stands for it.
    Result<void> noteName(const Change& change, Adopted::Standing standing)
    {
        const Dot& dot = change.header.dot;
        if (standing == Adopted::Standing::Adopted) {
            TONGDANG_TRY(m_names[dot], m_adopted.standsFor(change));
            return {};
        }
        TONGDANG_TRY(const bool isAmbiguous, m_adopted.knows(dot));
        if (isAmbiguous)
            m_names[dot] = dot;
        return {};
    }

    /// What their author saw, by the names that it has here. Where a name that the bundle does not
    /// explain means several changes, none of them is taken for seen: what nobody saw stays for a
    /// person to decide.
    [[nodiscard]] Result<std::vector<Dot>> translated(const std::vector<Dot>& seen) const
    {
        std::vector<Dot> here;
        for (const Dot& dot : seen) {
            if (const auto name = m_names.constFind(dot); name != m_names.cend()) {
                if (*name)
                    here.push_back(**name);
                continue;
            }
            TONGDANG_TRY(const bool isAmbiguous, m_adopted.knows(dot));
            if (!isAmbiguous)
                here.push_back(dot);
        }
        std::ranges::sort(here);
        here.erase(std::unique(here.begin(), here.end()), here.end());
        return here;
    }

    Store& m_store;
    const OpenedBundle& m_bundle;
    DeviceId m_sender;
    Adopted m_adopted;
    Authority m_authority;
    UnknownErasures m_unknownErasures;
    Tally m_tally;
    ImportReport& m_report;
    /// Of the bundle's changes that do not simply have their own name here: the one that they have;
    /// nothing, if they were not taken.
    QHash<Dot, std::optional<Dot>> m_names;
};

/// Bundles put aside before that hold nothing beyond this one are merged with it: their files. They
/// brought nothing of their own: an empty range of ordinals. Of a second copy of the archive the
/// names are the same, and what they stand for is not.
Result<QStringList> forgetOlder(const Context& context, const BundleRow& adopted)
{
    Store& store = context.store;
    QStringList files{adopted.file};
    TONGDANG_TRY(const auto aside, store.bundles(BundleState::Quarantined));
    TONGDANG_TRY(const qint64 last, store.lastOrdinal());
    for (BundleRow row : aside) {
        if (row.stream != adopted.stream || row.end > adopted.end || row.id == adopted.id
            || row.reason != adopted.reason)
            continue;
        // One that cannot be read any more stays for the person to see.
        if (!isAllHere(context, row).value_or(false))
            continue;
        files.append(std::exchange(row.file, {}));
        row.state = BundleState::Merged;
        row.lastChange = last;
        row.firstChange = last + 1;
        TONGDANG_CHECK(store.putBundle(row));
    }
    return files;
}

} // namespace

Result<ImportReport> adoptFork(const Context& context, const BundleId& bundle)
{
    Store& store = context.store;
    TONGDANG_TRY(const auto row, store.findBundle(bundle));
    const bool isBarred = row && row->reason == "sync.revoked";
    const bool isFirst = row && row->reason == "sync.first_foreign";
    if (!row || row->state != BundleState::Quarantined
        || !(isBarred || isFirst || row->reason == "sync.fork"))
        return failure(ErrorKind::Refused, "sync.not_put_aside");
    TONGDANG_TRY(const Trust trust, readTrust(store));
    TONGDANG_TRY(GenuineBundle seal, authenticate(context.inbox() + u'/' + row->file, trust,
                                                  context.keys, Clock::dayOf(context.now())));
    TONGDANG_TRY(const OpenedBundle opened,
                 openBundle(std::move(seal), context.keys, context.inbox()));
    TONGDANG_TRY(auto transaction, Transaction::begin(store));
    TONGDANG_CHECK(noticeReplica(store));
    TONGDANG_TRY(const Peer sender, senderOf(context, opened.seal));
    if (opened.seal.senderRevoked && !isBarred)
        return failure(ErrorKind::Refused, "sync.revoked", {sender.certificate.label});
    // Of a barred PC a person takes over what it wrote about children, and no rules.
    ImportReport report = isBarred ? reportAbout(sender) : reportAbout(sender, opened);
    TONGDANG_TRY(Adopted adopted, Adopted::of(store, sender.known.device));
    using First = Authority::FirstBundle;
    TONGDANG_TRY(Authority authority, Authority::of(context, sender, opened.meta.acknowledgements,
                                                    isFirst ? First::Vouched : First::Looked));
    TONGDANG_TRY(const qint64 before, store.lastOrdinal());
    TONGDANG_CHECK(
        Adoption(store, opened, sender, std::move(adopted), std::move(authority), report).run());
    if (report.applied > 0)
        TONGDANG_CHECK(noteNewsOf(store, sender.known.device, opened.meta.replica));
    TONGDANG_CHECK(rememberMerged(context, opened, sender, before));
    TONGDANG_TRY(const QStringList files, forgetOlder(context, *row));
    TONGDANG_CHECK(transaction.commit());
    for (const QString& file : files)
        QFile::remove(context.inbox() + u'/' + file);
    return report;
}

} // namespace tongdang::sync
