// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/meta.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

/// Rule sets, catalogues, codes, forms and tables that a station sends (key 16 of meta, FORMAT.md
/// §13).
namespace tongdang::sync {

class DeviceKeys;

/// Files that take the place of the program's own, or come beside them.
struct DataSet {
    quint64 number = 0; ///< grows with every set; a lower one never takes the place of a higher
    QString base;       ///< hexadecimal digest of the program's own data that it was made over
    std::map<QString, QByteArray> files; ///< "policy/eshan-2024.json" -> content

    friend bool operator==(const DataSet&, const DataSet&) = default;
};

constexpr std::size_t mostDataFiles = 64;
/// All contents together; meta takes 1 MiB.
constexpr qsizetype mostDataBytes = 900 * 1024;

/// The folders of the program's data whose files a station may replace or add to.
[[nodiscard]] const QStringList& dataFolders();

/// A JSON file in one of `dataFolders`; nothing that leads elsewhere.
[[nodiscard]] bool isDataFileName(const QString& name);

[[nodiscard]] Result<std::vector<NamedDocument>> signDataSet(const DataSet& set,
                                                             const DeviceKeys& station);
/// Nothing if no documents came along. Damaged: "sync.data_set" (one is missing, doubled, of
/// another set, or its name is none), "sync.forged".
[[nodiscard]] Result<std::optional<DataSet>>
verifyDataSet(const std::vector<NamedDocument>& documents, const QString& minisign);

/// For the archive, which keeps it. Damaged: "sync.data_set".
[[nodiscard]] QByteArray encodeDataSet(const DataSet& set);
[[nodiscard]] Result<DataSet> decodeDataSet(QByteArrayView bytes);

} // namespace tongdang::sync
