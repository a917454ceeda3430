// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "policy/quality.h"

#include <QJsonObject>

namespace tongdang::cli {

/// {"rule","severity","record","type","field","message","todo"}.
[[nodiscard]] QJsonObject findingJson(const Catalogue& catalogue, const QualityFinding& finding);
/// "must be put right", ...
[[nodiscard]] QString severityWord(CheckSeverity severity);
/// The label of the field, or of the kind of record.
[[nodiscard]] QString findingPlace(const Catalogue& catalogue, const QualityFinding& finding);

} // namespace tongdang::cli
