// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/authorizer.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace tongdang::archive {
namespace {

constexpr std::array<std::string_view, 11> syncedTables = {
    "change",     "replica",  "source",     "record",       "stray",   "delivered",
    "projection", "conflict", "child_fact", "joined_child", "decided",
};

bool isSynced(std::string_view table)
{
    return table.starts_with("r_")
           || std::find(syncedTables.begin(), syncedTables.end(), table) != syncedTables.end();
}

} // namespace

Authorizer::Authorizer(sqlite3* handle)
    : m_handle(handle)
{
    sqlite3_set_authorizer(m_handle, &Authorizer::decide, this);
}

Authorizer::~Authorizer()
{
    sqlite3_set_authorizer(m_handle, nullptr, nullptr);
}

int Authorizer::decide(void* self, int action, const char* first, const char* /*second*/,
                       const char* /*database*/, const char* /*trigger*/)
{
    return static_cast<const Authorizer*>(self)->allows(action, first) ? SQLITE_OK : SQLITE_DENY;
}

bool Authorizer::allows(int action, const char* first) const
{
    if (m_level == Level::Schema)
        return true;
    const std::string_view table = first != nullptr ? first : "";
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_FUNCTION:
    case SQLITE_RECURSIVE:
    case SQLITE_TRANSACTION:
    case SQLITE_SAVEPOINT:
        return true;
    case SQLITE_PRAGMA:
        // With it a statement could write the schema itself. DEFENSIVE refuses that too.
        return table != "writable_schema" && table != "ignore_check_constraints";
    case SQLITE_INSERT:
        if (table.starts_with("sqlite_"))
            return false;
        return m_level == Level::Apply || !isSynced(table);
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
        // The access log and the copies of others' only grow, whoever asks.
        if (table.starts_with("sqlite_") || table == "access_log" || table == "access_copy")
            return false;
        return m_level == Level::Apply || !isSynced(table);
    default:
        return false; // makes, drops or alters something, or opens another file
    }
}

Authorizer::Permit::Permit(Authorizer& authorizer, Level level)
    : m_authorizer(authorizer)
    , m_before(authorizer.m_level)
{
    m_authorizer.m_level = std::max(m_before, level);
}

Authorizer::Permit::~Permit()
{
    m_authorizer.m_level = m_before;
}

} // namespace tongdang::archive
