// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/readings.h"

#include "catalogue/catalogue.h"
#include "desk/access.h"
#include "desk/upkeep.h"

#include <algorithm>

namespace tongdang::desk {

namespace {

/// Whether somebody could be meant by a record of this type: a child, or a family in a census.
bool tellsOfPeople(const Session& session, TypeNo number)
{
    constexpr int sensitive = 3;
    const RecordType* const type = session.catalogue().type(number);
    return type == nullptr || type->belongsToChild()
           || std::ranges::any_of(
               type->fields, [](const Field& field) { return field.sensitivity >= sensitive; });
}

} // namespace

Result<FoldedRecord> readRecord(Session& session, const RecordId& id)
{
    TONGDANG_TRY(FoldedRecord record, getRecord(session, id));
    if (tellsOfPeople(session, record.type))
        TONGDANG_CHECK(noteAccess(session, "read.record", id));
    return record;
}

Result<std::vector<HistoryEntry>> readHistory(Session& session, const RecordId& id)
{
    TONGDANG_TRY(const FoldedRecord record, getRecord(session, id));
    TONGDANG_TRY(auto history, recordHistory(session, id));
    if (tellsOfPeople(session, record.type))
        TONGDANG_CHECK(noteAccess(session, "read.history", id));
    return history;
}

Result<std::vector<Record>> readList(Session& session, const RecordFilter& filter)
{
    TONGDANG_TRY(auto records, listRecords(session, filter));
    if (tellsOfPeople(session, filter.type))
        TONGDANG_CHECK(noteAccess(session, "read.list", filter.child,
                                  session.catalogue().type(filter.type)->key.toLatin1()));
    return records;
}

Result<std::vector<DutyLine>> readDuties(Session& session, const DutyQuestion& question)
{
    TONGDANG_TRY(auto lines, listDuties(session, question));
    TONGDANG_CHECK(noteAccess(session, "read.duties", question.child));
    return lines;
}

Result<std::vector<ChildClassification>> readClasses(Session& session,
                                                     const std::optional<RecordId>& child)
{
    TONGDANG_TRY(auto classes, classifyChildren(session, child));
    TONGDANG_CHECK(noteAccess(session, "read.classes", child));
    return classes;
}

Result<ChildLevel> readLevel(Session& session, const RecordId& child)
{
    TONGDANG_TRY(const auto classes, readClasses(session, child));
    return levelOf(session, classes.front().classification);
}

Result<std::vector<LevelReview>> readLevelReviews(Session& session)
{
    TONGDANG_TRY(auto reviews, levelReviews(session));
    TONGDANG_CHECK(noteAccess(session, "read.classes"));
    return reviews;
}

Result<Sample> readSample(Session& session, const SampleQuestion& question)
{
    TONGDANG_TRY(auto sample, drawSample(session, question));
    TONGDANG_CHECK(noteAccess(session, "read.list", std::nullopt, "spot_check"));
    return sample;
}

Result<void> readEverything(Session& session,
                            const std::function<void(const QByteArray& line)>& write)
{
    TONGDANG_CHECK(noteAccess(session, "read.dump"));
    return dumpArchive(session, write);
}

} // namespace tongdang::desk
