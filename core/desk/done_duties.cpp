// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/done_duties.h"

#include "archive/archive.h"
#include "desk/child_files.h"
#include "desk/overview.h"
#include "desk/past_states.h"
#include "desk/working_day.h"

#include <algorithm>

namespace tongdang::desk {

namespace {

struct Days {
    QDate from;
    QDate until;
};

std::vector<DoneLine> linesOf(const Surroundings& around, std::span<const Record> records,
                              const std::shared_ptr<const ChildLine>& child, const Days& days)
{
    std::vector<DoneLine> lines;
    const ChildRecords own{child->child, records, &around.common};
    for (DoneDuty& duty : doneDuties(around.rules, own, around.posts, days.from, days.until))
        lines.push_back({std::move(duty), child});
    return lines;
}

Result<std::vector<DoneLine>> doneForAll(Session& session, const Surroundings& around,
                                         const Days& days)
{
    TONGDANG_TRY(const auto overview, Overview::of(session));
    ChildFiles all;
    TONGDANG_CHECK(session.archive().inBulk([&]() -> Result<void> {
        TONGDANG_TRY(all, readChildFiles(session, around.rules.fieldsRead(days.until)));
        return {};
    }));
    std::vector<std::vector<DoneLine>> byChild(all.files.size());
    TONGDANG_CHECK(
        eachChild(all, [&](std::size_t place, std::span<const Record> records) -> Result<void> {
            if (const auto child = overview->shared(records.front().id))
                byChild[place] = linesOf(around, records, {child, &child->line}, days);
            return {};
        }));
    std::vector<DoneLine> lines;
    for (std::vector<DoneLine>& some : byChild)
        std::ranges::move(some, std::back_inserter(lines));
    return lines;
}

} // namespace

Result<std::vector<DoneLine>> listDone(Session& session, const DutyQuestion& question)
{
    const QDate today = workingDay(session);
    const Days days{question.from,
                    question.until.isValid() ? std::min(question.until, today) : today};
    if (!days.from.isValid() || days.from > days.until)
        return std::vector<DoneLine>();
    TONGDANG_TRY(Surroundings around, surroundings(session, {}));
    std::vector<DoneLine> lines;
    if (question.child) {
        TONGDANG_TRY(const ChildOverview child, Overview::ofChild(session, *question.child));
        TONGDANG_TRY(const auto records,
                     session.archive().reader().recordsOfChild(child.line.child));
        TONGDANG_TRY(around.common.states, pastStates(session, records));
        lines = linesOf(around, records, std::make_shared<const ChildLine>(child.line), days);
    } else {
        TONGDANG_TRY(around.common.states,
                     pastStates(session, around.rules.fieldsRead(days.until)));
        TONGDANG_TRY(lines, doneForAll(session, around, days));
    }
    std::ranges::stable_sort(lines, {}, [](const DoneLine& line) { return line.duty.doneOn; });
    return lines;
}

} // namespace tongdang::desk
