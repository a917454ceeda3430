// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/withheld.h"

namespace tongdang {

std::optional<Finding> checkStep(const Catalogue& catalogue, const Field& field, const Value& saved,
                                 const Value& value)
{
    const CodeList* const list = catalogue.codeList(field.codeList);
    if (!field.followsSteps || !list || value.isEmpty())
        return std::nullopt;
    const QString from = saved.toText();
    const QString to = value.toText();
    const QStringList allowed = list->stepsFrom(from);
    if (allowed.contains(to) || !list->find(to)) // an unknown code is another finding
        return std::nullopt;
    const auto label = [list](const QString& code) {
        const Code* const known = list->find(code);
        return known ? known->zh : code;
    };
    QStringList possible;
    for (const QString& code : allowed) {
        if (code != from && !field.withoutCodes.contains(code))
            possible.append(label(code));
    }
    if (possible.isEmpty())
        return withheld(
            field,
            Finding{Finding::Severity::Error, field.number, "catalogue.step_ended", {label(from)}});
    return withheld(field, Finding{Finding::Severity::Error,
                                   field.number,
                                   "catalogue.step",
                                   {label(from), label(to), possible.join(u'、')}});
}

} // namespace tongdang
