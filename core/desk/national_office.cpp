// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/national_office.h"

#include "archive/archive.h"
#include "base/clock.h"
#include "catalogue/fields.h"
#include "desk/child_words.h"
#include "desk/division_names.h"
#include "desk/working_day.h"
#include "policy/assess.h"

#include <algorithm>
#include <array>

namespace tongdang::desk {

namespace {

bool hasEntry(std::span<const Record> records)
{
    return std::ranges::any_of(records, [](const Record& record) {
        return record.type == fields::national_entry::type && !record.withdrawn;
    });
}

/// The first day of the run up to now on which a field holds another value than at that moment.
QDate changedSince(const std::vector<Change>& changes, FieldNo field, qint64 moment)
{
    const auto millisecondsOf = [](const Change& change) {
        return static_cast<qint64>(change.header.hlc >> 16);
    };
    Value then;
    QDate since;
    for (const Change& change : changes) {
        const auto write = std::ranges::find(change.writes, field, &FieldWrite::field);
        if (write == change.writes.end())
            continue;
        if (millisecondsOf(change) <= moment)
            then = write->value;
        else if (write->value == then)
            since = QDate();
        else if (!since.isValid())
            since = change.header.day;
    }
    return since;
}

void keepEarliest(QDate& earliest, QDate day)
{
    if (day.isValid() && (!earliest.isValid() || day < earliest))
        earliest = day;
}

/// Records from which the computed words are made, written or ended since.
QDate computedSince(std::span<const Record> records, const NationalState& state, QDate today)
{
    using namespace fields;
    constexpr std::array<TypeNo, 6> types{away::type,          home_leave::type,   category::type,
                                          family_member::type, person_state::type, placement::type};
    const QDate noted = Clock::dayOf(state.notedAt);
    QDate since;
    for (const Record& record : records) {
        if (std::ranges::find(types, record.type) == types.end() || record.withdrawn)
            continue;
        if (record.createdAt > state.notedAt)
            keepEarliest(since, Clock::dayOf(record.createdAt));
        for (const Record::FieldValue& value : record.values) {
            const QDate day = value.value.toDate();
            if (day.isValid() && day > noted && day <= today)
                keepEarliest(since, day);
        }
    }
    return since;
}

std::optional<NationalDifference> differenceIn(const NationalState& state)
{
    return state.list == NationalList::None
               ? std::nullopt
               : std::optional(NationalDifference{state.list, state.since});
}

bool isUnmarkedUpdate(const NationalState& state)
{
    return state.list == NationalList::Update && !state.isMarked;
}

const Record* householdOf(const ChildFiles& files, const Record& child)
{
    const auto home = child.value(fields::child::household).toRecordId();
    const auto found = home ? files.households.constFind(*home) : files.households.cend();
    return found == files.households.cend() ? nullptr : &*found;
}

} // namespace

const QStringList& NationalOffice::facts()
{
    static const QStringList names{QStringLiteral("kinds"), QStringLiteral("left_behind_type"),
                                   QStringLiteral("parents_place"), QStringLiteral("school")};
    return names;
}

Result<NationalOffice> NationalOffice::of(Session& session)
{
    TONGDANG_TRY(NationalSystem system,
                 NationalSystem::load(session.environment().resources, session.catalogue(),
                                      session.rules(), workingDay(session), facts()));
    NationalOffice office(std::move(system));
    TONGDANG_TRY(office.m_divisions, divisionNames(session));
    archive::RecordQuery query;
    query.type = fields::school::type;
    query.columns = {fields::school::name};
    TONGDANG_CHECK(session.archive().reader().forEach(query, [&office](const Record& school) {
        office.m_schools.insert(school.id, school.value(fields::school::name).toText());
        return Result<void>();
    }));
    return office;
}

FieldsRead NationalOffice::fieldsRead() const
{
    using namespace fields;
    FieldsRead read = m_system.fieldsRead();
    read.add(child::type, {child::household});
    read.add(family_member::type, {family_member::rel, family_member::name});
    read.add(education::type, {education::status_on, education::school});
    read.add(away::type,
             {away::person, away::from_on, away::from_precision, away::to_on, away::dest});
    return read;
}

NationalState NationalOffice::stateOf(const Surroundings& around, const Record& child,
                                      std::span<const Record> records, const Record* household,
                                      Classification classification) const
{
    // A restricted category is not even hinted at, as on the sheet that is typed from.
    classification.restrictedReason = false;
    const ChildRecords own{child.id, records, &around.common};
    const Record* term =
        latestOf(records, fields::education::type, fields::education::status_on, around.today);
    const auto school = term ? term->value(fields::education::school).toRecordId() : std::nullopt;
    const QHash<QString, QString> words{
        {QStringLiteral("school"), school ? m_schools.value(*school) : QString()},
        {QStringLiteral("kinds"), kindsWords(around.catalogue, classification)},
        {QStringLiteral("left_behind_type"),
         leftBehindNoted(records, around.today) ? QString() // it stands in a field of its own
                                                : leftBehindKind(around.catalogue, classification)},
        {QStringLiteral("parents_place"), parentsPlaces(records, around.today)}};
    return m_system.stateOf(around.catalogue, around.rules, {own, household, words, m_divisions},
                            around.posts, around.today, around.now);
}

NationalState NationalOffice::stateOf(const Surroundings& around, const Record& child,
                                      std::span<const Record> records,
                                      const Record* household) const
{
    const ChildRecords own{child.id, records, &around.common};
    // No act is called that: flags and categories are all that is wanted.
    UnderTheRules found =
        assessInBrief(around.rules, own, around.posts, around.today, around.now, {u"none"});
    return stateOf(around, child, records, household, std::move(found.classification));
}

Result<bool> hasNationalEntries(Session& session)
{
    TONGDANG_TRY(const qint64 entries,
                 session.archive().reader().count(fields::national_entry::type));
    return entries > 0;
}

Result<QDate> differsSince(Session& session, const NationalState& state,
                           std::span<const Record> records, QDate today)
{
    QDate since;
    for (const NationalItem& item : state.items) {
        if (!item.differs())
            continue;
        if (item.isComputed)
            keepEarliest(since, computedSince(records, state, today));
        for (const NationalItem::Origin& origin : item.origins) {
            TONGDANG_TRY(auto changes, session.archive().log().history(origin.record));
            std::erase_if(changes,
                          [today](const Change& change) { return change.header.day > today; });
            std::ranges::sort(changes, {}, [](const Change& change) {
                return std::pair(change.header.hlc, change.header.dot);
            });
            for (const FieldNo field : origin.fields)
                keepEarliest(since, changedSince(changes, field, state.notedAt));
        }
    }
    return since.isValid() ? std::clamp(since, std::min(state.enteredOn, today), today) : today;
}

Result<NationalDifferences> nationalDifferences(Session& session, const Surroundings& around,
                                                const ChildFiles& files)
{
    NationalDifferences all;
    TONGDANG_TRY(const bool isUsed, hasNationalEntries(session));
    if (!isUsed)
        return all;
    TONGDANG_TRY(const NationalOffice office, NationalOffice::of(session));
    struct Found {
        std::optional<NationalState> state;
        std::vector<Record> records; ///< only where the changes are to be looked at
    };
    std::vector<Found> found(files.files.size());
    TONGDANG_CHECK(
        eachChild(files, [&](std::size_t place, std::span<const Record> records) -> Result<void> {
            if (!hasEntry(records))
                return {};
            const Record& child = records.front();
            NationalState state = office.stateOf(around, child, records, householdOf(files, child));
            if (state.list == NationalList::None)
                return {};
            if (isUnmarkedUpdate(state))
                found[place].records.assign(records.begin(), records.end());
            found[place].state = std::move(state);
            return {};
        }));
    for (std::size_t i = 0; i < found.size(); ++i) {
        std::optional<NationalState>& state = found[i].state;
        if (!state)
            continue;
        if (isUnmarkedUpdate(*state)) {
            TONGDANG_TRY(state->since,
                         differsSince(session, *state, found[i].records, around.today));
        }
        if (const auto difference = differenceIn(*state))
            all.insert(files.files[i].child, *difference);
    }
    return all;
}

Result<std::optional<NationalDifference>>
nationalDifferenceOf(Session& session, const Surroundings& around, const Record& child,
                     std::span<const Record> records, const Record* household)
{
    if (!hasEntry(records))
        return std::optional<NationalDifference>();
    TONGDANG_TRY(const NationalOffice office, NationalOffice::of(session));
    NationalState state = office.stateOf(around, child, records, household);
    if (isUnmarkedUpdate(state)) {
        TONGDANG_TRY(state.since, differsSince(session, state, records, around.today));
    }
    return differenceIn(state);
}

} // namespace tongdang::desk
