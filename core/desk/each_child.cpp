// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/each_child.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace tongdang::desk {

namespace {

/// One thread's part: takes the next file until there is none.
Result<void> workOff(const ChildFiles& children, const ChildWork& work,
                     std::atomic<std::size_t>& next)
{
    archive::TextPool texts;
    for (std::size_t i = next++; i < children.files.size(); i = next++) {
        const ChildFile& file = children.files[i];
        std::vector<Record> records;
        records.reserve(file.records.size());
        for (const archive::PackedRow& row : file.records) {
            TONGDANG_TRY(Record record, row.record(texts));
            records.push_back(std::move(record));
        }
        TONGDANG_CHECK(work(i, records));
    }
    return {};
}

} // namespace

Result<void> eachChild(const ChildFiles& children, const ChildWork& work)
{
    // Rules and records are only read, so that the children can be shared out (policy/rule_set.h).
    std::atomic<std::size_t> next = 0;
    constexpr std::size_t worthAThread = 500;
    const std::size_t cores = std::clamp(std::thread::hardware_concurrency(), 1U, 4U);
    const std::size_t shares = std::min(cores, children.files.size() / worthAThread + 1);
    std::vector<Result<void>> outcomes(shares);
    // Where there are many this thread only waits: the C library gives each thread a heap of its
    // own, so that what stays does not lie scattered among the rows, which were read here and are
    // soon gone.
    std::vector<std::thread> helpers;
    for (std::size_t share = 0; shares > 1 && share < shares; ++share)
        helpers.emplace_back([&, share] { outcomes[share] = workOff(children, work, next); });
    if (helpers.empty())
        outcomes.front() = workOff(children, work, next);
    for (std::thread& helper : helpers)
        helper.join();
    for (const Result<void>& outcome : outcomes)
        TONGDANG_CHECK(outcome);
    return {};
}

} // namespace tongdang::desk
