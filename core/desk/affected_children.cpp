// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/affected_children.h"

#include "archive/archive.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"

namespace tongdang::desk {

namespace {

/// Those that name the household, whether it was known before or not: deliveries come in any order.
Result<void> addChildrenOf(Session& session, const RecordId& household, QSet<RecordId>& children)
{
    archive::RecordQuery query;
    query.type = fields::child::type;
    query.where.push_back({fields::child::household, household});
    query.columns = {fields::child::household};
    return session.archive().reader().forEach(query, [&children](const Record& child) {
        children.insert(child.id);
        return Result<void>();
    });
}

/// Looked at beside the records of every child (policy/common_records.h).
bool isShared(TypeNo type)
{
    return type == fields::staff_post::type || type == fields::school::type
           || type == fields::meeting::type || type == fields::meeting_decision::type;
}

} // namespace

Result<std::optional<QSet<RecordId>>>
affectedChildren(Session& session, std::span<const archive::RecordChanged> changed)
{
    QSet<RecordId> children;
    QSet<RecordId> households;
    for (const archive::RecordChanged& one : changed) {
        const RecordType* type = session.catalogue().type(one.type);
        if (one.child)
            children.insert(*one.child);
        else if (one.type == fields::child::type)
            children.insert(one.record);
        else if (one.type == fields::household::type)
            households.insert(one.record);
        else if (isShared(one.type) || (type && type->belongsToChild()))
            return std::optional<QSet<RecordId>>();
    }
    for (const RecordId& household : std::as_const(households))
        TONGDANG_CHECK(addChildrenOf(session, household, children));
    // A dossier that was given up is read with the one that is kept.
    TONGDANG_TRY(const auto joined, session.archive().reader().joined());
    const QSet<RecordId> touched = children;
    for (const RecordId& child : touched) {
        if (const auto kept = joined.constFind(child); kept != joined.cend())
            children.insert(*kept);
    }
    return std::optional(children);
}

} // namespace tongdang::desk
