// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/records.h"

#include "archive/archive.h"
#include "base/clock.h"
#include "catalogue/fields.h"
#include "desk/custody.h"
#include "desk/dossier_event.h"
#include "desk/drafts.h"
#include "desk/escalation.h"
#include "desk/guards.h"
#include "desk/incident_call.h"
#include "desk/incident_level.h"
#include "desk/office.h"
#include "desk/problem_verified.h"
#include "desk/quality.h"
#include "desk/record_checks.h"
#include "desk/spot_check_step.h"
#include "desk/wanted_record.h"
#include "desk/working_day.h"
#include "policy/quality_reasons.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace tongdang::desk {

namespace {

/// A number that is so on the paper stays where somebody wrote why (domain.md §11, Q02).
Result<void> letExplainedStay(Session& session, const WantedRecord& wanted,
                              std::vector<Finding>& findings)
{
    const auto isNumber = [](const Finding& one) { return one.code == "catalogue.id_check_digit"; };
    const auto child = wanted.type->isChild ? wanted.record.id : wanted.record.child;
    if (!child || std::ranges::none_of(findings, isNumber))
        return {};
    static constexpr std::array types{fields::check_reason::type};
    TONGDANG_TRY(const auto reasons, session.archive().reader().recordsOfChild(*child, types));
    TONGDANG_TRY(const QualityChecks checks, qualityChecks(session));
    for (Finding& one : findings) {
        if (isNumber(one)
            && isExplained(checks, *wanted.type, *wanted.type->field(one.field), one.code,
                           wanted.record.id, reasons))
            one.severity = Finding::Severity::Warning;
    }
    return {};
}

/// All findings of a record as it is or would be; those about its form first.
Result<std::vector<Finding>> findingsOf(Session& session, const WantedRecord& wanted)
{
    const auto values = [&wanted](FieldNo field) { return wanted.record.value(field); };
    ConditionContext context{workingDay(session), {}};
    context.now =
        Clock::wallTime(workingMoment(session)).toString(QStringLiteral("yyyy-MM-dd'T'HH:mm"));
    if (wanted.child) {
        context.childBirth = wanted.child->value(fields::child::birth).toDate();
        context.dossierOpened = wanted.child->value(fields::child::opened_on).toDate();
    }
    auto findings = validateRecord(session.catalogue(), *wanted.type, values, context);
    TONGDANG_CHECK(letExplainedStay(session, wanted, findings));
    TONGDANG_TRY(auto beside,
                 checkAgainstArchive(session.archive().reader(), session.catalogue(), wanted.record,
                                     wanted.touched, session.profile().person));
    std::ranges::move(beside, std::back_inserter(findings));
    const auto saved = [&wanted](FieldNo field) { return wanted.before.value(field); };
    std::ranges::move(checkAsked(*wanted.type, saved, values, context),
                      std::back_inserter(findings));
    std::ranges::move(checkOtherThan(*wanted.type, saved, values, Value(session.profile().person)),
                      std::back_inserter(findings));
    TONGDANG_TRY(auto unfinished,
                 spotCheckUnfinished(session.archive().reader(), wanted.before, wanted.record));
    if (unfinished)
        findings.push_back(*std::move(unfinished));
    if (wanted.type->isChild) {
        TONGDANG_TRY(auto early,
                     stepTooEarly(session.archive().reader(), wanted.before, wanted.record));
        if (early)
            findings.push_back(*std::move(early));
    }
    return findings;
}

/// Whether a finding keeps the record from being saved: a wrong value that was touched, and what is
/// missing in a new record or was taken away. What was empty before keeps nobody from mending
/// something else.
bool isFault(const Finding& finding, const WantedRecord& wanted, const RecordInput& input)
{
    const auto isTouched = [&wanted](FieldNo field) {
        return field != 0 && std::ranges::find(wanted.touched, field) != wanted.touched.end();
    };
    switch (finding.severity) {
    case Finding::Severity::Error:
        return isTouched(finding.field) || isTouched(finding.against);
    case Finding::Severity::Missing:
        return !input.acceptIncomplete && (wanted.isNew || isTouched(finding.field));
    case Finding::Severity::Warning:
        break;
    }
    return false;
}

/// Label and reason of each fault in turn, wrong values before missing ones; the rest goes to
/// `rest`.
QStringList judge(std::vector<Finding> findings, const WantedRecord& wanted,
                  const RecordInput& input, std::vector<Finding>& rest)
{
    QStringList wrong;
    QStringList missing;
    for (Finding& finding : findings) {
        if (!isFault(finding, wanted, input)) {
            rest.push_back(std::move(finding));
            continue;
        }
        const Field* field = wanted.type->field(finding.field);
        (finding.severity == Finding::Severity::Missing ? missing : wrong)
            << (field ? field->zh : QString::number(finding.field))
            << (QStringList(QString::fromLatin1(finding.code)) + finding.arguments).join(u'\t');
    }
    return wrong + missing;
}

/// The sheet on which it was written is done (list SHEETS).
Result<void> closeSheet(Session& session, const Value& number,
                        std::vector<archive::WriteRequest>& requests)
{
    using namespace fields;
    TONGDANG_TRY(const auto sheets, sheetsOf(session.archive().reader(), number));
    for (const Record& known : sheets) {
        if (known.value(sheet::state).toText() == u"1")
            requests.push_back(setRequest(session, sheet::type, known.id,
                                          {{sheet::state, Value(QStringLiteral("2"))},
                                           {sheet::state_on, Value(workingDay(session))}}));
    }
    return {};
}

/// A dossier that goes names the village that it goes from; one that is taken in names both, and
/// since when it is here. Sent on before it was taken in, it comes from the first: that village
/// keeps the child until then.
Result<void> addMove(Session& session, const WantedRecord& wanted, RecordDraft& event)
{
    using namespace fields;
    const Record& dossier = wanted.record;
    const Value& villageNow = dossier.value(child::village);
    const auto isKind = [&event](QStringView kind) {
        return std::ranges::any_of(event.fields, [kind](const FieldInput& given) {
            return given.field == dossier_event::kind && given.value.isText(kind);
        });
    };
    const auto note = [&event](FieldNo field, const Value& value) {
        if (!value.isEmpty())
            event.fields.push_back({field, value});
    };
    if (isKind(u"move_out")) {
        const Value& villageBefore = wanted.before.value(child::village);
        note(dossier_event::from_village, villageBefore);
        if (villageNow != villageBefore)
            note(dossier_event::to_village, villageNow);
    }
    if (!isKind(u"move_in"))
        return {};
    note(dossier_event::accepted_on, dossier.value(child::status_on));
    note(dossier_event::to_village, villageNow);
    const std::array types{dossier_event::type};
    TONGDANG_TRY(const auto events, session.archive().reader().recordsOfChild(dossier.id, types));
    Value from;
    for (const Record& earlier : events) {
        // Not of a dossier that was given up for this one: its moves are its own.
        if (earlier.child != dossier.id)
            continue;
        const Value& kind = earlier.value(dossier_event::kind);
        if (kind.isText(u"move_in"))
            from = {};
        else if (kind.isText(u"move_out") && from.isEmpty())
            from = earlier.value(dossier_event::from_village);
    }
    note(dossier_event::from_village, from);
    return {};
}

/// Where a step into such a state is an office's above the village, whoever takes it confirms it;
/// others were refused it before (checkStepTaker).
std::optional<RecordDraft> confirmingReview(Session& session, const Record& dossier,
                                            const RecordDraft& event)
{
    using namespace fields;
    const Field* const state = session.catalogue().type(child::type)->field(child::status);
    const CodeList* const states = session.catalogue().codeList(state->codeList);
    const Code* const code = states ? states->find(dossier.value(child::status).toText()) : nullptr;
    if (!code || code->takenBy == Owner::Village)
        return std::nullopt;
    return DraftBuilder(RecordId::create(session.environment().randomness), review::type,
                        dossier.id)
        .set(review::child, dossier.id)
        .set(review::subject, u"4")
        .set(review::dossier_event, event.id)
        .set(review::decision, u"1")
        .set(review::by, session.profile().person)
        .set(review::date, dossier.value(child::status_on))
        .take();
}

Result<std::vector<archive::WriteRequest>> requestsFor(Session& session, const WantedRecord& wanted,
                                                       std::vector<FieldInput> differing)
{
    std::vector<archive::WriteRequest> requests;
    if (wanted.isNew)
        requests.push_back(createRequest(session, {wanted.record.id, wanted.type->number,
                                                   wanted.record.child, std::move(differing)}));
    else if (!differing.empty())
        requests.push_back(setRequest(session, wanted.type->number, wanted.record.id, differing));
    if (wanted.type->isChild) {
        if (auto event = dossierEvent(wanted.before, wanted.record, session.profile().person,
                                      session.environment().randomness)) {
            TONGDANG_CHECK(addMove(session, wanted, *event));
            if (auto review = confirmingReview(session, wanted.record, *event))
                requests.push_back(createRequest(session, *std::move(review)));
            requests.push_back(createRequest(session, std::move(*event)));
        }
        TONGDANG_TRY(const auto corrected,
                     correctedReason(session.archive().reader(), wanted.before, wanted.record));
        if (corrected)
            requests.push_back(setRequest(session, fields::dossier_event::type, corrected->event,
                                          {{corrected->field, corrected->reason}}));
    }
    if (wanted.type->number == fields::incident::type && !requests.empty()) {
        TONGDANG_TRY(auto report, reportOfCall(session, wanted.before, wanted.record));
        if (report)
            requests.push_back(*std::move(report));
        TONGDANG_TRY(auto problem, escalatedProblem(session, wanted.before, wanted.record));
        if (problem)
            requests.push_back(*std::move(problem));
        TONGDANG_TRY(auto freed, freedProblems(session, wanted.before, wanted.record));
        std::ranges::move(freed, std::back_inserter(requests));
        TONGDANG_TRY(auto level, levelForIncident(session, wanted.before, wanted.record));
        if (level)
            requests.push_back(*std::move(level));
    }
    const Field* sheetNumber = wanted.type->field(u"sheet_no");
    if (sheetNumber && !requests.empty())
        TONGDANG_CHECK(closeSheet(session, wanted.record.value(sheetNumber->number), requests));
    return requests;
}

} // namespace

