// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/same_id.h"

#include "archive/archive.h"
#include "catalogue/fields.h"

#include <algorithm>
#include <array>
#include <vector>

namespace tongdang::desk {

namespace {

bool isOnTheBooks(const Record& child)
{
    static constexpr std::array<QStringView, 4> states{u"open", u"moving", u"watch", u"suspended"};
    const Value& status = child.value(fields::child::status);
    return std::ranges::any_of(states, [&](QStringView state) { return status.isText(state); });
}

} // namespace

Result<QHash<RecordId, int>> sameIdNumbers(Session& session)
{
    const archive::Reader& reader = session.archive().reader();
    TONGDANG_TRY(const auto joined, reader.joined());
    archive::RecordQuery query;
    query.type = fields::child::type;
    query.columns = {fields::child::idno, fields::child::status};
    QHash<QString, std::vector<RecordId>> byNumber;
    TONGDANG_CHECK(reader.forEach(query, [&](const Record& child) -> Result<void> {
        const QString number = child.value(fields::child::idno).toText();
        if (!number.isEmpty() && isOnTheBooks(child)
            && joined.value(child.id, child.id) == child.id)
            byNumber[number].push_back(child.id);
        return {};
    }));
    QHash<RecordId, int> counts;
    for (auto same = byNumber.cbegin(); same != byNumber.cend(); ++same) {
        if (same->size() < 2)
            continue;
        for (const RecordId& child : *same)
            counts.insert(child, static_cast<int>(same->size()));
    }
    return counts;
}

Result<int> sameIdNumberOf(Session& session, const Record& child)
{
    const Value& number = child.value(fields::child::idno);
    int count = 1;
    if (number.isEmpty() || !isOnTheBooks(child))
        return count;
    const archive::Reader& reader = session.archive().reader();
    TONGDANG_TRY(const auto joined, reader.joined());
    archive::RecordQuery query;
    query.type = fields::child::type;
    query.where = {{fields::child::idno, number}};
    query.columns = {fields::child::status};
    TONGDANG_CHECK(reader.forEach(query, [&](const Record& other) -> Result<void> {
        if (other.id != child.id && isOnTheBooks(other)
            && joined.value(other.id, other.id) == other.id)
            ++count;
        return {};
    }));
    return count;
}

} // namespace tongdang::desk
