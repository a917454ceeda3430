// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/form/presets.h"

#include "catalogue/fields.h"

#include <array>

namespace tongdang::pages {

std::vector<desk::FieldInput> presetsOf(const RecordType& type, QDate today,
                                        const desk::Profile& profile)
{
    static constexpr std::array<QStringView, 7> daysOfWriting{
        u"date", u"found_on", u"made_on", u"state_on", u"status_on", u"quality_on", u"proposed_on"};
    static constexpr std::array<QStringView, 3> writers{u"by", u"made_by", u"proposed_by"};
    static constexpr std::array<QStringView, 2> precisions{u"from_precision", u"birth_precision"};
    std::vector<desk::FieldInput> presets;
    const auto add = [&](QStringView key, FieldKind kind, const Value& value) {
        if (const Field* const field = type.field(key); field && field->kind == kind)
            presets.push_back({field->number, value});
    };
    for (const QStringView key : daysOfWriting)
        add(key, FieldKind::Date, Value(today));
    for (const QStringView key : writers)
        add(key, FieldKind::Reference, Value(profile.person));
    for (const QStringView key : precisions)
        add(key, FieldKind::Code, Value(QStringLiteral("1"))); // the day is known (list PREC)
    if (type.registered) {
        if (profile.role == desk::Role::Village)
            add(u"village", FieldKind::Division, Value(profile.orgCode));
        add(u"division", FieldKind::Division, Value(profile.orgCode));
    }
    if (type.isChild) {
        using namespace fields::child;
        presets.push_back({idtype, Value(QStringLiteral("01"))}); // identity card (list IDT)
        presets.push_back({status, Value(QStringLiteral("open"))});
        presets.push_back({opened_on, Value(today)});
        presets.push_back({director, Value(profile.person)});
    }
    return presets;
}

} // namespace tongdang::pages
