// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "desk/custody.h"
#include "desk/listed.h"
#include "desk/names.h"
#include "desk/records.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace tongdang::desk {

namespace {

/// What every change wrote into every field: a later change names the values that it saw by them.
using WrittenValues = QHash<std::pair<Dot, FieldNo>, Value>;

/// The value the author saw: of the newest change among those he names. Empty if that is not here.
Value valueBefore(const std::vector<Change>& changes, const FieldWrite& write,
                  const WrittenValues& written)
{
    const Change* newest = nullptr;
    for (const Change& change : changes) {
        if (std::ranges::find(write.seen, change.header.dot) == write.seen.end())
            continue;
        if (!newest
            || std::pair(newest->header.hlc, newest->header.dot)
                   < std::pair(change.header.hlc, change.header.dot))
            newest = &change;
    }
    return newest ? written.value({newest->header.dot, write.field}) : Value();
}

} // namespace

Result<std::vector<HistoryEntry>> recordHistory(Session& session, const RecordId& id,
                                                std::optional<FieldNo> field)
{
    TONGDANG_TRY(std::vector<Change> changes, session.archive().log().history(id));
    if (changes.empty())
        return failure(ErrorKind::Refused, "desk.unknown_record");
    TONGDANG_TRY(const auto record, session.archive().reader().record(id));
    if (record)
        TONGDANG_CHECK(checkOpenHere(session, *record));
    std::ranges::sort(changes, [](const Change& one, const Change& other) {
        return std::pair(one.header.hlc, one.header.dot)
               > std::pair(other.header.hlc, other.header.dot);
    });
    WrittenValues written;
    for (const Change& change : changes) {
        for (const FieldWrite& write : change.writes)
            written.insert({change.header.dot, write.field}, write.value);
    }
    Names names(session);
    std::vector<HistoryEntry> entries;
    for (const Change& change : changes) {
        TONGDANG_TRY(const QString person, names.person(change.header.author));
        TONGDANG_TRY(const QString role, names.roleOf(change.header.author, change.header.day));
        TONGDANG_TRY(const bool isDoubtful,
                     session.archive().clockDoubts().isMarked(change.header.dot));
        for (const FieldWrite& write : change.writes) {
            Value before = valueBefore(changes, write, written);
            // Members of a group are written whole: those that stayed tell nothing.
            if (before == write.value || (field && write.field != *field))
                continue;
            HistoryEntry entry{
                change.header.dot,
                static_cast<qint64>(change.header.hlc >> 16),
                change.header.day,
                person,
                role,
                write.field,
                std::move(before),
                write.value,
                isDoubtful,
                !field && staysOutOfLists(session.catalogue(), change.header.type, write.field)};
            if (entry.withheld)
                entry.from = entry.to = Value();
            entries.push_back(std::move(entry));
        }
    }
    return entries;
}

} // namespace tongdang::desk
