// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/disputed_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace tongdang::models {

namespace {

QString subjectWords(const desk::DisputedErasure& disputed)
{
    if (!disputed.isKnown)
        //: %1: 32 signs
        return QCoreApplication::translate(
                   "disputed", "something that is not kept on this PC (number of the record: %1)")
            .arg(disputed.record.toString());
    QString child = disputed.childName;
    if (!disputed.dossierNumber.isEmpty())
        //: name of a child, number of its dossier
        child = QCoreApplication::translate("disputed", "%1 (dossier %2)")
                    .arg(child, disputed.dossierNumber);
    if (disputed.isDossier)
        return QCoreApplication::translate("disputed", "the dossier of %1").arg(child);
    if (child.isEmpty())
        return disputed.typeName;
    //: kind of record, name of a child
    return QCoreApplication::translate("disputed", "%1 of %2").arg(disputed.typeName, child);
}

} // namespace

QString disputedWords(const std::vector<desk::DisputedErasure>& all)
{
    if (all.empty())
        return {};
    QStringList subjects;
    for (const desk::DisputedErasure& disputed : all)
        subjects.append(subjectWords(disputed));
    return QCoreApplication::translate("disputed", "To be erased was: %1.")
        .arg(subjects.join(QCoreApplication::translate("disputed", "; ")));
}

} // namespace tongdang::models
