// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/fields.h"
#include "policy/evaluation.h"
#include "policy/quality_parts.h"
#include "policy/subjects.h"

#include <algorithm>

/// The guards of domain.md §7 and the errors of §11 that keep a record from being saved.
namespace tongdang {

namespace {

bool concerns(const policy::QualityGuard& guard, const GuardedSave& save)
{
    if (guard.at == policy::GuardedAt::Step
        && (!save.takesStep || guard.rule.subject.number != save.type))
        return false;
    if (guard.at == policy::GuardedAt::Close && save.type != fields::child::type)
        return false;
    if (!guard.rule.reads.includes(save.type))
        return false;
    const std::vector<FieldNo> read = guard.rule.reads.of(save.type);
    return std::ranges::any_of(save.touched, [&read](FieldNo field) {
        return std::ranges::find(read, field) != read.end();
    });
}

} // namespace

FieldsRead QualityChecks::readByGuards(const GuardedSave& save) const
{
    FieldsRead reads;
    for (const policy::QualityGuard& guard : m_contents->guards) {
        if (concerns(guard, save))
            reads.add(guard.rule.reads);
    }
    return reads;
}

std::vector<GuardFinding> QualityChecks::guardFindings(const RuleSet& rules,
                                                       const GuardedSave& save,
                                                       const ChildRecords& records,
                                                       const StaffPosts& posts, QDate today,
                                                       qint64 now) const
{
    std::vector<GuardFinding> found;
    const policy::RuleBook& book = rules.book(today);
    FieldsRead reads = m_contents->reads;
    reads.add(readByGuards(save));
    const policy::Dossier dossier(book, records, reads);
    policy::Matter matter(book, dossier, posts, now, records.common);
    policy::Evaluation evaluation(matter, today);
    for (size_t place = 0; place < m_contents->guards.size(); ++place) {
        const policy::QualityGuard& guard = m_contents->guards[place];
        const bool looksAtChild = guard.rule.subject.kind == policy::SubjectKind::Child
                                  || guard.rule.reads.includes(fields::child::type);
        if (!concerns(guard, save) || (looksAtChild && !dossier.child()))
            continue;
        policy::forEachSubject(evaluation, guard.rule, [&](const policy::Row* about) {
            if (evaluation.holds(guard.rule))
                found.push_back({place, about ? about->record->id : records.child, guard.type,
                                 guard.field, guard.words});
        });
        // A record that belongs to no child stood where the next condition looks for the child.
        if (dossier.child())
            evaluation.bind(policy::childSlot, *dossier.child());
    }
    return found;
}

} // namespace tongdang
