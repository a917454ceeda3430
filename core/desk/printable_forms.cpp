// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/printable_forms.h"

#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "paper/form.h"

#include <QDir>

namespace tongdang::desk {

Result<std::vector<PrintableForm>> printableForms(Session& session)
{
    std::vector<PrintableForm> forms;
    const QDir folder(session.environment().resources + QStringLiteral("/forms"));
    const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        TONGDANG_TRY(const paper::Form form,
                     paper::Form::load(folder.filePath(name), session.catalogue()));
        PrintableForm printable{form.code, form.title, {}, true, true, form.special};
        if (form.subject) {
            printable.subject = form.subject->number;
            printable.isForChild = form.subject->belongsToChild();
            printable.isList = form.each.has_value();
        } else if (form.code == u"F26") {
            printable.isForChild = printable.isList = false; // a week's way through the village
        }
        forms.push_back(std::move(printable));
    }
    return forms;
}

Result<std::optional<PrintableForm>> formOfRecord(Session& session, TypeNo type)
{
    // The child's own record has several papers: they are chosen on the page for printing.
    if (type == fields::child::type)
        return std::optional<PrintableForm>();
    TONGDANG_TRY(const auto forms, printableForms(session));
    for (const PrintableForm& form : forms) {
        if (form.subject == type)
            return std::optional(form);
    }
    return std::optional<PrintableForm>();
}

} // namespace tongdang::desk
