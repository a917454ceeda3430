// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/problem_verified.h"

#include "archive/archive.h"
#include "catalogue/fields.h"

#include <algorithm>
#include <array>

namespace tongdang::desk {

namespace {

const QString verifyingKind = QStringLiteral("7"); // of PSTEP

bool isBeingVerified(const WantedRecord& wanted)
{
    using namespace fields;
    return wanted.type->number == problem::type && !wanted.isNew
           && wanted.before.value(problem::state) != wanted.record.value(problem::state)
           && wanted.record.value(problem::state).isText(u"verified");
}

/// A step of verification by somebody else, or at a visit.
bool isByAnother(const Record& step, const WantedRecord& wanted)
{
    using namespace fields;
    if (step.value(problem_step::problem).toRecordId() != wanted.record.id
        || !step.value(problem_step::kind).isText(verifyingKind))
        return false;
    const QDate solvedOn = wanted.record.value(problem::solved_on).toDate();
    if (solvedOn.isValid() && step.value(problem_step::date).toDate() < solvedOn)
        return false; // of the time before it came back
    const Value& by = step.value(problem_step::by);
    return !step.value(problem_step::by_name).isEmpty()
           || !step.value(problem_step::visit).isEmpty()
           || (!by.isEmpty() && by != wanted.record.value(problem::solved_by));
}

bool isLaterVisit(const Record& visit, QDate solvedOn)
{
    using namespace fields;
    const QString outcome = visit.value(visit::outcome).toText();
    return solvedOn.isValid() && visit.value(visit::date).toDate() > solvedOn
           && (outcome == u"1" || outcome == u"2");
}

Result<bool> isVerified(const archive::Reader& reader, const WantedRecord& wanted)
{
    using namespace fields;
    if (!wanted.record.child)
        return false;
    const std::array types{problem_step::type, visit::type};
    TONGDANG_TRY(const auto records, reader.recordsOfChild(*wanted.record.child, types));
    const QDate solvedOn = wanted.record.value(problem::solved_on).toDate();
    return std::ranges::any_of(records, [&](const Record& record) {
        return record.type == visit::type ? isLaterVisit(record, solvedOn)
                                          : isByAnother(record, wanted);
    });
}

} // namespace

Result<Verification> verificationOf(Session& session, const WantedRecord& wanted)
{
    using namespace fields;
    if (!isBeingVerified(wanted))
        return Verification();
    TONGDANG_TRY(const bool isDone, isVerified(session.archive().reader(), wanted));
    if (isDone)
        return Verification();
    const RecordId& person = session.profile().person;
    // Nor by naming another one in the same breath.
    if (wanted.record.value(problem::solved_by).toRecordId() == person
        || wanted.before.value(problem::solved_by).toRecordId() == person)
        return Verification{Finding{Finding::Severity::Error,
                                    problem::state,
                                    "desk.verified_by_solver",
                                    {},
                                    problem::state},
                            std::nullopt};
    const CodeList* const kinds = session.catalogue().codeList(u"PSTEP");
    const Code* const kind = kinds ? kinds->find(verifyingKind) : nullptr;
    return Verification{std::nullopt,
                        DraftBuilder(RecordId::create(session.environment().randomness),
                                     problem_step::type, wanted.record.child)
                            .set(problem_step::problem, wanted.record.id)
                            .set(problem_step::date, wanted.record.value(problem::state_on))
                            .set(problem_step::kind, Value(verifyingKind))
                            .set(problem_step::by, person)
                            .set(problem_step::text, Value(kind ? kind->zh : verifyingKind))
                            .take()};
}

} // namespace tongdang::desk
