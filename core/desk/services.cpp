// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/services.h"

#include "archive/archive.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "desk/custody.h"
#include "desk/records.h"
#include "desk/working_day.h"

#include <algorithm>
#include <tuple>

namespace tongdang::desk {

namespace {

/// What every need of this office is held against.
struct Services {
    ServiceTable table;
    std::vector<Record> ofOffice;
    QHash<RecordId, int> childrenOf;
    QDate today;
};

Result<Services> readServices(Session& session)
{
    TONGDANG_TRY(ServiceTable table,
                 ServiceTable::load(session.environment().resources, session.catalogue()));
    Services services{std::move(table), {}, {}, workingDay(session)};
    const archive::Reader& reader = session.archive().reader();
    for (const TypeNo type : {fields::helper::type, fields::activity::type, fields::unit::type}) {
        archive::RecordQuery query;
        query.type = type;
        TONGDANG_TRY(auto some, reader.records(query));
        std::ranges::move(some, std::back_inserter(services.ofOffice));
    }
    archive::RecordQuery query;
    query.type = fields::pairing::type;
    query.columns = {fields::pairing::helper, fields::pairing::state};
    TONGDANG_CHECK(reader.forEach(query, [&](const Record& pairing) -> Result<void> {
        const auto helper = pairing.value(fields::pairing::helper).toRecordId();
        if (helper && pairing.value(fields::pairing::state).isText(u"active"))
            ++services.childrenOf[*helper];
        return {};
    }));
    return services;
}

/// A need of a child whose dossier is kept here; nothing: it is not.
Result<std::optional<NeedLine>> lineOf(Session& session, const Services& services,
                                       const Record& need)
{
    if (!need.child)
        return std::nullopt;
    const archive::Reader& reader = session.archive().reader();
    TONGDANG_TRY(const RecordId kept, reader.representative(*need.child));
    TONGDANG_TRY(const auto child, reader.record(kept));
    if (!child || child->withdrawn || !checkKeptHere(session, *child))
        return std::nullopt;
    TONGDANG_TRY(const auto records, reader.recordsOfChild(kept));
    const RecordType& type = *session.catalogue().type(fields::need::type);
    return NeedLine{
        need.id,
        kept,
        child->value(fields::child::name).toText(),
        session.catalogue().display(*type.field(fields::need::kind),
                                    need.value(fields::need::kind)),
        need.value(fields::need::found_on).toDate(),
        services.table.matches(session.catalogue(),
                               {need, child->value(fields::child::village).toText(), records,
                                services.ofOffice, services.childrenOf, services.today})};
}

} // namespace

Result<std::vector<NeedLine>> openNeeds(Session& session, const std::optional<RecordId>& child)
{
    RecordFilter filter;
    filter.type = fields::need::type;
    filter.child = child;
    TONGDANG_TRY(const auto needs, listRecords(session, filter));
    TONGDANG_TRY(const Services services, readServices(session));
    std::vector<NeedLine> lines;
    for (const Record& need : needs) {
        const Value& state = need.value(fields::need::state);
        if (!state.isText(u"1") && !state.isText(u"2")) // 待对接, 已对接
            continue;
        TONGDANG_TRY(auto line, lineOf(session, services, need));
        if (line)
            lines.push_back(std::move(*line));
    }
    std::ranges::stable_sort(
        lines, {}, [](const NeedLine& line) { return std::tuple(line.foundOn, line.childName); });
    return lines;
}

Result<std::vector<ServiceMatch>> servicesFor(Session& session, const RecordId& need)
{
    TONGDANG_TRY(const auto folded, getRecord(session, need));
    const Record record = shownRecord(folded);
    if (record.type != fields::need::type)
        return failure(ErrorKind::Refused, "desk.unknown_record");
    TONGDANG_TRY(const Services services, readServices(session));
    TONGDANG_TRY(auto line, lineOf(session, services, record));
    return line ? std::move(line->matches) : std::vector<ServiceMatch>();
}

} // namespace tongdang::desk
