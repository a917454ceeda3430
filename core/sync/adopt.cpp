// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/adopt.h"

#include "base/clock.h"
#include "record/change_codec.h"
#include "sync/authority.h"
#include "sync/device.h"
#include "sync/intake.h"
#include "sync/merge.h"
#include "sync/peers.h"
#include "sync/snapshots.h"
#include "sync/tally.h"
#include "sync/transaction.h"
#include "sync/trust.h"
#include "sync/unknown_erasures.h"
#include "sync/waiting.h"

#include <QFile>

#include <algorithm>
#include <utility>

namespace tongdang::sync {
namespace {

/// Walks through the changes of a bundle: what fits is merged, the others are issued anew.
class Adoption {
public:
    Adoption(Store& store, const OpenedBundle& bundle, Intake intake, Authority authority,
             ImportReport& report)
        : m_bundle(bundle)
        , m_intake(std::move(intake))
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
        m_report.restoredCopy = m_report.restoredCopy || m_intake.beganReplica();
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
        TONGDANG_TRY(const Intake::Taken taken, m_intake.take(change, [this](const Change& other) {
            return m_authority.checkPlace(other);
        }));
        if (taken.how == Intake::How::Already) {
            ++m_report.already;
            return {};
        }
        if (taken.how == Intake::How::New && taken.here == change.header.dot)
            TONGDANG_CHECK(m_authority.checkNew(change));
        m_tally.applied(change);
        if (isPurge(change.header))
            m_tally.erased(change);
        ++m_report.applied;
        return {};
    }

    const OpenedBundle& m_bundle;
    Intake m_intake;
    Authority m_authority;
    UnknownErasures m_unknownErasures;
    Tally m_tally;
    ImportReport& m_report;
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
        const bool isAlike =
            row.reason == adopted.reason || (isFork(row.reason) && isFork(adopted.reason));
        if (row.stream != adopted.stream || row.end > adopted.end || row.id == adopted.id
            || !isAlike)
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

bool isFork(const QByteArray& reason)
{
    return reason == "sync.fork" || reason == "sync.fork_above" || reason == "sync.fork_own";
}

Result<ImportReport> adoptFork(const Context& context, const BundleId& bundle)
{
    Store& store = context.store;
    TONGDANG_TRY(const auto row, store.findBundle(bundle));
    const bool isBarred = row && row->reason == "sync.revoked";
    const bool isFirst = row && row->reason == "sync.first_foreign";
    if (!row || row->state != BundleState::Quarantined
        || !(isBarred || isFirst || isFork(row->reason)))
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
    TONGDANG_TRY(Intake intake, Intake::of(store, sender, Intake::Forks::Adopt, false));
    using First = Authority::FirstBundle;
    TONGDANG_TRY(Authority authority, Authority::of(context, sender, opened.meta.acknowledgements,
                                                    isFirst ? First::Vouched : First::Looked));
    TONGDANG_TRY(const qint64 before, store.lastOrdinal());
    TONGDANG_CHECK(Adoption(store, opened, std::move(intake), std::move(authority), report).run());
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
