// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/readings.h"

#include "catalogue/catalogue.h"
#include "desk/access.h"

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

/// Asks, and notes what was answered; a question that was refused told nothing.
template <class Ask>
auto noted(Session& session, const QByteArray& action, const std::optional<RecordId>& subject,
           Ask ask) -> decltype(ask())
{
    TONGDANG_TRY(auto answer, ask());
    TONGDANG_CHECK(noteAccess(session, action, subject));
    return answer;
}

} // namespace

Result<FoldedRecord> readRecord(Session& session, const RecordId& id)
{
    TONGDANG_TRY(FoldedRecord record, getRecord(session, id));
    if (tellsOfPeople(session, record.type))
        TONGDANG_CHECK(noteAccess(session, "read.record", id));
    return record;
}

Result<std::vector<HistoryEntry>> readHistory(Session& session, const RecordId& id,
                                              std::optional<FieldNo> field)
{
    TONGDANG_TRY(const FoldedRecord record, getRecord(session, id));
    TONGDANG_TRY(auto history, recordHistory(session, id, field));
    if (tellsOfPeople(session, record.type))
        TONGDANG_CHECK(noteAccess(session, "read.history", id,
                                  field ? QByteArray::number(*field) : QByteArray()));
    return history;
}

Result<std::vector<ListedRecord>> readList(Session& session, const RecordFilter& filter)
{
    const Catalogue& catalogue = session.catalogue();
    if (filter.where && catalogue.type(filter.type)
        && staysOutOfLists(catalogue, filter.type, filter.where->field)) {
        const Field* const field = catalogue.type(filter.type)->field(filter.where->field);
        return failure(ErrorKind::Refused, "desk.special_where",
                       {field ? field->zh : QString::number(filter.where->field)});
    }
    TONGDANG_TRY(auto records, listRecords(session, filter));
    if (tellsOfPeople(session, filter.type))
        TONGDANG_CHECK(noteAccess(session, "read.list", filter.child,
                                  catalogue.type(filter.type)->key.toLatin1()));
    std::vector<ListedRecord> lines;
    for (Record& record : records)
        lines.push_back(listed(catalogue, std::move(record)));
    return lines;
}

Result<std::vector<DutyLine>> readDuties(Session& session, const DutyQuestion& question)
{
    return noted(session, "read.duties", question.child,
                 [&] { return listDuties(session, question); });
}

Result<std::vector<ChildClassification>> readClasses(Session& session,
                                                     const std::optional<RecordId>& child)
{
    return noted(session, "read.classes", child, [&] { return classifyChildren(session, child); });
}

Result<CheckReport> readChecks(Session& session, const CheckQuestion& question)
{
    return noted(session, "read.checks", question.child,
                 [&] { return checkQuality(session, question); });
}

Result<std::vector<NationalLine>> readNational(Session& session, const NationalQuestion& question)
{
    return noted(session, "read.national", question.child,
                 [&] { return nationalLines(session, question); });
}

Result<std::vector<NeedLine>> readNeeds(Session& session, const std::optional<RecordId>& child)
{
    return noted(session, "read.needs", child, [&] { return openNeeds(session, child); });
}

Result<std::vector<ChildReceived>> readReceived(Session& session, const ReceivedQuestion& question)
{
    return noted(session, "read.received", question.child,
                 [&] { return receivedBy(session, question); });
}

Result<std::vector<ConflictLine>> readConflicts(Session& session)
{
    return noted(session, "read.conflicts", {}, [&] { return listConflicts(session); });
}

Result<std::vector<DecidedLine>> readDecided(Session& session)
{
    return noted(session, "read.conflicts", {}, [&] { return listDecided(session); });
}

Result<std::vector<DuplicateLine>> readDuplicates(Session& session)
{
    return noted(session, "read.duplicates", {}, [&] { return listDuplicates(session); });
}

Result<ComparisonReport> readComparison(Session& session, const RecordId& comparison)
{
    return noted(session, "read.comparison", comparison,
                 [&] { return showComparison(session, comparison); });
}

Result<SheetInfo> readSheet(Session& session, const QString& typedOrScanned)
{
    TONGDANG_TRY(SheetInfo sheet, findSheet(session, typedOrScanned));
    if (sheet.child) // a blank one names nobody
        TONGDANG_CHECK(noteAccess(session, "read.sheet", sheet.child));
    return sheet;
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
