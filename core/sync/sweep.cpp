// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/sweep.h"

#include "record/change_codec.h"
#include "sync/device.h"
#include "sync/transaction.h"
#include "sync/trust.h"

#include <QDir>
#include <QFile>

namespace tongdang::sync {
namespace {

/// By its record, or by its dossier where the record itself was never here.
Result<bool> isErased(Store& store, const ChangeHeader& header)
{
    TONGDANG_TRY(const bool record, store.isPurged(header.record));
    const auto* child = std::get_if<RecordId>(&header.scope);
    if (record || child == nullptr)
        return record;
    return store.isPurged(*child);
}

Result<void> remove(const QString& path)
{
    if (QFile::remove(path) || !QFile::exists(path))
        return {};
    return failure(ErrorKind::Medium, "sync.write_failed", {path});
}

Result<void> removeAll(const QDir& folder, const QStringList& names)
{
    for (const QString& name : names)
        TONGDANG_CHECK(remove(folder.filePath(name)));
    return {};
}

/// One that cannot be opened may hold anything.
bool mayHoldErased(const Context& context, const Trust& trust, const QString& path)
{
    auto seal = authenticate(path, trust, context.keys, Clock::dayOf(context.now()));
    if (!seal)
        return true;
    const auto opened = openBundle(*std::move(seal), context.keys, context.inbox());
    return !opened || holdsErased(context.store, *opened).value_or(true);
}

/// Bundles that were listed as waiting here and whose file is gone, now or by a sweep that was cut
/// off: how many.
Result<int> forgetGone(const Context& context)
{
    Store& store = context.store;
    int forgotten = 0;
    TONGDANG_TRY(auto transaction, Transaction::begin(store));
    for (const auto state : {BundleState::Held, BundleState::Quarantined}) {
        TONGDANG_TRY(const auto rows, store.bundles(state));
        for (const BundleRow& row : rows) {
            if (QFile::exists(context.inbox() + u'/' + row.file))
                continue;
            TONGDANG_CHECK(store.forgetBundle(row.id));
            ++forgotten;
        }
    }
    TONGDANG_CHECK(transaction.commit());
    return forgotten;
}

} // namespace

Result<bool> holdsErased(Store& store, const OpenedBundle& bundle)
{
    bool holds = false;
    TONGDANG_CHECK(
        bundle.changes.forEach([&](QByteArrayView header, QByteArrayView body) -> Result<void> {
            if (holds || body.isEmpty())
                return {};
            TONGDANG_TRY(const Change change, decodeChange(header, body));
            if (!isPurge(change.header)) {
                TONGDANG_TRY(holds, isErased(store, change.header));
            }
            return {};
        }));
    return holds;
}

Result<int> sweepCarried(const Context& context)
{
    const QDir outbox(context.outbox());
    TONGDANG_CHECK(removeAll(outbox, outbox.entryList(QDir::Files | QDir::Hidden)));
    TONGDANG_TRY(const Trust trust, readTrust(context.store));
    const QDir inbox(context.inbox());
    QStringList doomed;
    for (const QString& name : inbox.entryList(QDir::Files | QDir::Hidden)) {
        if (mayHoldErased(context, trust, inbox.filePath(name)))
            doomed.append(name);
    }
    TONGDANG_CHECK(removeAll(inbox, doomed));
    return forgetGone(context);
}

} // namespace tongdang::sync