Result<SavedRecord> putRecord(Session& session, const RecordInput& input)
{
    TONGDANG_TRY(const WantedRecord wanted, wantedRecord(session, input));
    std::vector<FieldInput> differing;
    differing.reserve(wanted.touched.size());
    for (const FieldNo touched : wanted.touched)
        differing.push_back({touched, wanted.record.value(touched)});
    // What the program fills in by itself asks nobody: only what differs counts, so an unchanged
    // field of the station in a form that is saved again refuses nothing.
    TONGDANG_CHECK(checkOwner(session.profile().role, *wanted.type, wanted.touched));
    std::vector<Finding> steps;
    for (const FieldNo touched : wanted.touched) {
        if (auto fault = checkStep(session.catalogue(), *wanted.type->field(touched),
                                   wanted.before.value(touched), wanted.record.value(touched)))
            steps.push_back(std::move(*fault));
        else if (auto notOurs =
                     checkStepTaker(session.catalogue(), *wanted.type->field(touched),
                                    wanted.before.value(touched), wanted.record.value(touched),
                                    officeOf(session.profile().role)))
            steps.push_back(std::move(*notOurs));
    }
    SavedRecord saved{wanted.record.id, wanted.record.child, {}, {}};
    TONGDANG_TRY(auto findings, findingsOf(session, wanted));
    std::ranges::move(steps, std::back_inserter(findings));
    TONGDANG_TRY(Verification verification, verificationOf(session, wanted));
    if (verification.fault)
        findings.push_back(*verification.fault);
    TONGDANG_TRY(auto guarded, checkGuards(session, wanted));
    std::ranges::move(guarded, std::back_inserter(findings));
    const QStringList faults = judge(std::move(findings), wanted, input, saved.findings);
    if (!faults.isEmpty())
        return failure(ErrorKind::Refused, "desk.invalid_fields", faults);

    // What the program fills in by itself is no content.
    const bool isEmpty = std::ranges::all_of(
        input.fields, [](const FieldInput& given) { return given.value.isEmpty(); });
    if (wanted.isNew && isEmpty)
        return failure(ErrorKind::Refused, "desk.empty_record");
    // Nobody finds a dossier without a name again, whatever else is still missing.
    const bool namesChild =
        wanted.type->isChild
        && (wanted.isNew || std::ranges::count(wanted.touched, fields::child::name) > 0);
    if (namesChild && wanted.record.value(fields::child::name).isEmpty())
        return failure(
            ErrorKind::Refused, "desk.invalid_fields",
            {wanted.type->field(fields::child::name)->zh, QStringLiteral("catalogue.required")});
    TONGDANG_TRY(auto requests, requestsFor(session, wanted, std::move(differing)));
    if (verification.step)
        requests.push_back(createRequest(session, *std::move(verification.step)));
    if (requests.empty())
        return saved;
    TONGDANG_TRY(const auto written, session.archive().writer().write(requests));
    saved.changes = written.front().changes;
    saved.tellsVillage = wanted.type->number == fields::incident::type
                         && requests.back().type == fields::level_assessment::type
                         && requests.back().operation == Operation::Create;
    return saved;
}

