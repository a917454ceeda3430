// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/session.h"
#include "sync/data_set.h"

#include <QString>
#include <QStringList>

#include <optional>

/// Rules, catalogue, codes, forms and tables that a station changes for itself and its villages,
/// without a new program (ARCHITECTURE §4): `data *`. They are in use from the next unlocking on.
namespace tongdang::desk {

struct DataInfo {
    qint64 number = 0;    ///< 0: the program's own data only
    QStringList files;    ///< "policy/eshan-2024.json"
    bool isInUse = false; ///< false: taken and waiting for the next unlocking, or made over the
                          ///< data of another version of the program
};
[[nodiscard]] Result<DataInfo> stationData(Session& session);

/// A station takes a changed copy of the data folder; every bundle down brings it to the villages.
/// Refused: "desk.data_station" (a village cannot), "desk.data_taken_away" (a type, field or code
/// is gone or of another kind, argument: which), errors of `changedData` and of loading, which name
/// file and line.
[[nodiscard]] Result<DataInfo> adoptData(Session& session, const QString& folder);

/// What came with a bundle of the parent: true if it is newer than what is here and was taken.
/// Damaged: errors of `sync::verifyDataSet`; nothing is taken then.
[[nodiscard]] Result<bool> takeStationData(Session& session,
                                           const std::vector<sync::NamedDocument>& documents);

/// For a bundle down: this station's own, signed anew by it; else what it has from above.
[[nodiscard]] Result<std::vector<sync::NamedDocument>> dataToSend(Session& session);

} // namespace tongdang::desk
