// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/child_files.h"

#include "catalogue/fields.h"
#include "desk/working_day.h"

namespace tongdang::desk {

namespace {

using RecordsByChild = QHash<RecordId, std::vector<Record>>;

archive::RecordQuery queryOf(TypeNo type, const FieldsRead& read)
{
    archive::RecordQuery query;
    query.type = type;
    query.columns = read.of(type);
    return query;
}

/// What belongs to children and is looked at.
Result<RecordsByChild> readRecords(Session& session, const FieldsRead& read)
{
    const archive::Reader& reader = session.archive().reader();
    RecordsByChild records;
    for (const TypeNo number : read.types()) {
        const RecordType* type = session.catalogue().type(number);
        if (!type || type->isChild || !type->belongsToChild())
            continue;
        const archive::RecordQuery query = queryOf(number, read);
        TONGDANG_CHECK(reader.forEach(query, [&records](Record record) -> Result<void> {
            if (record.child)
                records[*record.child].push_back(std::move(record));
            return {};
        }));
    }
    return records;
}

Result<QHash<RecordId, Record>> readHouseholds(const archive::Reader& reader,
                                               const FieldsRead& read)
{
    QHash<RecordId, Record> households;
    const archive::RecordQuery query = queryOf(fields::household::type, read);
    TONGDANG_CHECK(reader.forEach(query, [&households](Record record) -> Result<void> {
        households.insert(record.id, record);
        return {};
    }));
    return households;
}

} // namespace

Result<Surroundings> surroundings(Session& session)
{
    archive::RecordQuery query;
    query.type = fields::staff_post::type;
    TONGDANG_TRY(const auto posts, session.archive().reader().records(query));
    return Surroundings{session.catalogue(), session.rules(), StaffPosts(posts),
                        workingDay(session), workingMoment(session)};
}

Result<ChildFiles> readChildFiles(Session& session, QDate today)
{
    const FieldsRead read = fieldsOfOverviews(session.rules(), today);
    const archive::Reader& reader = session.archive().reader();
    TONGDANG_TRY(RecordsByChild records, readRecords(session, read));
    ChildFiles all;
    TONGDANG_TRY(all.households, readHouseholds(reader, read));
    const archive::RecordQuery query = queryOf(fields::child::type, read);
    TONGDANG_CHECK(reader.forEach(query, [&](Record child) -> Result<void> {
        std::vector<Record> own = records.take(child.id);
        own.push_back(child);
        const auto home = child.value(fields::child::household).toRecordId();
        const auto household = home ? all.households.constFind(*home) : all.households.cend();
        all.files.push_back({std::move(child), std::move(own),
                             household == all.households.cend() ? nullptr : &*household});
        return {};
    }));
    return all;
}

Result<std::optional<ChildOverview>> overviewOfChild(Session& session, const Surroundings& around,
                                                     const RecordId& child)
{
    const archive::Reader& reader = session.archive().reader();
    TONGDANG_TRY(const auto own, reader.record(child));
    if (!own || own->type != fields::child::type)
        return std::optional<ChildOverview>();
    TONGDANG_TRY(const auto records, reader.recordsOfChild(child));
    std::optional<Record> household;
    if (const auto home = own->value(fields::child::household).toRecordId()) {
        TONGDANG_TRY(household, reader.record(*home));
        if (household && household->withdrawn)
            household.reset();
    }
    return std::optional(overviewOf(around, *own, records, household ? &*household : nullptr));
}

} // namespace tongdang::desk
