// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "power_cut.h"

#include <algorithm>

namespace tongdang::test {

namespace {

using Kind = DiskOperation::Kind;
using Survivors = PowerCut::Survivors;
using Pending = std::vector<const DiskOperation*>;

void put(QByteArray& file, qint64 offset, QByteArrayView bytes)
{
    if (file.size() < offset + bytes.size())
        file.resize(offset + bytes.size(), '\0');
    std::copy(bytes.begin(), bytes.end(), file.begin() + offset);
}

void apply(QByteArray& file, const DiskOperation& operation)
{
    if (operation.kind == Kind::Write)
        put(file, operation.at, operation.bytes);
    else if (operation.kind == Kind::Truncate)
        file.resize(operation.at, '\0');
}

void applySomeSectors(QByteArray& file, const DiskOperation& write, int sector,
                      Randomness& randomness)
{
    const qint64 end = write.at + write.bytes.size();
    for (qint64 at = write.at / sector * sector; at < end; at += sector) {
        if (randomness.below(2) == 0)
            continue;
        const qint64 from = std::max(at, write.at);
        const qint64 to = std::min<qint64>(at + sector, end);
        put(file, from, QByteArrayView(write.bytes).sliced(from - write.at, to - from));
    }
}

void survive(QByteArray& file, const Pending& pending, const PowerCut& cut, Randomness& randomness)
{
    if (cut.survivors == Survivors::None)
        return;
    std::size_t keep = pending.size();
    if (cut.survivors == Survivors::TornLast)
        keep = randomness.below(static_cast<quint32>(pending.size())) + 1;
    for (std::size_t i = 0; i < keep; ++i) {
        const bool isTorn = cut.survivors == Survivors::Sectors
                            || (cut.survivors == Survivors::TornLast && i + 1 == keep);
        if (!isTorn)
            apply(file, *pending[i]);
        else if (pending[i]->kind == Kind::Write)
            applySomeSectors(file, *pending[i], cut.sector, randomness);
        else if (randomness.below(2) == 1)
            apply(file, *pending[i]);
    }
}

} // namespace

DiskImage imageAfter(const PowerCut& cut, DiskImage start,
                     const std::vector<DiskOperation>& operations, Randomness& randomness)
{
    DiskImage image = std::move(start);
    std::map<QByteArray, Pending> unsynced;
    for (std::size_t i = 0; i < cut.operation; ++i) {
        const DiskOperation& operation = operations[i];
        if (operation.path.isEmpty())
            continue; // temporary files are gone after a power cut
        Pending& pending = unsynced[operation.path];
        switch (operation.kind) {
        case Kind::Mark:
            break;
        case Kind::Create:
            image[operation.path].clear();
            break;
        case Kind::Delete:
            image.erase(operation.path);
            pending.clear();
            break;
        case Kind::Sync:
            if (cut.syncsAreIgnored)
                break;
            for (const DiskOperation* synced : pending)
                apply(image[operation.path], *synced);
            pending.clear();
            break;
        case Kind::Write:
        case Kind::Truncate:
            pending.push_back(&operation);
            break;
        }
    }
    for (const auto& [path, pending] : unsynced)
        if (!pending.empty())
            survive(image[path], pending, cut, randomness);
    return image;
}

qint64 acknowledged(const PowerCut& cut, const std::vector<DiskOperation>& operations)
{
    qint64 last = 0;
    for (std::size_t i = 0; i < cut.operation; ++i)
        if (operations[i].kind == Kind::Mark)
            last = operations[i].at;
    return last;
}

} // namespace tongdang::test