Result<Dot> withdrawRecord(Session& session, const RecordId& id, const QString& reason)
{
    if (reason.trimmed().isEmpty())
        return failure(ErrorKind::Refused, "desk.reason_missing");
    TONGDANG_TRY(const auto record, session.archive().reader().record(id));
    if (!record)
        return failure(ErrorKind::Refused, "desk.unknown_record");
    TONGDANG_CHECK(checkOpenHere(session, *record));
    if (record->withdrawn)
        return failure(ErrorKind::Refused, "desk.already_withdrawn");
    if (const RecordType* type = session.catalogue().type(record->type)) {
        TONGDANG_CHECK(checkKeeper(session.profile().role, *type));
        // It tells of a step that was taken: without it the dossier never was what it was, and the
        // figures of past months would be others (domain.md §7.1). The way back is a step, too.
        if (!type->madeBySteps.empty())
            return failure(ErrorKind::Refused, "desk.step_not_withdrawn", {type->zh});
    }
    archive::WriteRequest request =
        setRequest(session, record->type, id, {{withdrawnField, Value(reason.trimmed())}});
    request.operation = Operation::Withdraw;
    std::vector<archive::WriteRequest> requests{std::move(request)};
    if (record->type == fields::incident::type) {
        Record after = *record;
        after.withdrawn = true;
        TONGDANG_TRY(auto freed, freedProblems(session, *record, after));
        std::ranges::move(freed, std::back_inserter(requests));
        TONGDANG_TRY(auto level, levelForIncident(session, *record, after));
        if (level)
            requests.push_back(*std::move(level));
    }
    TONGDANG_TRY(const auto written, session.archive().writer().write(requests));
    return written.front().changes.front();
}

Result<FoldedRecord> getRecord(Session& session, const RecordId& id)
{
    TONGDANG_TRY(const auto folded, session.archive().reader().folded(id));
    if (!folded)
        return failure(ErrorKind::Refused, "desk.unknown_record");
    TONGDANG_TRY(const auto record, session.archive().reader().record(id));
    if (record)
        TONGDANG_CHECK(checkOpenHere(session, *record));
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
    TONGDANG_TRY(auto records, session.archive().reader().records(query));
    const RecordType& type = *session.catalogue().type(filter.type);
    if (records.empty() || !(type.isChild || type.belongsToChild()))
        return records;
    TONGDANG_TRY(const QSet<RecordId> elsewhere, childrenElsewhere(session));
    std::erase_if(records, [&elsewhere](const Record& record) {
        return elsewhere.contains(record.child.value_or(record.id));
    });
    return records;
}

Result<qint64> countRecords(Session& session, TypeNo type)
{
    return session.archive().reader().count(type);
}

} // namespace tongdang::desk
