// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/fold.h"

#include <algorithm>

namespace tongdang {

namespace {

/// Calls `visit` with each head that a new change of `field` comes after.
template <class Visit>
void forEachHeadBelow(const FoldedRecord& record, FieldNo field, Visit visit)
{
    for (const FieldState& state : record.fields) {
        if (state.field == field || field == withdrawnField)
            std::ranges::for_each(state.heads, visit);
    }
}

} // namespace

std::vector<Dot> seenDots(const FoldedRecord* record, FieldNo field)
{
    std::vector<Dot> seen;
    if (!record)
        return seen;
    forEachHeadBelow(*record, field, [&seen](const Head& head) { seen.push_back(head.dot); });
    std::ranges::sort(seen);
    seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
    return seen;
}

quint64 nextStamp(qint64 nowMilliseconds, const FoldedRecord* record,
                  std::span<const FieldNo> touched)
{
    constexpr qint64 latest = static_cast<qint64>(stampBound >> 16);
    auto stamp = static_cast<quint64>(std::clamp<qint64>(nowMilliseconds, 0, latest)) << 16;
    if (!record)
        return stamp;
    for (const FieldNo field : touched) {
        forEachHeadBelow(*record, field,
                         [&stamp](const Head& head) { stamp = std::max(stamp, head.hlc + 1); });
    }
    return stamp;
}

} // namespace tongdang
