// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/dossier_event.h"

#include "archive/reader.h"
#include "catalogue/fields.h"

#include <algorithm>
#include <array>

namespace tongdang::desk {

namespace {

/// The field of the child that says when a step was taken.
FieldNo dayOfStep(QStringView kind)
{
    return kind == u"open" ? fields::child::opened_on : fields::child::status_on;
}

} // namespace

QString dossierStep(const QString& from, const QString& to)
{
    struct Step {
        QStringView state;
        QStringView kind;
    };
    if (to == u"open") {
        constexpr std::array<Step, 4> back{{{u"suspended", u"resume"},
                                            {u"watch", u"resume"},
                                            {u"closed", u"reopen"},
                                            {u"moving", u"move_in"}}};
        for (const Step& step : back) {
            if (step.state == from)
                return step.kind.toString();
        }
        return QStringLiteral("open");
    }
    constexpr std::array<Step, 8> steps{{{u"candidate", u"candidate"},
                                         {u"verifying", u"verify"},
                                         {u"suspended", u"suspend"},
                                         {u"moving", u"move_out"},
                                         {u"watch", u"watch"},
                                         {u"closed", u"close"},
                                         {u"rejected", u"reject"},
                                         {u"merged", u"merge"}}};
    for (const Step& step : steps) {
        if (step.state == to)
            return step.kind.toString();
    }
    return {};
}

std::optional<RecordDraft> dossierEvent(const Record& before, const Record& after,
                                        const RecordId& person, Randomness& randomness)
{
    using namespace fields;
    const Value& state = after.value(child::status);
    const QString kind = dossierStep(before.value(child::status).toText(), state.toText());
    if (before.value(child::status) == state || kind.isEmpty())
        return std::nullopt;
    DraftBuilder event(RecordId::create(randomness), dossier_event::type, after.id);
    event.set(dossier_event::child, after.id)
        .set(dossier_event::kind, kind)
        .set(dossier_event::date, after.value(dayOfStep(kind)))
        .set(dossier_event::status, state)
        .set(dossier_event::by, person);
    // What the step asked (domain.md §7.1): rules and tables look at it in the event.
    if (kind == u"suspend")
        event.set(dossier_event::suspend_reason, after.value(child::suspend_reason));
    else if (kind == u"close")
        event.set(dossier_event::close_reason, after.value(child::close_reason))
            .set(dossier_event::visit, after.value(child::close_visit));
    else if (kind == u"reject")
        event.set(dossier_event::reject_reason, after.value(child::status_reason));
    return event.take();
}

Result<std::optional<CorrectedReason>> correctedReason(const archive::Reader& reader,
                                                       const Record& before, const Record& after)
{
    using namespace fields;
    struct Kept {
        QStringView state;
        FieldNo ofChild;
        FieldNo ofEvent;
    };
    constexpr std::array<Kept, 3> reasons{
        {{u"suspended", child::suspend_reason, dossier_event::suspend_reason},
         {u"closed", child::close_reason, dossier_event::close_reason},
         {u"rejected", child::status_reason, dossier_event::reject_reason}}};
    const QString state = after.value(child::status).toText();
    const auto* const kept = std::ranges::find(reasons, QStringView(state), &Kept::state);
    if (kept == reasons.end() || before.value(child::status) != after.value(child::status)
        || before.value(kept->ofChild) == after.value(kept->ofChild))
        return std::optional<CorrectedReason>();
    const std::array types{dossier_event::type};
    TONGDANG_TRY(const auto events, reader.recordsOfChild(after.id, types));
    const Record* last = nullptr;
    for (const Record& event : events) {
        const bool isOfIt = event.value(dossier_event::child).toRecordId() == after.id
                            && !event.withdrawn && event.value(dossier_event::status).isText(state);
        if (isOfIt
            && (!last
                || event.value(dossier_event::date).toDate()
                       >= last->value(dossier_event::date).toDate()))
            last = &event;
    }
    if (!last)
        return std::optional<CorrectedReason>();
    return std::optional(CorrectedReason{last->id, kept->ofEvent, after.value(kept->ofChild)});
}

Result<std::optional<Finding>> stepTooEarly(const archive::Reader& reader, const Record& before,
                                            const Record& after)
{
    using namespace fields;
    const QString kind =
        dossierStep(before.value(child::status).toText(), after.value(child::status).toText());
    const QDate day = kind.isEmpty() ? QDate() : after.value(dayOfStep(kind)).toDate();
    if (before.value(child::status) == after.value(child::status) || !day.isValid())
        return std::optional<Finding>();
    const std::array types{dossier_event::type};
    TONGDANG_TRY(const auto events, reader.recordsOfChild(after.id, types));
    QDate last;
    for (const Record& event : events) {
        if (event.value(dossier_event::child).toRecordId() == after.id && !event.withdrawn)
            last = std::max(last, event.value(dossier_event::date).toDate());
    }
    if (!last.isValid() || day >= last)
        return std::optional<Finding>();
    return std::optional(Finding{Finding::Severity::Error,
                                 dayOfStep(kind),
                                 "desk.step_too_early",
                                 {isoDay(last)},
                                 child::status});
}

} // namespace tongdang::desk
