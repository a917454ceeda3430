// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "catalogue/json_source.h"

/// Reading one file of the catalogue: what can be said of it without the others is checked here,
/// what it refers to by catalogue_loader.cpp. All errors: Damaged, "catalogue.broken".
namespace tongdang {

/// resources/codes/<LIST>.json
[[nodiscard]] Result<CodeList> readCodeList(const JsonPlace& place);
/// resources/catalogue/<type>.json
[[nodiscard]] Result<RecordType> readRecordType(const JsonPlace& place);

/// The member "register" of a record type whose fields are read already.
[[nodiscard]] Result<RegisterEntry> readRegisterEntry(const JsonPlace& place,
                                                      const RecordType& type);

/// The member "received" of a record type whose fields are read already.
[[nodiscard]] Result<ReceivedEntry> readReceivedEntry(const JsonPlace& place,
                                                      const RecordType& type);
/// The member "goesDown" of a record type whose fields are read already.
[[nodiscard]] Result<GoesDown> readGoesDown(const JsonPlace& place, const RecordType& type);

/// The office that a member names: village, station, county.
[[nodiscard]] Result<Owner> readOffice(const JsonPlace& place, const QString& key);

/// A key becomes a column's and a C++ name: lower-case letters, digits and _, a letter first, at
/// most 60 signs.
[[nodiscard]] bool isCatalogueKey(QStringView key);

} // namespace tongdang
