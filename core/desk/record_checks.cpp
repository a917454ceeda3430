// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/record_checks.h"

#include "archive/reader.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "paper/sheet_number.h"

#include <algorithm>

namespace tongdang::desk {

namespace {

using Findings = std::vector<Finding>;

/// What is referred to fits where it is named: a closing visit to this child.
Result<void> checkReferred(const archive::Reader& reader, const RecordType& wanted,
                           const Field& field, const RecordId& target, const Record& record,
                           Findings& findings)
{
    TONGDANG_TRY(const auto referred, reader.record(target));
    if (!referred)
        return {};
    bool fits = !referred->withdrawn
                && conditionHolds(field.refersWhere, wanted,
                                  [&](FieldNo asked) { return referred->value(asked); }, {});
    if (fits && referred->child) {
        TONGDANG_TRY(const RecordId whose, reader.representative(*referred->child));
        TONGDANG_TRY(const RecordId own, reader.representative(record.child.value_or(record.id)));
        fits = whose == own;
    }
    if (!fits)
        findings.push_back({Finding::Severity::Error,
                            field.number,
                            "desk.reference_unfit",
                            {wanted.zh, field.help}});
    return {};
}

Result<void> checkReference(const archive::Reader& reader, const Catalogue& catalogue,
                            const Field& field, const Value& value, const Record& record,
                            const RecordId& self, Findings& findings)
{
    const auto target = value.toRecordId();
    if (!target || *target == self)
        return {};
    const RecordType* wanted = catalogue.type(field.refersTo);
    TONGDANG_TRY(const auto found, reader.typeOf(*target));
    if (wanted && found != wanted->number)
        findings.push_back(
            {Finding::Severity::Error, field.number, "desk.reference_unknown", {wanted->zh}});
    else if (wanted && !field.refersWhere.isEmpty())
        TONGDANG_CHECK(checkReferred(reader, *wanted, field, *target, record, findings));
    return {};
}

/// A sheet that was printed for one child must not be done with by the visit to another: the first
/// would be forgotten. A number that is right and not known here may be of another PC. One sheet
/// typed in twice would be two visits.
Result<void> checkSheet(const archive::Reader& reader, const Record& visit, Findings& findings)
{
    using namespace fields::visit;
    const QString number = visit.value(sheet_no).toText();
    if (number.isEmpty())
        return {};
    const auto fault = [&](const QByteArray& code, const QStringList& arguments = {}) {
        findings.push_back({Finding::Severity::Error, sheet_no, code, arguments});
    };
    if (!paper::SheetNumber::parse(number)) {
        fault("desk.sheet_check");
        return {};
    }
    TONGDANG_TRY(const auto sheets, sheetsOf(reader, visit.value(sheet_no)));
    const bool ofAnother = std::ranges::any_of(sheets, [&visit](const Record& known) {
        const auto whose = known.value(fields::sheet::child).toRecordId();
        return whose && whose != visit.child;
    });
    if (ofAnother) {
        fault("desk.sheet_of_another");
        return {};
    }
    archive::RecordQuery query;
    query.type = type;
    query.child = visit.child;
    query.where = {{sheet_no, visit.value(sheet_no)}};
    TONGDANG_TRY(const auto entered, reader.records(query));
    const auto first = std::ranges::find_if(
        entered, [&visit](const Record& known) { return known.id != visit.id; });
    if (first != entered.end())
        fault("desk.sheet_entered", {first->value(date).toText(), first->id.toString()});
    return {};
}

Result<void> checkIdNumber(const archive::Reader& reader, const Record& child, Findings& findings)
{
    using namespace fields::child;
    archive::RecordQuery query;
    query.type = type;
    query.where = {{idno, child.value(idno)}};
    query.columns = {name};
    QStringList names;
    TONGDANG_CHECK(reader.forEach(query, [&](const Record& known) -> Result<void> {
        if (known.id != child.id)
            names.append(known.value(name).toText());
        return {};
    }));
    names.sort();
    if (!names.isEmpty())
        findings.push_back({Finding::Severity::Warning,
                            idno,
                            "desk.id_number_twice",
                            {names.join(QStringLiteral("、"))}});
    return {};
}

} // namespace

Result<std::vector<Record>> sheetsOf(const archive::Reader& reader, const Value& number)
{
    if (number.isEmpty())
        return std::vector<Record>();
    archive::RecordQuery query;
    query.type = fields::sheet::type;
    query.where = {{fields::sheet::no, number}};
    return reader.records(query);
}

Result<Findings> checkAgainstArchive(const archive::Reader& reader, const Catalogue& catalogue,
                                     const Record& record, std::span<const FieldNo> touched,
                                     const RecordId& self)
{
    Findings findings;
    const RecordType* type = catalogue.type(record.type);
    for (const FieldNo number : touched) {
        const Field* field = type ? type->field(number) : nullptr;
        const Value& value = record.value(number);
        if (!field || value.isEmpty() || checkValue(catalogue, *field, value))
            continue;
        if (field->kind == FieldKind::Reference)
            TONGDANG_CHECK(
                checkReference(reader, catalogue, *field, value, record, self, findings));
        else if (record.type == fields::visit::type && number == fields::visit::sheet_no)
            TONGDANG_CHECK(checkSheet(reader, record, findings));
        else if (type->isChild && number == fields::child::idno)
            TONGDANG_CHECK(checkIdNumber(reader, record, findings));
    }
    return findings;
}

} // namespace tongdang::desk
