// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/quality_reasons.h"

#include "catalogue/fields.h"

#include <algorithm>

namespace tongdang {

namespace {

using namespace Qt::StringLiterals;
namespace checkReason = fields::check_reason;

/// "caregiver.idno", or "idno": people write either.
bool namesField(const QString& written, const RecordType& type, const Field* field)
{
    if (written.isEmpty())
        return true;
    return field
           && (written == field->key || written == type.key + u'.' + field->key
               || written == field->zh);
}

const Record* reasonFor(std::span<const Record> records, const QString& check,
                        const std::optional<RecordId>& about, const RecordType* type, FieldNo field)
{
    const auto explains = [&](const Record& record) {
        if (record.type != checkReason::type || record.withdrawn
            || record.value(checkReason::reason).isEmpty()
            || record.value(checkReason::check_no)
                       .toText()
                       .trimmed()
                       .compare(check, Qt::CaseInsensitive)
                   != 0)
            return false;
        const QString named = record.value(checkReason::about_record).toText().trimmed();
        if (!named.isEmpty() && !(about && about->toString() == named.toLower()))
            return false;
        const QString place = record.value(checkReason::about_field).toText().trimmed();
        return place.isEmpty() || (type && namesField(place, *type, type->field(field)));
    };
    const auto found = std::ranges::find_if(records, explains);
    return found == records.end() ? nullptr : &*found;
}

bool isExplicable(const QualityChecks& checks, const QualityFinding& finding)
{
    const QualityCheck* const check = checks.check(finding.check);
    return finding.severity == CheckSeverity::Warning
           || (finding.severity == CheckSeverity::Error && check && check->mayStayWithReason);
}

} // namespace

void explain(const QualityChecks& checks, const Catalogue& catalogue,
             std::span<const Record> records, std::vector<QualityFinding>& findings)
{
    for (QualityFinding& finding : findings) {
        finding.mayStay = isExplicable(checks, finding);
        if (!finding.mayStay)
            continue;
        const Record* const why = reasonFor(records, finding.check, finding.record,
                                            catalogue.type(finding.type), finding.field);
        if (!why)
            continue;
        finding.mayStay = false;
        finding.severity = CheckSeverity::Info;
        finding.explained = why->value(checkReason::reason).toText();
        finding.words += u"（已说明：%1）"_s.arg(finding.explained);
    }
}

bool isExplained(const QualityChecks& checks, const RecordType& type, const Field& field,
                 const QByteArray& code, const RecordId& record, std::span<const Record> records)
{
    return std::ranges::any_of(checks.checks(), [&](const QualityCheck& check) {
        return check.mayStayWithReason && check.catalogue.contains(QString::fromLatin1(code))
               && reasonFor(records, check.id, record, &type, field.number);
    });
}

} // namespace tongdang
