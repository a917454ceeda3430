// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/opening_words.h"

#include "models/error_words.h"

#include <QCoreApplication>

namespace tongdang::models {

QStringList openingWords(const std::vector<Error>& faults)
{
    QStringList words;
    for (const Error& fault : faults)
        words.append(QCoreApplication::translate(
                         "opening", "Something that belongs to opening could not be done and is "
                                    "tried again the next time: %1")
                         .arg(wordsFor(fault.code, fault.arguments)));
    words.removeDuplicates();
    return words;
}

QString keptWords(int files)
{
    return QCoreApplication::translate(
               "opening", "Files that waited for this version of the program are taken in now: %1. "
                          "That may take some minutes.")
        .arg(files);
}

QString keptTakenWords(int files)
{
    return QCoreApplication::translate(
               "opening", "Files that had waited for this version of the program are read: %1. The "
                          "exchange page shows what they brought.")
        .arg(files);
}

QString keptFaultWords(const Error& fault)
{
    return QCoreApplication::translate(
               "opening", "A file that waited for this version of the program was not taken in "
                          "whole. It is tried again at the next opening: %1")
        .arg(wordsFor(fault.code, fault.arguments));
}

} // namespace tongdang::models
