// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/projected.h"

#include "record/fold.h"

#include <QSet>

#include <algorithm>

namespace tongdang::archive {
namespace {

bool namesOnlyThese(std::span<const Change> changes)
{
    QSet<Dot> here;
    for (const Change& change : changes)
        here.insert(change.header.dot);
    for (const Change& change : changes) {
        for (const FieldWrite& write : change.writes) {
            for (const Dot& seen : write.seen) {
                if (!here.contains(seen))
                    return false;
            }
        }
    }
    return true;
}

} // namespace

Result<ProjectedRecord> project(std::span<const Change> changes, Replicas& replicas)
{
    const FoldedRecord folded = fold(changes);
    ProjectedRecord record;
    record.type = folded.type;
    record.child = childOf(folded.scope);
    record.created = folded.createdAt;
    record.late = folded.editedAfterWithdrawal;
    record.versions.complete = namesOnlyThese(changes);
    record.versions.hasCreate =
        std::any_of(changes.begin(), changes.end(), [](const Change& change) {
            return plainOperation(change.header) == Operation::Create;
        });
    for (const FieldState& state : folded.fields) {
        if (state.heads.empty()) // they supersede each other in a circle: nothing to show
            continue;
        if (state.field == withdrawnField)
            record.withdrawn = !state.shown().isNull();
        std::vector<Dot> dots;
        for (const Head& head : state.heads)
            dots.push_back(head.dot);
        TONGDANG_TRY(auto heads, replicas.local(dots));
        record.versions.add(state.field, std::move(heads));
        record.values.push_back({state.field, state.shown(), {}});
        if (state.inConflict())
            record.conflicts.push_back(state.field);
    }
    return record;
}

} // namespace tongdang::archive
