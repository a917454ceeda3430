// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/dossier_event.h"

#include "catalogue/fields.h"

#include <array>

namespace tongdang::desk {

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
    const bool isOpening = kind == u"open";
    return DraftBuilder(RecordId::create(randomness), dossier_event::type, after.id)
        .set(dossier_event::child, after.id)
        .set(dossier_event::kind, kind)
        .set(dossier_event::date, after.value(isOpening ? child::opened_on : child::status_on))
        .set(dossier_event::status, state)
        .set(dossier_event::by, person)
        .take();
}

} // namespace tongdang::desk
