// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/wanted_record.h"

#include "archive/archive.h"
#include "base/clock.h"
#include "catalogue/fields.h"
#include "catalogue/validation.h"
#include "desk/custody.h"
#include "desk/dossier_event.h"
#include "desk/fill_in.h"
#include "desk/level_by_rules.h"
#include "desk/overview.h"
#include "desk/rule_parameter.h"
#include "desk/working_day.h"

#include <algorithm>

namespace tongdang::desk {

namespace {

/// As the command line names it, or its number if this version does not know it.
QString typeKey(const Catalogue& catalogue, TypeNo number)
{
    const RecordType* type = catalogue.type(number);
    return type ? type->key : QString::number(number);
}

/// What a step of another record makes tells of that step; without it nothing happened
/// (domain.md §7.1).
Result<void> checkMadeBySteps(const WantedRecord& wanted)
{
    const RecordType& type = *wanted.type;
    if (type.madeBySteps.empty())
        return {};
    if (wanted.isNew)
        return failure(ErrorKind::Refused, "desk.made_by_step", {type.zh});
    for (const FieldNo field : wanted.touched) {
        if (std::ranges::find(type.madeBySteps, field) != type.madeBySteps.end())
            return failure(ErrorKind::Refused, "desk.said_by_step", {type.field(field)->zh});
    }
    return {};
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

Result<WantedRecord> begin(Session& session, const RecordInput& input)
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
        return WantedRecord{type, *known, *known, false, {}, {}};
    }
    const RecordId id = RecordId::create(session.environment().randomness);
    const Record empty{id, input.type, type->isChild ? id : input.child, 0, false, {}};
    return WantedRecord{type, empty, empty, true, {}, {}};
}

/// Whom a new record belongs to. An absence belongs to the child of the parent whom it names, and
/// so on; a blank sheet to nobody.
Result<std::optional<RecordId>> childFor(const Catalogue& catalogue, const archive::Reader& reader,
                                         const RecordType& type, const Record& record)
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
        // Who was told of a child that nobody knows yet (domain.md §7.3).
        const RecordType* const of = referred ? catalogue.type(referred->type) : nullptr;
        const Field* const whose = of ? of->field(of->childField) : nullptr;
        if (whose && !whose->required)
            return std::optional<RecordId>();
    }
    if (field && field->required)
        return failure(ErrorKind::Refused, "desk.child_missing");
    return std::optional<RecordId>();
}

/// What is entered for a dossier that was given up belongs to the one that is kept.
Result<void> leadToKept(const archive::Reader& reader, const RecordType& type, Record& record)
{
    if (!record.child || type.isChild)
        return {};
    TONGDANG_TRY(const RecordId kept, reader.representative(*record.child));
    if (kept != *record.child && type.childField != 0)
        record.set(type.childField, kept);
    record.child = kept;
    return {};
}

/// A new assessment carries what the rules say of the child on its day.
Result<void> fillByRules(Session& session, Record& record)
{
    namespace f = fields::level_assessment;
    if (record.type != f::type || !record.child)
        return {};
    const int chosen = record.value(f::level).toText().toInt();
    TONGDANG_TRY(auto fields, fieldsByRules(session, record.type, record.child,
                                            chosen > 0 ? std::optional(chosen) : std::nullopt));
    fields.push_back({f::proposed_on, Value(workingDay(session))});
    for (const FieldInput& field : fields) {
        if (record.value(field.field).isEmpty())
            record.set(field.field, field.value);
    }
    return {};
}

bool isGiven(const RecordInput& input, FieldNo field)
{
    return std::ranges::find(input.fields, field, &FieldInput::field) != input.fields.end();
}

/// A step is taken today if nobody says otherwise: it must not keep the day of the one before,
/// which would date it back (domain.md §7).
void dateSteps(Session& session, const RecordInput& input, WantedRecord& wanted)
{
    const qint64 now = workingMoment(session);
    for (const Field& state : wanted.type->fields) {
        const Field* const since = state.followsSteps ? wanted.type->sinceWhen(state) : nullptr;
        if (!since || isGiven(input, since->number)
            || wanted.before.value(state.number) == wanted.record.value(state.number))
            continue;
        wanted.record.set(since->number,
                          since->kind == FieldKind::DateTime ? Value(
                              Clock::wallTime(now).toString(QStringLiteral("yyyy-MM-dd'T'HH:mm")))
                                                             : Value(Clock::dayOf(now)));
    }
}

