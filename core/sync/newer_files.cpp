// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/newer_files.h"

#include "base/canonical_json.h"
#include "record/digest.h"
#include "sync/bundle_layout.h"
#include "sync/certificate.h"
#include "sync/transaction.h"

#include <QFile>
#include <QFileInfo>

namespace tongdang::sync {
namespace {

/// Of the settings: version of the program that tried them last.
constexpr QByteArrayView triedName("newer_tried");

/// The file has a name that is made of its content; nothing inside need be understood for an id.
BundleId newerId(const QString& fileName)
{
    const Digest digest = blake2b256("tongdang newer file " + fileName.toUtf8());
    return *BundleId::fromBytes(QByteArrayView(digest.data(), Id::size));
}

/// Of a manifest that may be of another format; 0: it says none that is understood.
quint64 numberIn(QByteArrayView manifest)
{
    const auto object = parseCanonicalJson(manifest);
    const qint64 number = object ? object->value(u"number").toInteger() : 0;
    return number > 0 ? quint64(number) : 0;
}

/// Of a bundle of which nothing was understood.
StreamId noStream()
{
    return *StreamId::fromBytes(QByteArray(qsizetype(Id::size), '\0'));
}

} // namespace

bool isNewer(const BundleRow& row)
{
    return row.state == BundleState::Held && row.reason == newerReason;
}

Result<void> rememberNewer(const Context& context, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Medium, "sync.read_failed", {path}, file.errorString());
    TONGDANG_TRY(const auto entries, readUstar(file, bundleSlots));
    TONGDANG_TRY(const QByteArray manifest, readEntry(file, entries[0]));
    TONGDANG_TRY(const QByteArray chainBytes, readEntry(file, entries[2]));
    TONGDANG_TRY(const auto chain, parseChain(chainBytes));
    const QString name = QFileInfo(path).fileName();
    TONGDANG_TRY(auto transaction, Transaction::begin(context.store));
    TONGDANG_TRY(const auto known, context.store.findBundle(newerId(name)));
    if (!known)
        TONGDANG_CHECK(context.store.putBundle(
            {newerId(name), chain.front().certificate.device, BundleState::Held, noStream(),
             numberIn(manifest), 0, 0, context.now(), newerReason.toByteArray(), name}));
    TONGDANG_CHECK(noteNewerTried(context));
    return transaction.commit();
}

Result<std::optional<BundleRow>> newerRow(Store& store, const QString& fileName)
{
    return store.findBundle(newerId(fileName));
}

Result<void> forgetNewer(Store& store, const QString& fileName)
{
    TONGDANG_TRY(const auto known, newerRow(store, fileName));
    if (!known)
        return {};
    TONGDANG_TRY(auto transaction, Transaction::begin(store));
    TONGDANG_CHECK(store.forgetBundle(known->id));
    return transaction.commit();
}

Result<std::vector<BundleRow>> untriedNewer(const Context& context)
{
    TONGDANG_TRY(const auto tried, context.store.setting(triedName.toByteArray()));
    if (!tried || *tried == context.program.toUtf8()) // none was ever here, or none that is new
        return std::vector<BundleRow>();
    TONGDANG_TRY(auto rows, context.store.bundles(BundleState::Held));
    std::erase_if(rows, [](const BundleRow& row) { return !isNewer(row); });
    return rows;
}

Result<void> noteNewerTried(const Context& context)
{
    return context.store.putSetting(triedName.toByteArray(), context.program.toUtf8());
}

} // namespace tongdang::sync
