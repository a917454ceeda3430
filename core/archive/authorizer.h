// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace tongdang::archive {

/// Lets SQLite refuse what only the apply function may do: writing synced tables (sync.md §4). It
/// is asked whenever a statement is prepared, and costs nothing when one runs.
class Authorizer {
public:
    enum class Level {
        Ordinary, ///< reads, and writes of local tables
        Apply,    ///< also writes of the log and of record tables
        Schema,   ///< also makes and drops tables, and copies the file: migrations, rebuild, backup
    };

    explicit Authorizer(sqlite3* handle);
    ~Authorizer();
    Authorizer(const Authorizer&) = delete;
    Authorizer& operator=(const Authorizer&) = delete;

    [[nodiscard]] Level level() const { return m_level; }

    /// Raises the level as long as it lives; they nest.
    class Permit {
    public:
        Permit(Authorizer& authorizer, Level level);
        ~Permit();
        Permit(const Permit&) = delete;
        Permit& operator=(const Permit&) = delete;

    private:
        Authorizer& m_authorizer;
        Level m_before;
    };

private:
    static int decide(void* self, int action, const char* first, const char* second,
                      const char* database, const char* trigger);
    [[nodiscard]] bool allows(int action, const char* first) const;

    sqlite3* m_handle;
    Level m_level = Level::Ordinary;
};

} // namespace tongdang::archive
