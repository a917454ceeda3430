// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/waiting.h"

#include "base/clock.h"
#include "record/change_codec.h"
#include "sync/adopted.h"
#include "sync/bundle_reader.h"
#include "sync/device.h"
#include "sync/peers.h"
#include "sync/trust.h"
#include "sync/unknown_erasures.h"

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

} // namespace tongdang::sync
