// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/duties/duty_entry.h"

#include "catalogue/fields.h"
#include "pages/record_kinds.h"

#include <QCoreApplication>

namespace tongdang::pages {

namespace {

/// Whether the rule says what is to be typed in, and the dossier has a form for it.
bool canBeEntered(const EntryForm* form, const std::optional<RecordId>& about)
{
    const RecordKind* const kind = form ? recordKind(form->type) : nullptr;
    return kind && (form->isNew ? kind->made == RecordKind::Made::Here : about.has_value());
}

DutyEntry entryBy(const RecordId& child, const std::shared_ptr<const EntryForm>& form,
                  const std::optional<RecordId>& about)
{
    if (canBeEntered(form.get(), about))
        return {Destination::enter(child, *form, about), true};
    return {Destination::dossier(child), false};
}

} // namespace

DutyEntry entryOf(const RecordId& child, const Demand& demand)
{
    return entryBy(child, demand.form, demand.about);
}

DutyEntry entryOf(const RecordId& child, const Flag& finding)
{
    // What the child's own record answers is about its state: to close it or not.
    if (finding.form && finding.form->type == fields::child::type) {
        Destination there = Destination::dossier(child);
        there.record = child;
        there.field = fields::child::status;
        return {there, false, true};
    }
    DutyEntry entry = entryBy(child, finding.form, finding.about);
    if (!entry.isEntered)
        entry.there.record = finding.about;
    return entry;
}

QString waitingWords()
{
    return QCoreApplication::translate("duties", "Closing is proposed; the station confirms it");
}

} // namespace tongdang::pages
