// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/duties.h"

#include "desk/overview.h"

#include <algorithm>

namespace tongdang::desk {

namespace {

void addLines(const std::shared_ptr<const ChildOverview>& child, const DutyQuestion& question,
              std::vector<DutyLine>& lines)
{
    for (const Duty& duty : child->duties) {
        if (isAsked(duty, question))
            lines.push_back({{child, &duty}, {child, &child->line}});
    }
}

} // namespace

bool isAsked(const Demand& duty, const DutyQuestion& question)
{
    if (duty.state == DutyState::Overdue)
        return true;
    return (!question.from.isValid() || duty.dueOn >= question.from)
           && (!question.until.isValid() || duty.dueOn <= question.until);
}

Result<std::vector<DutyLine>> listDuties(Session& session, const DutyQuestion& question)
{
    std::vector<DutyLine> lines;
    if (question.child) {
        TONGDANG_TRY(ChildOverview child, Overview::ofChild(session, *question.child));
        addLines(std::make_shared<const ChildOverview>(std::move(child)), question, lines);
    } else {
        TONGDANG_TRY(const auto overview, Overview::of(session));
        for (const auto& child : overview->children())
            addLines(child, question, lines);
    }
    // The overview is in walking order, which stays among those of one day.
    std::ranges::stable_sort(lines, {}, [](const DutyLine& line) { return line.duty->dueOn; });
    return lines;
}

Result<std::vector<FindingLine>> listFindings(Session& session,
                                              const std::optional<RecordId>& child)
{
    std::vector<FindingLine> lines;
    const auto add = [&lines](const std::shared_ptr<const ChildOverview>& one) {
        for (const Flag& finding : one->classification.findings)
            lines.push_back({{one, &finding}, {one, &one->line}});
    };
    if (child) {
        TONGDANG_TRY(ChildOverview one, Overview::ofChild(session, *child));
        add(std::make_shared<const ChildOverview>(std::move(one)));
    } else {
        TONGDANG_TRY(const auto overview, Overview::of(session));
        for (const auto& one : overview->children())
            add(one);
    }
    std::ranges::stable_sort(lines, {},
                             [](const FindingLine& line) { return line.finding->severity; });
    return lines;
}

Result<std::vector<ChildClassification>> classifyChildren(Session& session,
                                                          const std::optional<RecordId>& child)
{
    std::vector<ChildClassification> classified;
    if (child) {
        TONGDANG_TRY(const ChildOverview one, Overview::ofChild(session, *child));
        classified.push_back({one.line, one.classification});
        return classified;
    }
    TONGDANG_TRY(const auto overview, Overview::of(session));
    for (const auto& one : overview->children())
        classified.push_back({one->line, one->classification});
    return classified;
}

} // namespace tongdang::desk
