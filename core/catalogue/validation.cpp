// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/validation.h"

namespace tongdang {

namespace {

/// The field `date` of a type is the day of the act. One that is still to come is not seen by the
/// rules until then (facts.md §3): a slip in the year would hide what is due.
bool isStillToCome(const Field& field, const Value& value, QDate today)
{
    return field.kind == FieldKind::Date && field.key == u"date" && today.isValid()
           && value.toDate() > today;
}

} // namespace

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
        } else if (isStillToCome(field, value, context.today)) {
            findings.push_back({Finding::Severity::Warning,
                                field.number,
                                "catalogue.date_to_come",
                                {value.toText()}});
        }
    }
    return findings;
}

} // namespace tongdang
