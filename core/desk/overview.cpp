// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/overview.h"

#include "catalogue/fields.h"
#include "desk/affected_children.h"
#include "desk/child_files.h"
#include "desk/custody.h"
#include "desk/national_office.h"
#include "desk/past_states.h"
#include "desk/same_id.h"
#include "desk/session_parts.h"
#include "desk/working_day.h"

#include <algorithm>
#include <utility>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace tongdang::desk {

namespace {

/// From here on the records weigh more than everything that stays.
constexpr std::size_t manyChildren = 2000;
/// From here on computing all anew is quicker than asking for each.
constexpr qsizetype fewChildren = 200;

/// The file's pages and the C library would keep what the records took for later.
void giveMemoryBack(Archive& archive)
{
    archive.releaseMemory();
#ifdef __GLIBC__
    (void)malloc_trim(0);
#endif
}

/// Whether the two stand at the same place on the way.
bool isSameStop(const ChildOverview& one, const ChildOverview& other)
{
    return one.line.group == other.line.group && one.household == other.household
           && one.routeOrder == other.routeOrder && one.birth == other.birth
           && one.line.name == other.line.name;
}

/// When the next of the child's duties that count hours changes after `now`.
std::optional<qint64> nextMoment(const ChildOverview& child, qint64 now)
{
    std::optional<qint64> next;
    for (const Duty& duty : child.duties) {
        const auto look = [&](const Demand& demand) {
            if (demand.changesAt && *demand.changesAt >= now
                && (!next || *demand.changesAt < *next))
                next = demand.changesAt;
        };
        look(duty);
        std::ranges::for_each(duty.others, look);
    }
    return next;
}

bool isOfChildItself(const archive::RecordChanged& change)
{
    return change.type == fields::child::type;
}

/// What was read for the week, if it still holds; it is not remembered any longer.
Result<std::shared_ptr<const FilesRead>> filesFor(Session& session, const Surroundings& around)
{
    const quint64 generation = session.archive().generation();
    auto known = std::exchange(session.parts().filesRead, nullptr);
    if (known && known->generation == generation && known->today == around.today)
        return known;
    known.reset(); // not two of them in memory
    ChildFiles files;
    TONGDANG_CHECK(session.archive().inBulk([&]() -> Result<void> {
        FieldsRead read = fieldsOfOverviews(around.rules, around.today);
        TONGDANG_TRY(const bool isNational, hasNationalEntries(session));
        if (isNational) {
            TONGDANG_TRY(const NationalOffice office, NationalOffice::of(session));
            read.add(office.fieldsRead());
        }
        TONGDANG_TRY(files, readChildFiles(session, read));
        return {};
    }));
    return std::make_shared<const FilesRead>(FilesRead{generation, around.today, std::move(files)});
}

Overview::Children byRoute(Overview::Children children)
{
    std::vector<paper::Stop> stops;
    stops.reserve(children.size());
    for (const auto& child : children)
        stops.push_back(stopAt(*child, {}));
    Overview::Children sorted;
    sorted.reserve(children.size());
    for (const std::size_t place : paper::routeOrder(stops))
        sorted.push_back(std::move(children[place]));
    return sorted;
}

} // namespace

paper::Stop stopAt(const ChildOverview& child, QDate due)
{
    return {child.line.child, child.household, child.line.group, child.routeOrder, due,
            child.birth,      child.line.name};
}

Result<std::shared_ptr<const Overview>> Overview::make(Session& session, Extent extent)
{
    auto overview = std::make_shared<Overview>();
    overview->m_generation = session.archive().generation();
    TONGDANG_TRY(Surroundings around, surroundings(session, {}));
    overview->m_today = around.today;
    overview->m_now = around.now;
    TONGDANG_TRY(auto read, filesFor(session, around));
    const bool isLarge = read->files.files.size() > manyChildren;
    overview->m_extent = isLarge ? extent : Extent::All;
    if (overview->m_extent == Extent::All) {
        TONGDANG_TRY(overview->m_sameId, sameIdNumbers(session));
        around.common.sameIdNumber = overview->m_sameId;
        TONGDANG_TRY(around.common.states,
                     pastStates(session, fieldsOfOverviews(around.rules, around.today)));
        TONGDANG_TRY(around.common.national, nationalDifferences(session, around, read->files));
    }
    TONGDANG_TRY(overview->m_children, overviewsOf(around, read->files, overview->m_extent));
    std::erase_if(overview->m_children, [&](const auto& child) {
        return !isKeptHere(session.profile(), child->village);
    });
    overview->m_children = byRoute(std::move(overview->m_children));
    overview->index();
    overview->findNextMoment();
    if (overview->m_extent == Extent::Week) {
        session.parts().filesRead = std::move(read);
    } else if (isLarge) {
        read.reset();
        giveMemoryBack(session.archive());
    }
    return std::shared_ptr<const Overview>(std::move(overview));
}

void Overview::index()
{
    m_places.clear();
    for (std::size_t i = 0; i < m_children.size(); ++i)
        m_places.insert(m_children[i]->line.child, i);
}

void Overview::findNextMoment()
{
    m_nextMoment.reset();
    for (const auto& child : m_children) {
        const auto next = nextMoment(*child, m_now);
        if (next && (!m_nextMoment || *next < *m_nextMoment))
            m_nextMoment = next;
    }
}

