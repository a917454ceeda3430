// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/disputed_erasures.h"

namespace tongdang::sync {
namespace {

QByteArray settingName(const BundleId& bundle)
{
    return "disputed_erasures/" + bundle.toBytes().toHex();
}

} // namespace

Result<void> noteDisputedErasures(Store& store, const BundleId& bundle,
                                  const std::vector<RecordId>& records)
{
    const QByteArray name = settingName(bundle);
    TONGDANG_TRY(const auto before, store.setting(name));
    if (records.empty() && !before)
        return {};
    QByteArray ids;
    for (const RecordId& record : records)
        ids += record.toBytes().toHex() + '\n';
    return store.putSetting(name, ids);
}

Result<std::vector<RecordId>> disputedErasuresOf(Store& store, const BundleId& bundle)
{
    TONGDANG_TRY(const auto ids, store.setting(settingName(bundle)));
    std::vector<RecordId> records;
    if (!ids)
        return records;
    for (const QByteArray& line : ids->split('\n')) {
        if (line.isEmpty())
            continue;
        const auto record = RecordId::parse(QString::fromLatin1(line));
        if (!record)
            return failure(ErrorKind::Damaged, "sync.inconsistent", {},
                           QStringLiteral("disputed_erasures"));
        records.push_back(*record);
    }
    return records;
}

} // namespace tongdang::sync
