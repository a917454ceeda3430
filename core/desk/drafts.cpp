// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/drafts.h"

namespace tongdang::desk {

namespace {

archive::WriteRequest request(const Session& session, TypeNo type, const RecordId& record,
                              std::vector<FieldInput> fields)
{
    archive::WriteRequest wanted{
        type,        record, std::nullopt, Operation::Set, false, {}, session.profile().person,
        std::nullopt};
    wanted.fields.reserve(fields.size());
    for (FieldInput& input : fields)
        wanted.fields.push_back({input.field, std::move(input.value), std::nullopt});
    return wanted;
}

} // namespace

Scope scopeOf(const Session& session, const std::optional<RecordId>& child)
{
    if (child)
        return *child;
    return session.profile().orgCode;
}

archive::WriteRequest createRequest(const Session& session, RecordDraft draft)
{
    auto wanted = request(session, draft.type, draft.id, std::move(draft.fields));
    wanted.operation = Operation::Create;
    wanted.scope = scopeOf(session, draft.child);
    return wanted;
}

archive::WriteRequest setRequest(const Session& session, TypeNo type, const RecordId& record,
                                 const std::vector<FieldInput>& fields)
{
    return request(session, type, record, fields);
}

} // namespace tongdang::desk
