// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/validation.h"

namespace tongdang {

std::vector<Finding> validateRecord(const Catalogue& catalogue, const RecordType& type,
                                    const FieldValues& values, const ConditionContext& context)
{
    std::vector<Finding> findings;
    for (const Field& field : type.fields) {
        const Value value = values(field.number);
        if (value.isEmpty()) {
            if (isRequired(field, type, values, context))
                findings.push_back(
                    {Finding::Severity::Missing, field.number, "catalogue.required", {}});
        } else if (auto finding = checkValue(catalogue, field, value)) {
            findings.push_back(std::move(*finding));
        } else if (auto disagreement = checkAgreement(type, field, values, context)) {
            findings.push_back(std::move(*disagreement));
        }
    }
    return findings;
}

} // namespace tongdang
