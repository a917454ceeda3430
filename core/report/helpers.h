// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/record.h"

#include <QDate>
#include <QHash>
#include <QString>

#include <map>
#include <vector>

/// What the dossiers tell of those who help (T05): a helper stands in the register, its children
/// each in a dossier of their own.
namespace tongdang::report {

/// A helper as the pairings of all children tell on a day.
struct HelperWork {
    int children = 0;                ///< whom it accompanies on that day
    QDate since;                     ///< first day of its first pairing, lasting or not
    std::map<QString, int> villages; ///< of those children, by code
};
using HelperWorks = QHash<RecordId, HelperWork>;

/// Adds what the pairings of another child, or of other children, tell.
void addHelpers(HelperWorks& all, const HelperWorks& others);

/// By helper, how many children it accompanies.
[[nodiscard]] QHash<RecordId, int> childrenOfHelpers(const HelperWorks& works);

/// Fills in, in helpers among `records`, what nobody has to type when a helper is entered: the
/// village, which is that of most of its children, of several the first by code; and since when it
/// helps, which is since its first pairing, or else since it was entered. Without the one it would
/// stand in no village's row, without the other it would never be counted.
void completeHelpers(std::vector<Record>& records, const HelperWorks& works);

} // namespace tongdang::report
