// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/data_set.h"

#include <QTemporaryDir>

#include <memory>

namespace tongdang::desk {

/// The program's data with that of a station over it, as a folder that everything is read from
/// while the session lasts. It holds no person's data.
class DataFolder {
public:
    /// Medium: "desk.data_folder".
    [[nodiscard]] static Result<std::unique_ptr<DataFolder>> make(const QString& resources,
                                                                  const sync::DataSet& set);
    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

/// Hexadecimal digest over all files that a set may replace.
[[nodiscard]] Result<QString> dataDigest(const QString& resources);

/// What of a changed copy differs from the program's own data; unchanged files are left out.
/// Refused: "desk.data_unchanged", "desk.data_missing" (a file of the program's is not there: files
/// are never taken away), "desk.data_large".
[[nodiscard]] Result<sync::DataSet> changedData(const QString& resources, const QString& folder);

} // namespace tongdang::desk
