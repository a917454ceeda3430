// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/draft_findings.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace tongdang {

namespace {

/// Not the words: a number of days in them may change with a record that is not the reason.
auto identity(const QualityFinding& finding)
{
    return std::tuple(finding.check, finding.type, finding.record, finding.field);
}

} // namespace

DraftFindings draftFindings(const Record& draft, bool isNewDossier,
                            const std::vector<QualityFinding>& before,
                            std::vector<QualityFinding> after)
{
    std::multiset<decltype(identity(after.front()))> known;
    for (const QualityFinding& finding : before)
        known.insert(identity(finding));
    DraftFindings found{draft.id, {}, {}};
    for (QualityFinding& finding : after) {
        const auto same = known.find(identity(finding));
        const bool isNew = same == known.end();
        if (!isNew)
            known.erase(same);
        const bool isOwn = finding.record == draft.id;
        // What is lacking is said at the record that would fill the gap.
        const bool isAtField =
            finding.field != 0 && finding.type == draft.type && (isOwn || !finding.record);
        if (finding.severity == CheckSeverity::Info || (isOwn && finding.isInForm)
            || (isNewDossier && !(isAtField && finding.isOfChildAlone)))
            continue;
        if (isAtField)
            found.here.push_back(std::move(finding));
        else if (isNew)
            found.beside.push_back(std::move(finding));
    }
    return found;
}

} // namespace tongdang
