// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/lives.h"

#include <algorithm>

namespace tongdang::sync {
namespace {

constexpr qint64 year = 365LL * 86'400'000; // milliseconds
/// Late sticks of older lives than these count as new beginnings.
constexpr std::size_t mostLives = 16;

struct DeviceLife {
    ReplicaId replica;
    qint64 since = 0; ///< reception of its first bundle, milliseconds UTC
};

/// A line for each, "<replica> <moment>", the newest last.
QByteArray livesName(const DeviceId& device)
{
    return "lives:" + device.toBytes().toHex();
}

std::vector<DeviceLife> livesIn(const QByteArray& lines)
{
    std::vector<DeviceLife> lives;
    for (const QByteArray& line : lines.split('\n')) {
        const QList<QByteArray> parts = line.split(' ');
        const auto replica = ReplicaId::parse(QString::fromLatin1(parts.front()));
        if (parts.size() == 2 && replica)
            lives.push_back({*replica, parts[1].toLongLong()});
    }
    return lives;
}

QByteArray linesOf(const std::vector<DeviceLife>& lives)
{
    QByteArray lines;
    for (const DeviceLife& life : lives)
        lines += life.replica.toString().toLatin1() + ' ' + QByteArray::number(life.since) + '\n';
    return lines;
}

} // namespace

Result<bool> noteLife(Store& store, const DeviceId& device, const ReplicaId& replica, qint64 now)
{
    TONGDANG_TRY(const auto stored, store.setting(livesName(device)));
    std::vector<DeviceLife> lives = livesIn(stored.value_or(QByteArray()));
    if (std::ranges::find(lives, replica, &DeviceLife::replica) != lives.end())
        return false;
    lives.push_back({replica, now});
    if (lives.size() > mostLives)
        lives.erase(lives.begin());
    TONGDANG_CHECK(store.putSetting(livesName(device), linesOf(lives)));
    // The first one that was seen is no new beginning, whenever it was.
    const auto beginnings = std::count_if(lives.begin() + 1, lives.end(), [now](const auto& life) {
        return life.since > now - year;
    });
    return beginnings >= manyBeginnings;
}

Result<std::vector<ReplicaId>> livesOf(Store& store, const DeviceId& device)
{
    TONGDANG_TRY(const auto stored, store.setting(livesName(device)));
    std::vector<ReplicaId> replicas;
    for (const DeviceLife& life : livesIn(stored.value_or(QByteArray())))
        replicas.push_back(life.replica);
    return replicas;
}

} // namespace tongdang::sync
