// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/registers/office_entry.h"

#include "catalogue/fields.h"
#include "desk/office.h"

#include <array>

namespace tongdang::pages {

namespace {

constexpr qsizetype wholeCode = 12;

/// The fields that say of which place a record is.
void addPlace(const RecordType& type, const QString& division, Destination& there)
{
    static constexpr std::array<QStringView, 3> keys{u"village", u"division", u"code"};
    if (division.isEmpty())
        return;
    for (const QStringView key : keys) {
        const Field* const field = type.field(key);
        if (field && field->kind == FieldKind::Division)
            there.preset.push_back({field->number, division.leftJustified(wholeCode, u'0')});
    }
}

} // namespace

std::optional<Destination> officeEntry(const OrganisationDuty& duty, const Catalogue& catalogue,
                                       desk::Role role)
{
    const RecordType* const type = duty.form ? catalogue.type(duty.form->type) : nullptr;
    if (!type || !type->registered || !desk::keepsRecords(role, *type))
        return std::nullopt;
    if (type->number == fields::comparison::type) // made from the list itself, not typed
        return Destination::to(Place::Comparison);
    Destination there = Destination::to(Place::Registers);
    there.newType = type->number;
    if (!duty.form->isNew) {
        there.record = duty.about;
        if (duty.about)
            return there;
        addPlace(*type, duty.subject.division, there); // nobody has described it yet
        return there;
    }
    there.preset = duty.form->preset;
    if (duty.form->refersTo && duty.about)
        there.preset.push_back({duty.form->refersTo, *duty.about});
    addPlace(*type, duty.subject.division, there);
    return there;
}

} // namespace tongdang::pages
