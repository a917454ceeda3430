// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/dossier/dossier_data.h"

#include "catalogue/fields.h"
#include "desk/records.h"

#include <algorithm>

namespace tongdang::pages {

namespace {

/// A village writes one a day; older ones are found by the list of the month.
constexpr std::size_t mostLogs = 200;

bool knows(const std::vector<Record>& records, const RecordId& id)
{
    return std::ranges::find(records, id, &Record::id) != records.end();
}

/// Records that the titles of others name: the helper of a pairing, the activity somebody went to.
Result<void> addNamed(desk::Session& session, std::vector<Record>& records)
{
    std::vector<RecordId> wanted;
    for (const Record& record : records) {
        const RecordKind* const kind = recordKind(record.type);
        if (!kind)
            continue;
        for (const FieldNo field : kind->title) {
            const auto id = record.value(field).toRecordId();
            if (id && !knows(records, *id) && std::ranges::find(wanted, *id) == wanted.end())
                wanted.push_back(*id);
        }
    }
    for (const RecordId& id : wanted) {
        const auto folded = desk::getRecord(session, id);
        if (folded)
            records.push_back(shownRecord(*folded));
        else if (folded.error().code != "desk.unknown_record")
            return tl::unexpected(folded.error());
    }
    return {};
}

bool isNewer(const Record* one, const Record* other)
{
    const QDate day = RecordWords::day(*one);
    const QDate otherDay = RecordWords::day(*other);
    return day != otherDay ? day > otherDay : one->createdAt > other->createdAt;
}

} // namespace

QString DossierData::village() const
{
    const Record* const child = record(dossier.head.child);
    return child ? child->value(fields::child::village).toText() : QString();
}

std::vector<const Record*> DossierData::ofType(TypeNo type) const
{
    const std::vector<Record>& source = type == fields::work_log::type ? workLogs : all;
    std::vector<const Record*> records;
    for (const Record& record : source) {
        const bool isOwn = record.child == dossier.head.child
                           || record.type == fields::household::type
                           || record.type == fields::work_log::type;
        if (record.type == type && isOwn && !record.withdrawn)
            records.push_back(&record);
    }
    std::ranges::stable_sort(records, isNewer);
    return records;
}

std::vector<const Record*> DossierData::part(Part part) const
{
    std::vector<const Record*> records;
    for (const RecordKind& kind : recordKinds()) {
        if (kind.part != part)
            continue;
        const auto ofKind = ofType(kind.type);
        records.insert(records.end(), ofKind.begin(), ofKind.end());
    }
    std::ranges::stable_sort(records, isNewer);
    return records;
}

const Record* DossierData::record(const RecordId& id) const
{
    for (const std::vector<Record>* const source : {&all, &workLogs}) {
        const auto found = std::ranges::find(*source, id, &Record::id);
        if (found != source->end())
            return &*found;
    }
    return nullptr;
}

Result<DossierData> readDossier(desk::Session& session, const RecordId& child)
{
    TONGDANG_TRY(desk::Dossier dossier, desk::openDossier(session, child));
    desk::RecordFilter filter;
    filter.type = fields::work_log::type;
    TONGDANG_TRY(std::vector<Record> logs, desk::listRecords(session, filter));
    if (logs.size() > mostLogs)
        logs.erase(logs.begin(), logs.end() - mostLogs);
    std::vector<Record> all = dossier.records;
    all.insert(all.end(), dossier.shared.begin(), dossier.shared.end());
    TONGDANG_CHECK(addNamed(session, all));
    TONGDANG_TRY(auto joined, desk::givenUpFor(session, child));
    TONGDANG_TRY(auto level, desk::levelOf(session, dossier.classification));
    const bool isVillage = session.profile().role == desk::Role::Village;
    return DossierData{std::move(dossier), std::move(logs),  std::move(all),
                       std::move(joined),  std::move(level), isVillage};
}

} // namespace tongdang::pages
