// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/export.h"

#include "sync/bundle_writer.h"
#include "sync/durable_file.h"
#include "sync/transaction.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace tongdang::sync {
namespace {

/// The name itself, or with -2, -3, ... behind it if it is taken on the stick.
QString freePath(const QDir& folder, const QString& name)
{
    QString path = folder.filePath(name);
    const QFileInfo parts(name);
    for (int copy = 2; QFile::exists(path); ++copy)
        path = folder.filePath(
            QStringLiteral("%1-%2.%3").arg(parts.completeBaseName()).arg(copy).arg(parts.suffix()));
    return path;
}

} // namespace

Result<PreparedBundle> prepareExport(const Context& context, const ExportWish& wish)
{
    TONGDANG_TRY(auto transaction, Transaction::begin(context.store));
    TONGDANG_CHECK(noticeReplica(context.store));
    TONGDANG_TRY(Peer receiver, findReceiver(context.store, wish.receiver));
    if (wish.everything)
        receiver.known.wantsSnapshot = true; // as if it had asked
    TONGDANG_TRY(PreparedBundle bundle, buildBundle(context, receiver, wish.documents));
    TONGDANG_CHECK(context.store.outdateCopies());
    TONGDANG_CHECK(transaction.commit());
    return bundle;
}

Result<QString> copyToMedium(const PreparedBundle& bundle, const QString& folder)
{
    if (!QFileInfo(folder).isDir())
        return failure(ErrorKind::Medium, "sync.medium", {folder});
    const QString path = freePath(QDir(folder), bundle.name);
    TONGDANG_CHECK(copyNewFile(bundle.path, path));
    return path;
}

Result<void> confirmExport(const Context& context, const PreparedBundle& bundle)
{
    TONGDANG_TRY(auto transaction, Transaction::begin(context.store));
    TONGDANG_CHECK(rememberWritten(context, bundle));
    TONGDANG_CHECK(transaction.commit());
    // A leftover does no harm: the next export to this device removes it.
    QFile::remove(bundle.path);
    return {};
}

Result<ExportedBundle> exportBundle(const Context& context, const ExportWish& wish,
                                    const QString& folder)
{
    TONGDANG_TRY(const PreparedBundle bundle, prepareExport(context, wish));
    TONGDANG_TRY(const QString file, copyToMedium(bundle, folder));
    TONGDANG_CHECK(confirmExport(context, bundle));
    return ExportedBundle{file, bundle.number, bundle.changes, bundle.bytes, bundle.left};
}

} // namespace tongdang::sync
