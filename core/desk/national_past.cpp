// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "base/clock.h"
#include "catalogue/fields.h"
#include "desk/national_office.h"
#include "record/fold.h"

#include <algorithm>

namespace tongdang::desk {

namespace {

/// A record as it was written by the end of a day; nothing if it was not there yet.
Result<std::optional<Record>> asOf(Session& session, const Record& record, QDate day)
{
    TONGDANG_TRY(auto changes, session.archive().log().history(record.id));
    std::erase_if(changes, [day](const Change& change) { return change.header.day > day; });
    if (changes.empty())
        return std::optional<Record>();
    Record then = shownRecord(fold(changes));
    then.child = record.child;
    return std::optional(std::move(then));
}

/// What was typed into the national system is told by its day, whenever it was noted here.
bool isEntryBy(const Record& record, QDate day)
{
    return record.type == fields::national_entry::type && !record.withdrawn
           && record.value(fields::national_entry::date).toDate() <= day;
}

Result<std::vector<Record>> recordsAsOf(Session& session, const std::vector<Record>& records,
                                        QDate day)
{
    std::vector<Record> all;
    for (const Record& record : records) {
        if (isEntryBy(record, day)) {
            all.push_back(record);
            continue;
        }
        if (record.type == fields::national_entry::type)
            continue;
        TONGDANG_TRY(auto then, asOf(session, record, day));
        if (then)
            all.push_back(std::move(*then));
    }
    return all;
}

Result<std::optional<Record>> householdAsOf(Session& session, const ChildFiles& files,
                                            const Record& child, QDate day)
{
    const auto home = child.value(fields::child::household).toRecordId();
    const auto known = home ? files.households.constFind(*home) : files.households.cend();
    if (known == files.households.cend())
        return std::optional<Record>();
    return asOf(session, *known, day);
}

} // namespace

Result<NationalDifferences> nationalDifferencesOn(Session& session, Surroundings around,
                                                  const ChildFiles& files, QDate day)
{
    NationalDifferences all;
    TONGDANG_TRY(const NationalOffice office, NationalOffice::of(session));
    std::vector<std::vector<Record>> entered(files.files.size());
    TONGDANG_CHECK(
        eachChild(files, [&](std::size_t place, std::span<const Record> records) -> Result<void> {
            if (std::ranges::any_of(records,
                                    [day](const Record& record) { return isEntryBy(record, day); }))
                entered[place].assign(records.begin(), records.end());
            return {};
        }));
    around.today = day;
    around.now = Clock::startOf(day.addDays(1)) - 1;
    for (const std::vector<Record>& present : entered) {
        if (present.empty())
            continue;
        TONGDANG_TRY(const auto records, recordsAsOf(session, present, day));
        const auto child = std::ranges::find(records, TypeNo(fields::child::type), &Record::type);
        if (child == records.end())
            continue;
        TONGDANG_TRY(const auto home, householdAsOf(session, files, *child, day));
        NationalState state = office.stateOf(around, *child, records, home ? &*home : nullptr);
        if (state.list == NationalList::None)
            continue;
        if (state.list == NationalList::Update && !state.isMarked) {
            TONGDANG_TRY(state.since, differsSince(session, state, records, day));
        }
        all.insert(present.front().id, {state.list, state.since});
    }
    return all;
}

} // namespace tongdang::desk
