// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/spot_check_step.h"

#include "catalogue/fields.h"

#include <algorithm>

namespace tongdang::desk {

namespace {

bool isBeingClosed(const Record& before, const Record& after)
{
    using namespace fields;
    const Value& saved = before.value(spot_check::state);
    const Value& state = after.value(spot_check::state);
    return after.type == spot_check::type && !saved.isEmpty() && saved != state
           && (state.isText(u"feedback") || state.isText(u"archived"));
}

} // namespace

Result<std::optional<Finding>> spotCheckUnfinished(const archive::Reader& reader,
                                                   const Record& before, const Record& after)
{
    using namespace fields;
    if (!isBeingClosed(before, after))
        return std::optional<Finding>();
    archive::RecordQuery query;
    query.type = spot_check_item::type;
    query.where = {{spot_check_item::spot_check, Value(after.id)}};
    query.columns = {spot_check_item::checked_on};
    TONGDANG_TRY(const auto items, reader.records(query));
    const auto left = std::ranges::count_if(items, [](const Record& item) {
        return item.value(spot_check_item::checked_on).isEmpty();
    });
    if (items.empty())
        return std::optional(Finding{Finding::Severity::Error,
                                     spot_check::state,
                                     "desk.spot_check_no_sample",
                                     {},
                                     spot_check::state});
    if (left == 0)
        return std::optional<Finding>();
    return std::optional(Finding{Finding::Severity::Error,
                                 spot_check::state,
                                 "desk.spot_check_open",
                                 {QString::number(left)},
                                 spot_check::state});
}

} // namespace tongdang::desk