Result<std::shared_ptr<const Overview>> Overview::update(Session& session, const Overview& before)
{
    const auto changed = session.archive().changedSince(before.m_generation);
    QHash<RecordId, int> sameId = before.m_sameId;
    if (changed && std::ranges::any_of(*changed, &isOfChildItself)) {
        TONGDANG_TRY(sameId, sameIdNumbers(session));
    }
    TONGDANG_TRY(const Surroundings around, surroundings(session, sameId));
    const bool isAnotherDay = around.today != before.m_today || around.now < before.m_now;
    if (!changed || isAnotherDay || session.rules().readsMoment(around.today))
        return std::shared_ptr<const Overview>();
    TONGDANG_TRY(auto children, affectedChildren(session, *changed));
    if (children) {
        before.addThoseWhoseMomentPassed(around.now, *children);
        before.addThoseOfSameId(sameId, *children);
    }
    if (!children || children->size() > fewChildren)
        return std::shared_ptr<const Overview>();
    auto overview = std::make_shared<Overview>(before);
    overview->m_generation = session.archive().generation();
    overview->m_now = around.now;
    overview->m_sameId = std::move(sameId);
    bool isSameWay = true;
    for (const RecordId& child : std::as_const(*children)) {
        TONGDANG_TRY(const auto own, session.archive().reader().record(child));
        std::optional<ChildOverview> computed;
        TONGDANG_TRY(const RecordId kept, session.archive().reader().representative(child));
        if (own && !own->withdrawn && kept == child) {
            TONGDANG_TRY(computed, overviewOfChild(session, around, child));
            if (computed && !isKeptHere(session.profile(), computed->village))
                computed.reset();
        }
        isSameWay = overview->replace(child, std::move(computed)) && isSameWay;
    }
    if (!isSameWay) {
        std::erase(overview->m_children, nullptr);
        overview->m_children = byRoute(std::move(overview->m_children));
        overview->index();
    }
    overview->findNextMoment();
    return std::shared_ptr<const Overview>(std::move(overview));
}

void Overview::addThoseOfSameId(const QHash<RecordId, int>& now, QSet<RecordId>& children) const
{
    for (const auto* one : {&m_sameId, &now}) {
        for (auto child = one->cbegin(); child != one->cend(); ++child) {
            if (m_sameId.value(child.key()) != now.value(child.key()))
                children.insert(child.key());
        }
    }
}

void Overview::addThoseWhoseMomentPassed(qint64 now, QSet<RecordId>& children) const
{
    if (!m_nextMoment || *m_nextMoment >= now)
        return;
    for (const auto& child : m_children) {
        const auto next = nextMoment(*child, m_now);
        if (next && *next < now)
            children.insert(child->line.child);
    }
}

bool Overview::replace(const RecordId& child, std::optional<ChildOverview> computed)
{
    const auto place = m_places.constFind(child);
    const bool isHere = place != m_places.constEnd();
    if (!isHere && !computed)
        return true;
    const bool isSame = isHere && computed && isSameStop(*m_children[*place], *computed);
    auto replacement =
        computed ? std::make_shared<const ChildOverview>(std::move(*computed)) : nullptr;
    if (isHere)
        m_children[*place] = std::move(replacement);
    else
        m_children.push_back(std::move(replacement));
    return isSame;
}

bool Overview::isCurrent(Session& session, Extent extent)
{
    const auto& known = session.parts().overview;
    const qint64 now = workingMoment(session);
    return known && (known->m_extent == Extent::All || extent == Extent::Week)
           && known->m_generation == session.archive().generation()
           && known->m_today == workingDay(session) && known->m_now <= now
           && (!known->m_nextMoment || now <= *known->m_nextMoment)
           && (known->m_now == now || !session.rules().readsMoment(known->m_today));
}

Result<std::shared_ptr<const Overview>> Overview::of(Session& session, Extent extent)
{
    std::shared_ptr<const Overview>& known = session.parts().overview;
    if (isCurrent(session, extent))
        return known;
    if (known && known->m_extent == Extent::All) {
        TONGDANG_TRY(known, update(session, *known));
    } else {
        known.reset();
    }
    if (!known) { // the one before is gone: not two of them in memory
        TONGDANG_TRY(known, make(session, extent));
    }
    return known;
}

Result<std::shared_ptr<const Overview>> Overview::of(Session& session)
{
    return of(session, Extent::All);
}

Result<std::shared_ptr<const Overview>> Overview::ofWeek(Session& session)
{
    return of(session, Extent::Week);
}

Result<ChildOverview> Overview::ofChild(Session& session, const RecordId& child)
{
    if (isCurrent(session, Extent::All)) {
        if (const ChildOverview* known = session.parts().overview->child(child))
            return *known;
    }
    TONGDANG_TRY(const auto sameId, sameIdNumbers(session));
    TONGDANG_TRY(const Surroundings around, surroundings(session, sameId));
    TONGDANG_TRY(auto computed, overviewOfChild(session, around, child));
    if (!computed)
        return failure(ErrorKind::Refused, "desk.unknown_child");
    TONGDANG_CHECK(checkKeptHere(session, computed->village));
    return std::move(*computed);
}

std::shared_ptr<const ChildOverview> Overview::shared(const RecordId& child) const
{
    const auto place = m_places.constFind(child);
    return place == m_places.constEnd() ? nullptr : m_children[*place];
}

const ChildOverview* Overview::child(const RecordId& child) const
{
    return shared(child).get();
}

} // namespace tongdang::desk
