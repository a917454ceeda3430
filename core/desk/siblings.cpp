// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/siblings.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/custody.h"

namespace tongdang::desk {

Result<std::vector<DossierTraits>> siblingTraits(Session& session, const QualityChecks& checks,
                                                 const Record& child, QDate today)
{
    std::vector<DossierTraits> family;
    const archive::Reader& reader = session.archive().reader();
    const Value& home = child.value(fields::child::household);
    if (home.isEmpty())
        return family;
    archive::RecordQuery query;
    query.type = fields::child::type;
    query.where.push_back({fields::child::household, home});
    TONGDANG_TRY(const auto siblings, reader.records(query));
    if (siblings.size() <= 1) // the child itself: not worth looking through all dossiers
        return family;
    TONGDANG_TRY(const auto joined, reader.joined());
    TONGDANG_TRY(const QSet<RecordId> elsewhere, childrenElsewhere(session));
    for (const Record& one : siblings) {
        if (one.id == child.id || joined.value(one.id, one.id) != one.id
            || elsewhere.contains(one.id))
            continue;
        TONGDANG_TRY(const auto records, reader.recordsOfChild(one.id));
        family.push_back(traitsOf(checks, session.catalogue(), one.id, records, today));
    }
    return family;
}

} // namespace tongdang::desk
