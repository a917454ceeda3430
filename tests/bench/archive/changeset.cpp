// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changeset.h"

#include "visits.h"

#include "archive/connection.h"
#include "support/bench.h"

// Debian's SQLite is built with them; its header shows them only to those who ask.
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

namespace tongdang::test {
namespace {

void orEnd(int code, const char* what)
{
    if (code != SQLITE_OK)
        qFatal("%s: SQLite %d", what, code);
}

int leaveAsItIs(void*, int, sqlite3_changeset_iter*)
{
    return SQLITE_CHANGESET_OMIT;
}

} // namespace

QByteArray changesetOf(archive::Connection& connection, const std::function<void()>& work)
{
    sqlite3_session* session = nullptr;
    orEnd(sqlite3session_create(connection.handle(), "main", &session), "session");
    orEnd(sqlite3session_attach(session, "r_visit"), "attach");
    work();
    int size = 0;
    void* bytes = nullptr;
    orEnd(sqlite3session_changeset(session, &size, &bytes), "changeset");
    QByteArray changeset(static_cast<const char*>(bytes), size);
    sqlite3_free(bytes);
    sqlite3session_delete(session);
    return changeset;
}

double applyChangeset(archive::Connection& connection, const QByteArray& changeset)
{
    const archive::Authorizer::Permit permit(connection.authorizer(),
                                             archive::Authorizer::Level::Schema);
    // It asks for a pointer that it does not write through.
    QByteArray bytes = changeset;
    return milliseconds([&] {
        must(connection.execute(QStringLiteral("BEGIN IMMEDIATE")));
        orEnd(sqlite3changeset_apply(connection.handle(), static_cast<int>(bytes.size()),
                                     bytes.data(), nullptr, leaveAsItIs, nullptr),
              "apply");
        must(connection.execute(QStringLiteral("COMMIT")));
    });
}

} // namespace tongdang::test
