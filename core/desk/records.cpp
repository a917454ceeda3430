// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/records.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/dossier_event.h"
#include "desk/drafts.h"
#include "desk/fill_in.h"
#include "desk/working_day.h"
#include "paper/sheet_number.h"

#include <algorithm>

namespace tongdang::desk {

namespace {

/// What a save is about: the record as it will be, and which fields were touched.
struct Wanted {
    const RecordType* type;
    Record record;
    bool isNew;
    std::vector<FieldNo> touched;
};

/// As the command line names it, or its number if this version does not know it.
QString typeKey(const Catalogue& catalogue, TypeNo number)
{
    const RecordType* type = catalogue.type(number);
    return type ? type->key : QString::number(number);
}

Result<std::optional<Record>> childRecord(const Catalogue& catalogue, const archive::Reader& reader,
                                          const std::optional<RecordId>& child)
{
    if (!child)
        return std::optional<Record>();
    TONGDANG_TRY(auto record, reader.record(*child));
    if (!record)
        return failure(ErrorKind::Refused, "desk.unknown_child");
    if (record->type != fields::child::type)
        return failure(ErrorKind::Refused, "desk.not_a_child", {typeKey(catalogue, record->type)});
    return record;
}

Result<Wanted> begin(Session& session, const RecordInput& input)
{
    const RecordType* type = session.catalogue().type(input.type);
    if (!type)
        return failure(ErrorKind::Refused, "desk.unknown_type");
    if (input.id) {
        TONGDANG_TRY(const auto known, session.archive().reader().record(*input.id));
        if (!known)
            return failure(ErrorKind::Refused, "desk.unknown_record");
        if (known->type != input.type)
            return failure(ErrorKind::Refused, "desk.other_type",
                           {typeKey(session.catalogue(), known->type), type->key});
        return Wanted{type, *known, false, {}};
    }
    const RecordId id = RecordId::create(session.environment().randomness);
    return Wanted{type, {id, input.type, type->isChild ? id : input.child, 0, false, {}}, true, {}};
}

/// Whom a new record belongs to. An absence belongs to the child of the parent whom it names, and
/// so on; a blank sheet to nobody.
Result<std::optional<RecordId>> childFor(const archive::Reader& reader, const RecordType& type,
                                         const Record& record)
{
    if (record.child)
        return record.child;
    const FieldNo link = type.childField != 0 ? type.childField : type.childThrough;
    const Field* field = type.field(link);
    const auto target = record.value(link).toRecordId();
    if (target) {
        TONGDANG_TRY(const auto referred, reader.record(*target));
        if (referred && referred->child)
            return referred->child;
    }
    if (field && field->required)
        return failure(ErrorKind::Refused, "desk.child_missing");
    return std::optional<RecordId>();
}

/// Faults that keep the record from being saved, as label and reason in turn; the rest goes to
/// `findings`.
QStringList judge(Session& session, const Wanted& wanted, QDate childBirth, bool acceptIncomplete,
                  std::vector<Finding>& findings)
{
    QStringList faults;
    const auto values = [&wanted](FieldNo field) { return wanted.record.value(field); };
    const ConditionContext context{workingDay(session), childBirth};
    for (Finding& finding : validateRecord(session.catalogue(), *wanted.type, values, context)) {
        const bool isFault =
            finding.severity == Finding::Severity::Error
                ? std::ranges::find(wanted.touched, finding.field) != wanted.touched.end()
                : finding.severity == Finding::Severity::Missing && !acceptIncomplete;
        if (isFault) {
            const Field* field = wanted.type->field(finding.field);
            faults
                << (field ? field->zh : QString::number(finding.field))
                << (QStringList(QString::fromLatin1(finding.code)) + finding.arguments).join(u'\t');
        } else {
            findings.push_back(std::move(finding));
        }
    }
    return faults;
}

Result<std::vector<Record>> sheetsOf(const archive::Reader& reader, const Record& visit)
{
    using namespace fields;
    const Value& number = visit.value(visit::sheet_no);
    if (number.isEmpty())
        return std::vector<Record>();
    archive::RecordQuery query;
    query.type = sheet::type;
    query.where = {{sheet::no, number}};
    return reader.records(query);
}

/// The code of what is wrong with the sheet number that was given for a visit. A sheet that was
/// printed for one child must not be done with by the visit to another: the first would be
/// forgotten. A number that is right and not known here may be of another PC.
Result<QByteArray> sheetFault(const archive::Reader& reader, const Wanted& wanted)
{
    using namespace fields;
    const QString number = wanted.record.value(visit::sheet_no).toText();
    if (wanted.type->number != visit::type || number.isEmpty()
        || std::ranges::find(wanted.touched, visit::sheet_no) == wanted.touched.end())
        return QByteArray();
    if (!paper::SheetNumber::parse(number))
        return QByteArray("desk.sheet_check");
    TONGDANG_TRY(const auto sheets, sheetsOf(reader, wanted.record));
    const bool ofAnother = std::ranges::any_of(sheets, [&wanted](const Record& known) {
        const auto child = known.value(sheet::child).toRecordId();
        return child && child != wanted.record.child;
    });
    return QByteArray(ofAnother ? "desk.sheet_of_another" : "");
}

/// The sheet on which the visit was written is done (list SHEETS).
Result<void> closeSheet(Session& session, const Record& visit,
                        std::vector<archive::WriteRequest>& requests)
{
    using namespace fields;
    TONGDANG_TRY(const auto sheets, sheetsOf(session.archive().reader(), visit));
    for (const Record& known : sheets) {
        if (known.value(sheet::state).toText() == u"1")
            requests.push_back(setRequest(session, sheet::type, known.id,
                                          {{sheet::state, Value(QStringLiteral("2"))},
                                           {sheet::state_on, Value(workingDay(session))}}));
    }
    return {};
}

Result<std::vector<archive::WriteRequest>> requestsFor(Session& session, const Record& before,
                                                       const Wanted& wanted,
                                                       std::vector<FieldInput> differing)
{
    std::vector<archive::WriteRequest> requests;
    if (wanted.isNew)
        requests.push_back(createRequest(session, {wanted.record.id, wanted.type->number,
                                                   wanted.record.child, std::move(differing)}));
    else if (!differing.empty())
        requests.push_back(setRequest(session, wanted.type->number, wanted.record.id, differing));
    if (wanted.type->isChild) {
        if (auto event = dossierEvent(before, wanted.record, session.profile().person,
                                      session.environment().randomness))
            requests.push_back(createRequest(session, std::move(*event)));
    }
    if (wanted.type->number == fields::visit::type && !requests.empty())
        TONGDANG_CHECK(closeSheet(session, wanted.record, requests));
    return requests;
}

} // namespace

Result<SavedRecord> putRecord(Session& session, const RecordInput& input)
{
    const archive::Reader& reader = session.archive().reader();
    TONGDANG_TRY(Wanted wanted, begin(session, input));
    const Record before = wanted.record;
    for (const FieldInput& given : input.fields) {
        if (!wanted.type->field(given.field))
            return failure(ErrorKind::Refused, "desk.unknown_type");
        wanted.record.set(given.field, given.value);
    }
    if (wanted.isNew) {
        TONGDANG_TRY(wanted.record.child, childFor(reader, *wanted.type, wanted.record));
    }
    fillIn(session.profile(), *wanted.type, wanted.isNew, wanted.record);
    TONGDANG_TRY(const auto child,
                 childRecord(session.catalogue(), reader,
                             wanted.type->isChild ? std::nullopt : wanted.record.child));

    std::vector<FieldInput> differing;
    for (const Field& field : wanted.type->fields) {
        if (before.value(field.number) == wanted.record.value(field.number))
            continue;
        wanted.touched.push_back(field.number);
        differing.push_back({field.number, wanted.record.value(field.number)});
    }
    SavedRecord saved{wanted.record.id, wanted.record.child, {}, {}};
    QStringList faults =
        judge(session, wanted, child ? child->value(fields::child::birth).toDate() : QDate(),
              input.acceptIncomplete, saved.findings);
    TONGDANG_TRY(const QByteArray sheetWords, sheetFault(reader, wanted));
    if (faults.isEmpty() && !sheetWords.isEmpty())
        faults << wanted.type->field(fields::visit::sheet_no)->zh
               << QString::fromLatin1(sheetWords);
    if (!faults.isEmpty())
        return failure(ErrorKind::Refused, "desk.invalid_fields", faults);

    // What the program fills in by itself is no content.
    const bool isEmpty = std::ranges::all_of(
        input.fields, [](const FieldInput& given) { return given.value.isEmpty(); });
    if (wanted.isNew && isEmpty)
        return failure(ErrorKind::Refused, "desk.empty_record");
    TONGDANG_TRY(const auto requests, requestsFor(session, before, wanted, std::move(differing)));
    if (requests.empty())
        return saved;
    TONGDANG_TRY(const auto written, session.archive().writer().write(requests));
    saved.changes = written.front().changes;
    return saved;
}

Result<Dot> withdrawRecord(Session& session, const RecordId& id, const QString& reason)
{
    if (reason.trimmed().isEmpty())
        return failure(ErrorKind::Refused, "desk.reason_missing");
    TONGDANG_TRY(const auto record, session.archive().reader().record(id));
    if (!record)
        return failure(ErrorKind::Refused, "desk.unknown_record");
    if (record->withdrawn)
        return failure(ErrorKind::Refused, "desk.already_withdrawn");
    archive::WriteRequest request =
        setRequest(session, record->type, id, {{withdrawnField, Value(reason.trimmed())}});
    request.operation = Operation::Withdraw;
    TONGDANG_TRY(const archive::Written written, session.archive().writer().write(request));
    return written.changes.front();
}

Result<FoldedRecord> getRecord(Session& session, const RecordId& id)
{
    TONGDANG_TRY(const auto folded, session.archive().reader().folded(id));
    if (!folded)
        return failure(ErrorKind::Refused, "desk.unknown_record");
    return *folded;
}

Result<std::vector<Record>> listRecords(Session& session, const RecordFilter& filter)
{
    if (!session.catalogue().type(filter.type))
        return failure(ErrorKind::Refused, "desk.unknown_type");
    archive::RecordQuery query;
    query.type = filter.type;
    query.child = filter.child;
    query.withdrawnToo = filter.withdrawnToo;
    if (filter.where)
        query.where = {{filter.where->field, filter.where->value}};
    return session.archive().reader().records(query);
}

} // namespace tongdang::desk
