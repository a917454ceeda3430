// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archive.h"
#include "base/clock.h"
#include "base/randomness.h"
#include "catalogue/catalogue.h"
#include "storage/open_archive.h"
#include "sync/archive_store.h"
#include "sync/context.h"
#include "sync/device.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace tongdang::test {

/// A place with an archive in a folder of its own, without people: what carrying bundles needs.
class BenchOffice {
public:
    enum class File { Plain, Encrypted };
    BenchOffice(sync::Role role, const QString& org, std::uint64_t seed, File file = File::Plain);

    [[nodiscard]] sync::Context context();
    /// Two carries over this folder.
    void enrolAt(BenchOffice& station, const QTemporaryDir& stick);

    QTemporaryDir folder;
    SystemClock clock;
    SeededRandomness randomness;
    std::optional<storage::OpenArchive> sealed; ///< File::Encrypted
    std::unique_ptr<Archive> archive;
    sync::DeviceKeys keys;
    std::unique_ptr<sync::ArchiveStore> store;
};

} // namespace tongdang::test
