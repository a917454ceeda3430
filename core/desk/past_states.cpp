// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/past_states.h"

#include "archive/archive.h"
#include "catalogue/catalogue.h"

#include <algorithm>

namespace tongdang::desk {

namespace {

void keepStates(const RecordId& record, const StateFields& fields, std::span<const Change> changes,
                StateHistories& all)
{
    const auto states = stateHistory(changes, fields.state, fields.since);
    if (states.size() > 1)
        all.insert(record, states);
}

} // namespace

Result<StateHistories> pastStates(Session& session, const FieldsRead& read)
{
    StateHistories all;
    for (const StateFields& fields : typesJudgedBackwards(session.catalogue())) {
        if (!read.includes(fields.type))
            continue;
        TONGDANG_CHECK(session.archive().log().historiesOf(
            fields.type,
            [&](const RecordId& record, const std::vector<Change>& changes) -> Result<void> {
                keepStates(record, fields, changes, all);
                return {};
            }));
    }
    return all;
}

Result<StateHistories> pastStates(Session& session, std::span<const Record> records)
{
    StateHistories all;
    const std::vector<StateFields> types = typesJudgedBackwards(session.catalogue());
    for (const Record& record : records) {
        const auto fields = std::ranges::find(types, record.type, &StateFields::type);
        if (fields == types.end())
            continue;
        TONGDANG_TRY(const auto changes, session.archive().log().history(record.id));
        keepStates(record.id, *fields, changes, all);
    }
    return all;
}

} // namespace tongdang::desk
