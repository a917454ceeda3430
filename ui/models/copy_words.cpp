// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/copy_words.h"

#include <QCoreApplication>

namespace tongdang::models {

QString isCopyWords()
{
    return QCoreApplication::translate(
        "copies",
        "The archive of this PC was put back or copied from elsewhere: what was entered after that "
        "copy was made and handed over already is missing here. It comes back with the next "
        "exchange. Where a field was filled in differently before and after, both values wait for "
        "a decision. Do not go on working with the other copy.");
}

QString takenOverWords(const QByteArray& putAsideFor)
{
    if (putAsideFor == "sync.fork")
        return QCoreApplication::translate(
            "copies", "Write a file for that PC and carry it there: it learns from it that it is a "
                      "copy, and works on under a name of its own.");
    if (putAsideFor == "sync.fork_above")
        return QCoreApplication::translate(
            "copies", "Hand a file up: the office above gets from it what its archive lacks.");
    return {};
}

} // namespace tongdang::models
