// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "models/error_words.h"

#include <QJsonObject>

namespace tongdang::cli {

using models::wordsFor;

/// {"code","message"} of the contract.
[[nodiscard]] inline QJsonObject errorJson(const Error& error)
{
    return {{QStringLiteral("code"), QString::fromLatin1(error.code)},
            {QStringLiteral("message"), wordsFor(error.code, error.arguments)}};
}

} // namespace tongdang::cli
