// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/frozen_report.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/drafts.h"
#include "desk/office.h"
#include "desk/report_json.h"
#include "desk/working_day.h"

#include <QJsonDocument>

#include <algorithm>

namespace tongdang::desk {

namespace {

/// Of incidents: nobody sees it who may not see them.
constexpr QStringView specialTable = u"T08";

Result<std::optional<RecordId>> keptBefore(Session& session, const report::Statistics& table,
                                           const QString& division)
{
    namespace f = fields::frozen_report;
    archive::RecordQuery query;
    query.type = f::type;
    query.where = {{f::table_no, Value(table.number)},
                   {f::division, Value(division)},
                   {f::period_from, Value(table.period.from)},
                   {f::period_to, Value(table.period.until)}};
    TONGDANG_TRY(const auto records, session.archive().reader().records(query));
    const auto last = std::ranges::max_element(records, {}, &Record::createdAt);
    return last == records.end() ? std::nullopt : std::optional(last->id);
}

} // namespace

Result<RecordId> freezeReport(Session& session, const Report& report)
{
    namespace f = fields::frozen_report;
    const Profile& profile = session.profile();
    TONGDANG_CHECK(checkKeeper(profile.role, *session.catalogue().type(f::type)));
    const report::Statistics& table = report.statistics;
    TONGDANG_TRY(const auto before, keptBefore(session, table, profile.orgCode));
    const Value result(
        QString::fromUtf8(QJsonDocument(reportJson(report, false)).toJson(QJsonDocument::Compact)));
    const bool holds =
        std::ranges::all_of(table.checks, [](const report::Check& check) { return check.holds; });
    const bool isSpecial = table.number == specialTable;
    const RecordId id = RecordId::create(session.environment().randomness);
    DraftBuilder draft(id, f::type, std::nullopt);
    draft.set(f::table_no, Value(table.number))
        .set(f::division, Value(profile.orgCode))
        .set(f::period_from, Value(table.period.from))
        .set(f::period_to, Value(table.period.until))
        .set(f::cutoff_on, Value(table.period.cutoff))
        .set(f::ruleset,
             Value(QStringLiteral("%1/%2").arg(table.rules.id).arg(table.rules.version)))
        .set(f::definition, Value(table.definition))
        .set(isSpecial ? f::result_s4 : f::result, result)
        .set(f::equations_ok, Value(holds))
        .set(f::purpose, report.leaves ? u"2" : u"1")
        .set(f::frozen_on, Value(workingDay(session)))
        .set(f::frozen_by, Value(profile.person));
    if (before)
        draft.set(f::adjusts, Value(*before));
    TONGDANG_CHECK(session.archive().writer().write(createRequest(session, draft.take())));
    return id;
}

} // namespace tongdang::desk
