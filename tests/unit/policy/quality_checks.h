// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/quality.h"
#include "support/catch.h"
#include "support/policy/duty_cases.h"

namespace tongdang::test {

/// On which all cases of the checks are looked at.
inline constexpr const char* qualityDay = "2026-11-20";

inline const QualityChecks& productChecks()
{
    using namespace Qt::StringLiterals;
    static const QualityChecks checks = take(
        QualityChecks::load(u":/tongdang"_s, productCatalogue(), productRules(), day(qualityDay)));
    return checks;
}

} // namespace tongdang::test
