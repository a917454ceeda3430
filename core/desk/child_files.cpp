// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/child_files.h"

#include "catalogue/fields.h"
#include "desk/division_names.h"
#include "desk/national_office.h"
#include "desk/past_states.h"
#include "desk/working_day.h"

#include <algorithm>
#include <iterator>
#include <thread>
#include <utility>

namespace tongdang::desk {

namespace {

archive::RecordQuery queryOf(TypeNo type, const FieldsRead& read)
{
    archive::RecordQuery query;
    query.type = type;
    query.columns = read.of(type);
    return query;
}

/// From each dossier that is joined with others to the one that stands for them.
using Joined = QHash<RecordId, RecordId>;

/// Every child that stands, each with its own record; not those given up for another dossier.
Result<void> readChildren(const archive::Reader& reader, const FieldsRead& read,
                          const Joined& joined, ChildFiles& all)
{
    const archive::RecordQuery query = queryOf(fields::child::type, read);
    TONGDANG_CHECK(reader.forEachPacked(query, [&](archive::PackedRow row) -> Result<void> {
        const auto kept = joined.constFind(row.id());
        if (kept != joined.cend() && *kept != row.id())
            return {};
        all.files.push_back({row.id(), {all.rows.keep(row)}});
        return {};
    }));
    return {};
}

/// Puts rows to the children they belong to, on a thread of its own while the next ones are read.
class Sorting {
public:
    Sorting(const Joined& joined, std::vector<ChildFile>& files)
        : m_files(files)
    {
        for (std::size_t i = 0; i < files.size(); ++i)
            m_places.insert(files[i].child, i);
        for (auto one = joined.cbegin(); one != joined.cend(); ++one) {
            if (const auto kept = m_places.constFind(*one); kept != m_places.cend())
                m_places.insert(one.key(), std::size_t{*kept});
        }
    }
    ~Sorting() { finish(); }
    Sorting(const Sorting&) = delete;
    Sorting& operator=(const Sorting&) = delete;

    void add(archive::PackedRow kept)
    {
        m_next.push_back(kept);
        constexpr std::size_t worthAThread = 20'000;
        if (m_next.size() == worthAThread) {
            if (m_thread.joinable())
                m_thread.join();
            m_thread = std::thread([this, rows = std::exchange(m_next, {})] { sort(rows); });
        }
    }
    void finish()
    {
        if (m_thread.joinable())
            m_thread.join();
        sort(std::exchange(m_next, {}));
    }

private:
    void sort(const std::vector<archive::PackedRow>& rows)
    {
        for (const archive::PackedRow& row : rows) {
            const auto child = row.child();
            const auto place = child ? m_places.constFind(*child) : m_places.cend();
            if (place != m_places.cend())
                m_files[*place].records.push_back(row);
        }
    }

    std::vector<ChildFile>& m_files;
    QHash<RecordId, std::size_t> m_places;
    std::vector<archive::PackedRow> m_next;
    std::thread m_thread;
};

/// What belongs to them and is looked at.
Result<void> addRecords(Session& session, const FieldsRead& read, const Joined& joined,
                        ChildFiles& all)
{
    Sorting sorting(joined, all.files);
    const archive::Reader& reader = session.archive().reader();
    for (const TypeNo number : read.types()) {
        const RecordType* type = session.catalogue().type(number);
        if (!type || type->isChild || !type->belongsToChild())
            continue;
        const archive::RecordQuery query = queryOf(number, read);
        TONGDANG_CHECK(reader.forEachPacked(query, [&](archive::PackedRow row) -> Result<void> {
            sorting.add(all.rows.keep(row));
            return {};
        }));
    }
    return {};
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

/// What the rules look at and no child has to itself: schools, meetings.
Result<std::vector<Record>> readCommon(Session& session, QDate today, const FieldsRead& more)
{
    FieldsRead read = session.rules().fieldsRead(today);
    read.add(more);
    std::vector<Record> all;
    for (const TypeNo number : read.types()) {
        const RecordType* type = session.catalogue().type(number);
        // The home is read with the children (ChildFiles::households).
        if (!type || type->belongsToChild() || number == fields::staff_post::type
            || number == fields::household::type)
            continue;
        TONGDANG_TRY(auto some, session.archive().reader().records(queryOf(number, read)));
        std::ranges::move(some, std::back_inserter(all));
    }
    return all;
}

} // namespace

Result<Surroundings> surroundings(Session& session, QHash<RecordId, int> sameIdNumber,
                                  const FieldsRead& more)
{
    archive::RecordQuery query;
    query.type = fields::staff_post::type;
    TONGDANG_TRY(const auto posts, session.archive().reader().records(query));
    const QDate today = workingDay(session);
    TONGDANG_TRY(auto shared, readCommon(session, today, more));
    CommonRecords common(session.rules(), std::move(shared), today, more);
    common.sameIdNumber = std::move(sameIdNumber);
    QHash<QString, QString> villages;
    if (session.profile().role != Role::Village) {
        TONGDANG_TRY(villages, villageNames(session));
    }
    return Surroundings{session.catalogue(), session.rules(), StaffPosts(posts),
                        std::move(common),   today,           workingMoment(session),
                        std::move(villages)};
}

Result<ChildFiles> readChildFiles(Session& session, const FieldsRead& read)
{
    const archive::Reader& reader = session.archive().reader();
    ChildFiles all;
    if (read.includes(fields::household::type)) {
        TONGDANG_TRY(all.households, readHouseholds(reader, read));
    }
    TONGDANG_TRY(const Joined joined, reader.joined());
    TONGDANG_CHECK(readChildren(reader, read, joined, all));
    TONGDANG_CHECK(addRecords(session, read, joined, all));
    return all;
}

Result<std::optional<ChildOverview>> overviewOfChild(Session& session, const Surroundings& around,
                                                     const RecordId& child)
{
    const archive::Reader& reader = session.archive().reader();
    TONGDANG_TRY(const RecordId kept, reader.representative(child));
    TONGDANG_TRY(const auto own, reader.record(kept));
    if (!own || own->type != fields::child::type)
        return std::optional<ChildOverview>();
    TONGDANG_TRY(const auto records, reader.recordsOfChild(kept));
    std::optional<Record> household;
    if (const auto home = own->value(fields::child::household).toRecordId()) {
        TONGDANG_TRY(household, reader.record(*home));
        if (household && household->withdrawn)
            household.reset();
    }
    const Record* const home = household ? &*household : nullptr;
    Surroundings here = around;
    TONGDANG_TRY(here.common.states, pastStates(session, records));
    here.common.national.emplace();
    TONGDANG_TRY(const auto difference, nationalDifferenceOf(session, around, *own, records, home));
    if (difference)
        here.common.national->insert(own->id, *difference);
    return std::optional(overviewOf(here, *own, records, home, Extent::All));
}

} // namespace tongdang::desk
