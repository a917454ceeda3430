// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/organisation.h"

#include "archive/archive.h"
#include "base/clock.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "desk/audit.h"
#include "desk/overview.h"
#include "desk/villages.h"
#include "desk/working_day.h"

#include <algorithm>

namespace tongdang::desk {

namespace {

/// The digits that say where the office is.
QString divisionOf(const Profile& profile)
{
    constexpr qsizetype county = 6;
    constexpr qsizetype township = 9;
    return profile.role == Role::County     ? profile.orgCode.left(county)
           : profile.role == Role::Township ? profile.orgCode.left(township)
                                            : profile.orgCode;
}

Result<std::vector<Record>> readRecords(Session& session, QDate today)
{
    const FieldsRead& read = organisationFieldsRead(session.rules(), today);
    std::vector<Record> records;
    for (const TypeNo number : read.types()) {
        const RecordType* type = session.catalogue().type(number);
        if (!type || type->belongsToChild())
            continue;
        archive::RecordQuery query;
        query.type = number;
        query.columns = read.of(number);
        TONGDANG_TRY(auto some, session.archive().reader().records(query));
        std::ranges::move(some, std::back_inserter(records));
    }
    if (read.includes(fields::village::type))
        TONGDANG_CHECK(addMissingVillages(session, records));
    return records;
}

QHash<QString, int> servedChildren(const Overview& overview)
{
    QHash<QString, int> served;
    for (const auto& child : overview.children()) {
        if (child->isServed)
            ++served[QString::number(child->village)];
    }
    return served;
}

/// The day on which the first post was entered: an archive begins with that of whoever made it.
QDate inUseFrom(const std::vector<Record>& records)
{
    QDate first;
    for (const Record& record : records) {
        if (record.type != fields::staff_post::type)
            continue;
        const QDate entered = Clock::dayOf(record.createdAt);
        if (!first.isValid() || entered < first)
            first = entered;
    }
    return first;
}

/// The office with what it is asked about; `records` is kept for it.
Result<OrganisationRecords> officeAsked(Session& session, const std::vector<Record>& records)
{
    TONGDANG_TRY(const auto overview, Overview::of(session));
    OrganisationRecords office{divisionOf(session.profile()),
                               session.profile().orgName,
                               records,
                               servedChildren(*overview),
                               {},
                               inUseFrom(records)};
    // No rule asks it of a village, and its log may be long.
    if (session.profile().role != Role::Village) {
        TONGDANG_TRY(office.auditDoneOn, lastAudit(session));
    }
    return office;
}

} // namespace

Result<std::vector<OrganisationDuty>> officeDuties(Session& session)
{
    const QDate today = workingDay(session);
    TONGDANG_TRY(const std::vector<Record> records, readRecords(session, today));
    TONGDANG_TRY(const OrganisationRecords office, officeAsked(session, records));
    return organisationDuties(session.rules(), office, StaffPosts(records), today,
                              workingMoment(session));
}

Result<std::vector<OrganisationDone>> officeDone(Session& session, QDate from, QDate until)
{
    const QDate today = workingDay(session);
    const QDate last = until.isValid() ? std::min(until, today) : today;
    if (!from.isValid() || from > last)
        return std::vector<OrganisationDone>();
    TONGDANG_TRY(const std::vector<Record> records, readRecords(session, last));
    TONGDANG_TRY(const OrganisationRecords office, officeAsked(session, records));
    return organisationDone(session.rules(), office, StaffPosts(records), from, last);
}

} // namespace tongdang::desk
