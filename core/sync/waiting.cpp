// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/waiting.h"

#include "base/clock.h"
#include "record/change_codec.h"
#include "sync/adopted.h"
#include "sync/bundle_reader.h"
#include "sync/device.h"
#include "sync/peers.h"
#include "sync/transaction.h"
#include "sync/trust.h"
#include "sync/unknown_erasures.h"

#include <QFile>

namespace tongdang::sync {

Result<bool> isAllHere(const Context& context, const BundleRow& row)
{
    Store& store = context.store;
    TONGDANG_TRY(const Trust trust, readTrust(store));
    TONGDANG_TRY(GenuineBundle seal, authenticate(context.inbox() + u'/' + row.file, trust,
                                                  context.keys, Clock::dayOf(context.now())));
    TONGDANG_TRY(const OpenedBundle bundle,
                 openBundle(std::move(seal), context.keys, context.inbox()));
    TONGDANG_TRY(const Adopted adopted, Adopted::of(store, row.peer));
    TONGDANG_TRY(const auto sender, findPeer(store, row.peer));
    if (!sender)
        return false;
    TONGDANG_TRY(Authority authority,
                 Authority::of(context, *sender, bundle.meta.acknowledgements));
    UnknownErasures unknownErasures(bundle.changes, authority);
    bool isHere = true;
    TONGDANG_CHECK(
        bundle.changes.forEach([&](QByteArrayView header, QByteArrayView body) -> Result<void> {
            if (!isHere)
                return {};
            TONGDANG_TRY(const Change change, decodeChange(header, body));
            TONGDANG_TRY(isHere, store.holds(change.header.dot, change.chain));
            if (!isHere) {
                TONGDANG_TRY(const auto standing, adopted.standing(change));
                isHere = standing == Adopted::Standing::Adopted;
            }
            if (!isHere) {
                TONGDANG_TRY(isHere, unknownErasures.cover(change));
            }
            return {};
        }));
    return isHere;
}

Result<void> discardWaiting(const Context& context, const BundleId& bundle)
{
    Store& store = context.store;
    TONGDANG_TRY(const auto row, store.findBundle(bundle));
    if (!row || (row->state != BundleState::Held && row->state != BundleState::Quarantined))
        return failure(ErrorKind::Refused, "sync.not_waiting");
    // The file first: cut off in between, the bundle is still listed and can be given up again.
    const QString path = context.inbox() + u'/' + row->file;
    if (!row->file.isEmpty() && !QFile::remove(path) && QFile::exists(path))
        return failure(ErrorKind::Medium, "sync.write_failed", {path});
    TONGDANG_TRY(auto transaction, Transaction::begin(store));
    TONGDANG_CHECK(store.forgetBundle(bundle));
    return transaction.commit();
}

} // namespace tongdang::sync
