// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/station/version_words.h"

#include "base/clock.h"
#include "catalogue/catalogue.h"
#include "models/day_words.h"

#include <QCoreApplication>

namespace tongdang::pages {

QString fieldWords(const Catalogue& catalogue, TypeNo typeNumber, FieldNo fieldNumber)
{
    if (fieldNumber == withdrawnField)
        return QCoreApplication::translate("versions", "edited after it was withdrawn");
    if (fieldNumber == sameAsField)
        return QCoreApplication::translate("versions", "for which other dossier it is given up");
    const RecordType* const type = catalogue.type(typeNumber);
    const Field* const field = type ? type->field(fieldNumber) : nullptr;
    return field ? field->zh : QString::number(fieldNumber);
}

QString valueWords(const Catalogue& catalogue, TypeNo typeNumber, FieldNo fieldNumber,
                   const desk::ConflictHead& head)
{
    if (head.withheld)
        return QCoreApplication::translate("versions", "Specially protected");
    if (fieldNumber == withdrawnField)
        return head.value.isEmpty() ? QCoreApplication::translate("versions", "The record stays.")
                                    : QCoreApplication::translate("versions", "Withdrawn: %1")
                                          .arg(head.value.toText());
    if (fieldNumber == sameAsField)
        return head.value.isEmpty()
                   ? QCoreApplication::translate("versions", "The dossier stands for itself.")
                   : QCoreApplication::translate("versions", "Joined with: %1").arg(head.valueName);
    if (head.value.isEmpty())
        return QCoreApplication::translate("versions", "(empty)");
    const RecordType* const type = catalogue.type(typeNumber);
    const Field* const field = type ? type->field(fieldNumber) : nullptr;
    return field ? catalogue.display(*field, head.value) : head.value.toText();
}

QString originWords(const desk::ConflictHead& head, QDate today)
{
    return QCoreApplication::translate("versions", "%1, %2, %3 %4", "who, place, day, time")
        .arg(head.by, head.place, models::dayWords(Clock::dayOf(head.at), today),
             Clock::wallTime(head.at).toString(QStringLiteral("HH:mm")));
}

QString doubtWords()
{
    return QCoreApplication::translate(
        "versions", "This time is doubtful: the clock of that computer was wrong.");
}

} // namespace tongdang::pages
