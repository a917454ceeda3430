// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "desk/records.h"

namespace tongdang::cli {

/// A value as it would be typed: a code or its label, dates in the usual spellings, several joined
/// by commas. Refused: "desk.invalid_fields" with the field's label and the reason.
[[nodiscard]] Result<Value> readTypedValue(const Catalogue& catalogue, const Field& field,
                                           const QString& text);
/// The same of the field with that key; Usage, "cli.unknown_field".
[[nodiscard]] Result<desk::FieldInput> readTypedField(const Catalogue& catalogue,
                                                      const RecordType& type, const QString& key,
                                                      const QString& text);
/// Usage, "cli.unknown_type".
[[nodiscard]] Result<const RecordType*> typeNamed(const Catalogue& catalogue, const QString& key);

} // namespace tongdang::cli
