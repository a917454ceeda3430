// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/evaluation.h"

namespace tongdang::policy {

/// Binds what of the child a rule is about, one after the other, and calls `visit(row)`; null: the
/// child itself. A rule about records that the child has none of costs one look.
template <class Visit>
void forEachSubject(Evaluation& evaluation, const Rule& rule, Visit visit)
{
    if (rule.subject.kind == SubjectKind::Child)
        visit(static_cast<const Row*>(nullptr));
    if (rule.subject.kind != SubjectKind::RecordOfChild)
        return;
    for (const Row& row : evaluation.matter().dossier.rows(rule.subject.number)) {
        if (!evaluation.sees(row))
            continue;
        evaluation.bind(rule.subject.slot, row);
        visit(&row);
    }
}

} // namespace tongdang::policy
