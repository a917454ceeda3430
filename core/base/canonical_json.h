// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace tongdang {

/// The one spelling of a JSON object that may be signed: UTF-8 without white space, keys in the
/// order of their UTF-16 code units, valid Unicode and whole numbers from 0 to 2^53 - 1 only (which
/// the caller sees to).
[[nodiscard]] QByteArray canonicalJson(const QJsonObject& object);

/// Reads what `canonicalJson` wrote and nothing else: the bytes are compared with their own
/// re-encoding, so that every object has exactly one accepted spelling. Error: Damaged,
/// "base.json_not_canonical".
[[nodiscard]] Result<QJsonObject> parseCanonicalJson(QByteArrayView bytes);

} // namespace tongdang
