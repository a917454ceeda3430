// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/catch.h"
#include "support/storage/archive_folder.h"
#include "support/storage/probe_vfs.h"

#include <algorithm>
#include <optional>

namespace tongdang::test {

/// What the n-th operation of a kind meets.
struct Fault {
    const char* name;
    std::optional<DiskOperation::Kind> kind; ///< nothing: whatever is done
    int code;
    bool isLasting; ///< a full disk stays full, a pulled one stays away
};

inline constexpr Fault faults[] = {
    {"disk full", DiskOperation::Kind::Write, SQLITE_FULL, true},
    {"one write fails", DiskOperation::Kind::Write, SQLITE_IOERR_WRITE, false},
    {"aborted", std::nullopt, SQLITE_IOERR, true},
    {"one sync fails", DiskOperation::Kind::Sync, SQLITE_IOERR_FSYNC, false},
    {"one truncation fails", DiskOperation::Kind::Truncate, SQLITE_IOERR_TRUNCATE, false},
};
/// Seems to succeed and is lost: for trying the tests themselves.
inline constexpr Fault lyingDisk{"the disk lies", DiskOperation::Kind::Write, SQLITE_DONE, true};

/// A disk that can fail, under every archive that is opened while it is there.
class FaultyDisk {
public:
    FaultyDisk()
        : m_usual(sqlite3_vfs_find(nullptr))
    {
        REQUIRE(sqlite3_vfs_register(sqlite3_vfs_find(m_probe.name().constData()), 1) == SQLITE_OK);
    }
    ~FaultyDisk() { sqlite3_vfs_register(m_usual, 1); }
    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;

    [[nodiscard]] ProbeVfs& probe() { return m_probe; }

    /// From now on, the n-th operation (from 1) meets the fault; 0: they are only counted.
    void failAt(const Fault& fault, int n)
    {
        m_seen = 0;
        m_probe.verdict = [this, fault, n](const DiskOperation& operation) {
            if (fault.kind && operation.kind != *fault.kind)
                return SQLITE_OK;
            ++m_seen;
            const bool fails = n > 0 && (fault.isLasting ? m_seen >= n : m_seen == n);
            return fails ? fault.code : SQLITE_OK;
        };
    }
    void mend() { m_probe.verdict = nullptr; }
    [[nodiscard]] int seen() const { return m_seen; }

private:
    sqlite3_vfs* m_usual;
    ProbeVfs m_probe;
    int m_seen = 0;
};

/// Numbers from 1 to the last, at night all of them, by day a few, evenly spread from the first to
/// the last.
inline std::vector<int> someOf(int last, int byDay)
{
    const int count = isNightly() ? last : std::min(last, byDay);
    std::vector<int> numbers;
    for (int i = 0; i < count; ++i)
        numbers.push_back(count == 1 ? last : 1 + (last - 1) * i / (count - 1));
    return numbers;
}

} // namespace tongdang::test
