// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/overview.h"

#include "base/clock.h"
#include "catalogue/fields.h"
#include "desk/child_overview.h"
#include "desk/session_parts.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace tongdang::desk {

namespace {

using RecordsByChild = QHash<RecordId, std::vector<Record>>;

/// Everything that belongs to children: which of it a rule looks at, the rule set decides.
Result<RecordsByChild> readRecords(Session& session)
{
    const archive::Reader& reader = session.archive().reader();
    RecordsByChild records;
    for (const RecordType& type : session.catalogue().types()) {
        if (type.isChild || !type.belongsToChild())
            continue;
        archive::RecordQuery query;
        query.type = type.number;
        TONGDANG_CHECK(reader.forEach(query, [&records](Record record) -> Result<void> {
            if (record.child)
                records[*record.child].push_back(std::move(record));
            return {};
        }));
    }
    return records;
}

Result<QHash<RecordId, Record>> readHouseholds(const archive::Reader& reader)
{
    QHash<RecordId, Record> households;
    archive::RecordQuery query;
    query.type = fields::household::type;
    TONGDANG_CHECK(reader.forEach(query, [&households](Record record) -> Result<void> {
        households.insert(record.id, record);
        return {};
    }));
    return households;
}

Result<Surroundings> surroundings(Session& session)
{
    archive::RecordQuery query;
    query.type = fields::staff_post::type;
    TONGDANG_TRY(const auto posts, session.archive().reader().records(query));
    const Clock& clock = session.environment().clock;
    return Surroundings{session.catalogue(), session.rules(), StaffPosts(posts), clock.today(),
                        clock.nowMilliseconds()};
}

/// From here on the records weigh more than everything that stays.
constexpr std::size_t manyChildren = 2000;

/// The C library would keep what the records took for later.
void giveMemoryBack()
{
#ifdef __GLIBC__
    (void)malloc_trim(0);
#endif
}

std::vector<ChildOverview> byRoute(std::vector<ChildOverview> children)
{
    std::vector<paper::Stop> stops;
    QHash<RecordId, std::size_t> places;
    for (std::size_t i = 0; i < children.size(); ++i) {
        stops.push_back(stopAt(children[i], {}));
        places.insert(children[i].line.child, i);
    }
    std::vector<ChildOverview> sorted;
    sorted.reserve(children.size());
    for (const paper::Stop& stop : paper::routeOrder(std::move(stops)))
        sorted.push_back(std::move(children[places.value(stop.child)]));
    return sorted;
}

} // namespace

paper::Stop stopAt(const ChildOverview& child, QDate due)
{
    return {child.line.child, child.household, child.line.group, child.routeOrder, due,
            child.birth,      child.line.name};
}

Result<std::shared_ptr<const Overview>> Overview::make(Session& session)
{
    TONGDANG_TRY(const Surroundings around, surroundings(session));
    const archive::Reader& reader = session.archive().reader();
    auto overview = std::make_shared<Overview>();
    overview->m_generation = session.archive().generation();
    overview->m_today = around.today;
    TONGDANG_TRY(RecordsByChild records, readRecords(session));
    TONGDANG_TRY(const auto households, readHouseholds(reader));
    archive::RecordQuery query;
    query.type = fields::child::type;
    std::vector<ChildFile> files;
    TONGDANG_CHECK(reader.forEach(query, [&](Record child) -> Result<void> {
        std::vector<Record> own = records.take(child.id);
        own.push_back(child);
        const auto home = child.value(fields::child::household).toRecordId();
        const auto household = home ? households.constFind(*home) : households.constEnd();
        files.push_back({std::move(child), std::move(own),
                         household == households.constEnd() ? nullptr : &*household});
        return {};
    }));
    const bool isLarge = files.size() > manyChildren;
    overview->m_children = byRoute(overviewsOf(around, std::move(files)));
    if (isLarge)
        giveMemoryBack();
    for (std::size_t i = 0; i < overview->m_children.size(); ++i)
        overview->m_places.insert(overview->m_children[i].line.child, i);
    return std::shared_ptr<const Overview>(std::move(overview));
}

bool Overview::isCurrent(Session& session)
{
    const auto& known = session.parts().overview;
    return known && known->m_generation == session.archive().generation()
           && known->m_today == session.environment().clock.today();
}

Result<std::shared_ptr<const Overview>> Overview::of(Session& session)
{
    std::shared_ptr<const Overview>& known = session.parts().overview;
    if (isCurrent(session))
        return known;
    known.reset(); // not two of them in memory
    TONGDANG_TRY(known, make(session));
    return known;
}

Result<ChildOverview> Overview::ofChild(Session& session, const RecordId& child)
{
    if (isCurrent(session)) {
        if (const ChildOverview* known = session.parts().overview->child(child))
            return *known;
    }
    const archive::Reader& reader = session.archive().reader();
    TONGDANG_TRY(const auto own, reader.record(child));
    if (!own || own->type != fields::child::type)
        return failure(ErrorKind::Refused, "desk.unknown_child");
    TONGDANG_TRY(const auto records, reader.recordsOfChild(child));
    std::optional<Record> household;
    if (const auto home = own->value(fields::child::household).toRecordId()) {
        TONGDANG_TRY(household, reader.record(*home));
    }
    TONGDANG_TRY(const Surroundings around, surroundings(session));
    return overviewOf(around, *own, records, household ? &*household : nullptr);
}

const ChildOverview* Overview::child(const RecordId& child) const
{
    const auto place = m_places.constFind(child);
    return place == m_places.constEnd() ? nullptr : &m_children[*place];
}

} // namespace tongdang::desk
