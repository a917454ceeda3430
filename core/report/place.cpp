// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/place.h"

#include "catalogue/fields.h"

namespace tongdang::report {

QString villageOn(const policy::Dossier& dossier, QDate day)
{
    using namespace fields;
    // The first handing over after that day tells where it was.
    for (const policy::Row& event : dossier.rows(dossier_event::type)) {
        const Value& from = event.value(dossier_event::from_village);
        if (event.day > day && event.value(dossier_event::kind).isText(u"move_in")
            && !from.isEmpty())
            return from.toText();
    }
    return dossier.child()->value(child::village).toText();
}

QString villageOn(const Record& child, std::span<const Record> events, QDate day)
{
    using namespace fields;
    const Record* first = nullptr;
    const auto dayOf = [](const Record& event) {
        return event.value(dossier_event::date).toDate();
    };
    for (const Record& event : events) {
        if (event.type == dossier_event::type && dayOf(event) > day
            && event.value(dossier_event::kind).isText(u"move_in")
            && !event.value(dossier_event::from_village).isEmpty()
            && (!first || dayOf(event) < dayOf(*first)))
            first = &event;
    }
    return (first ? first->value(dossier_event::from_village) : child.value(child::village))
        .toText();
}

FieldsRead readForPlaces()
{
    using namespace fields;
    FieldsRead read;
    read.add(child::type, {child::village});
    read.add(dossier_event::type, {dossier_event::kind, dossier_event::from_village});
    return read;
}

} // namespace tongdang::report
