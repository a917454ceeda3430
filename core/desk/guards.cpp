// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/guards.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/child_files.h"
#include "desk/quality.h"
#include "desk/same_id.h"

#include <algorithm>
#include <iterator>

namespace tongdang::desk {

namespace {

GuardedSave saveOf(const WantedRecord& wanted)
{
    const auto saved = [&wanted](FieldNo field) { return wanted.before.value(field); };
    const auto values = [&wanted](FieldNo field) { return wanted.record.value(field); };
    return {wanted.type->number, wanted.record.id,
            !wanted.isNew && steppingState(*wanted.type, saved, values) != nullptr, wanted.touched};
}

/// Records of the organisation, and of a child whom nobody knows, hang together by their
/// references alone.
Result<std::vector<Record>> thoseThatReferTo(Session& session, const WantedRecord& wanted,
                                             const FieldsRead& read)
{
    std::vector<Record> records;
    for (const TypeNo number : read.types()) {
        const RecordType* const type = session.catalogue().type(number);
        if (!type || number == wanted.type->number)
            continue;
        for (const Field& field : type->fields) {
            if (field.kind != FieldKind::Reference || field.refersTo != wanted.type->key)
                continue;
            archive::RecordQuery query;
            query.type = number;
            query.where = {{field.number, Value(wanted.record.id)}};
            TONGDANG_TRY(auto found, session.archive().reader().records(query));
            std::ranges::move(found, std::back_inserter(records));
        }
    }
    return records;
}

void replace(std::vector<Record>& records, const Record& by)
{
    const auto known = std::ranges::find(records, by.id, &Record::id);
    if (known == records.end())
        records.push_back(by);
    else
        known->values = by.values;
}

/// A field of the form that is at fault, and the one whose change brought it about.
Finding findingFor(const GuardFinding& found, const WantedRecord& wanted)
{
    const auto isState = [&wanted](FieldNo field) {
        const Field* const known = wanted.type->field(field);
        return known && known->followsSteps;
    };
    const auto state = std::ranges::find_if(wanted.touched, isState);
    const FieldNo cause = state == wanted.touched.end() ? wanted.touched.front() : *state;
    const bool isOwn = found.record == wanted.record.id && found.type == wanted.type->number;
    return {Finding::Severity::Error,
            isOwn ? found.field : cause,
            "desk.guarded",
            {found.words},
            cause};
}

} // namespace

Result<std::vector<Finding>> checkGuards(Session& session, const WantedRecord& wanted)
{
    std::vector<Finding> findings;
    if (wanted.touched.empty())
        return findings;
    TONGDANG_TRY(const QualityChecks checks, qualityChecks(session));
    const GuardedSave save = saveOf(wanted);
    const FieldsRead read = checks.readByGuards(save);
    if (read.types().empty())
        return findings;

    const archive::Reader& reader = session.archive().reader();
    std::optional<RecordId> child = wanted.type->isChild ? wanted.record.id : wanted.record.child;
    std::vector<Record> records;
    if (!child) {
        TONGDANG_TRY(records, thoseThatReferTo(session, wanted, read));
    } else if (!(wanted.type->isChild && wanted.isNew)) {
        if (!wanted.type->isChild) {
            TONGDANG_TRY(child, reader.representative(*child));
        }
        TONGDANG_TRY(records, reader.recordsOfChild(*child));
    }
    TONGDANG_TRY(Surroundings around, surroundings(session, {}, read));
    const auto found = [&](const Record& record) -> Result<std::vector<GuardFinding>> {
        if (wanted.type->isChild) {
            TONGDANG_TRY(const int count, sameIdNumberOf(session, record));
            around.common.sameIdNumber.insert(record.id, count);
        }
        const ChildRecords own{child.value_or(record.id), records, &around.common};
        return checks.guardFindings(around.rules, save, own, around.posts, around.today,
                                    around.now);
    };
    TONGDANG_TRY(const auto before, found(wanted.before));
    replace(records, wanted.record);
    TONGDANG_TRY(const auto after, found(wanted.record));
    for (const GuardFinding& one : after) {
        const bool wasSo = std::ranges::any_of(
            before, [&one](const GuardFinding& known) { return known.isSameAs(one); });
        if (!wasSo)
            findings.push_back(findingFor(one, wanted));
    }
    return findings;
}

} // namespace tongdang::desk
