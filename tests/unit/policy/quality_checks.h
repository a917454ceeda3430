// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/quality.h"
#include "support/catch.h"
#include "support/policy/duty_cases.h"
#include "support/policy/situation.h"

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

/// What the checks find in a child of these records (support/policy/situation.h).
inline std::vector<QualityFinding> found(const char* facts)
{
    const Situation child = situation(facts);
    return productChecks().findings(productCatalogue(), productRules(), child.view(), child.posts,
                                    day(qualityDay), moment(QString::fromLatin1(qualityDay)));
}

/// "error caregiver.main" of all that the check finds.
inline QStringList foundBy(const char* check, const char* facts)
{
    using namespace Qt::StringLiterals;
    QStringList all;
    for (const QualityFinding& finding : found(facts)) {
        if (finding.check != QLatin1String(check))
            continue;
        const QString severity = finding.severity == CheckSeverity::Error     ? u"error"_s
                                 : finding.severity == CheckSeverity::Warning ? u"warning"_s
                                                                              : u"info"_s;
        const RecordType* type = productCatalogue().type(finding.type);
        const Field* field = type ? type->field(finding.field) : nullptr;
        all.append(severity + u' ' + (type ? type->key : QString())
                   + (field ? u'.' + field->key : QString()));
    }
    return all;
}

/// A dossier that a check finds something in, and one beside it.
struct Case {
    const char* check;
    const char* expected;
    const char* raises;
    const char* beside; ///< as near as can be, and nothing is wrong
};

/// Each case is found and the one beside it is not.
inline void tryCases(const std::vector<Case>& cases)
{
    for (const Case& one : cases) {
        INFO(one.check << " " << one.raises << " " << one.beside);
        const QString expected = QString::fromLatin1(one.expected);
        CHECK(foundBy(one.check, one.raises).contains(expected));
        // Another condition of the same check may still hold: this one must not.
        CHECK_FALSE(foundBy(one.check, one.beside).contains(expected));
    }
}

} // namespace tongdang::test