/// What answered an earlier step (why it was suspended the last time) answers this one only if it
/// is given anew.
void dropEarlierAnswers(Session& session, const RecordInput& input, WantedRecord& wanted)
{
    const auto saved = [&wanted](FieldNo field) { return wanted.before.value(field); };
    const auto values = [&wanted](FieldNo field) { return wanted.record.value(field); };
    const ConditionContext context{workingDay(session), {}};
    for (const FieldNo field : answersOfEarlierSteps(*wanted.type, saved, values, context)) {
        if (!isGiven(input, field))
            wanted.record.set(field, {});
    }
}

/// A dossier is opened on the day on which it gets that state, however long it was a candidate.
void dateOpening(const RecordInput& input, WantedRecord& wanted)
{
    using namespace fields::child;
    const QString from = wanted.before.value(status).toText();
    const QString to = wanted.record.value(status).toText();
    if (from != to && !isGiven(input, opened_on) && dossierStep(from, to) == u"open")
        wanted.record.set(opened_on, wanted.record.value(status_on));
}

/// Whoever is opened belongs to those who are served, or is to be looked into within a time
/// (domain.md §7.1); of a new dossier nothing else is written yet.
Result<void> limitVerification(Session& session, const RecordInput& input, WantedRecord& wanted)
{
    using namespace fields::child;
    const QString from = wanted.before.value(status).toText();
    const QString to = wanted.record.value(status).toText();
    if (from == to || isGiven(input, verify_until) || dossierStep(from, to) != u"open")
        return {};
    if (!wanted.isNew) {
        TONGDANG_TRY(const ChildOverview overview, Overview::ofChild(session, wanted.record.id));
        if (overview.classification.has(u"LB_COUNTY") || overview.classification.has(u"KJ")) {
            wanted.record.set(verify_until, {});
            return {};
        }
    }
    const QDate opened = wanted.record.value(opened_on).toDate();
    const auto days = ruleParameter(session, u"verify_days").toInteger();
    if (wanted.record.value(verify_until).isEmpty() && days)
        // What is typed in late from paper is not over on the day it is typed.
        wanted.record.set(verify_until,
                          Value(std::max(opened, workingDay(session)).addDays(*days)));
    return {};
}

} // namespace

Result<WantedRecord> wantedRecord(Session& session, const RecordInput& input)
{
    const archive::Reader& reader = session.archive().reader();
    TONGDANG_TRY(WantedRecord wanted, begin(session, input));
    if (wanted.before.withdrawn)
        return failure(ErrorKind::Refused, "desk.is_withdrawn");
    if (wanted.type->isChild)
        TONGDANG_CHECK(checkKeptHere(session, wanted.before));
    for (const FieldInput& given : input.fields) {
        if (!wanted.type->field(given.field))
            return failure(ErrorKind::Refused, "desk.unknown_type");
        wanted.record.set(given.field, given.value);
    }
    if (wanted.isNew) {
        TONGDANG_TRY(wanted.record.child,
                     childFor(session.catalogue(), reader, *wanted.type, wanted.record));
        TONGDANG_CHECK(leadToKept(reader, *wanted.type, wanted.record));
    }
    fillIn(session.profile(), *wanted.type, wanted.isNew, wanted.record);
    if (!wanted.isNew) {
        dateSteps(session, input, wanted);
        dropEarlierAnswers(session, input, wanted);
        if (wanted.type->isChild)
            dateOpening(input, wanted);
    }
    if (wanted.type->isChild)
        TONGDANG_CHECK(limitVerification(session, input, wanted));
    TONGDANG_TRY(wanted.child,
                 childRecord(session.catalogue(), reader,
                             wanted.type->isChild ? std::nullopt : wanted.record.child));
    if (wanted.child)
        TONGDANG_CHECK(checkKeptHere(session, *wanted.child));
    if (wanted.isNew)
        TONGDANG_CHECK(fillByRules(session, wanted.record));
    if (wanted.type->isChild && !wanted.isNew)
        TONGDANG_CHECK(checkHandedOn(session, wanted.before, wanted.record));
    for (const Field& field : wanted.type->fields) {
        if (wanted.before.value(field.number) != wanted.record.value(field.number))
            wanted.touched.push_back(field.number);
    }
    TONGDANG_CHECK(checkMadeBySteps(wanted));
    return wanted;
}

} // namespace tongdang::desk
