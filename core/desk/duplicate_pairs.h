// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <span>
#include <vector>

namespace tongdang::desk {

/// What a child may be recognised by in another dossier.
struct PersonMarks {
    RecordId child;
    QString name;
    QString idNumber;
    QDate birth;      ///< invalid: unknown
    QString sex;      ///< code; empty: unknown
    QStringList ties; ///< household and phones of those who bring it up, as they are compared
};

/// Why two dossiers may be one child's; the surest first.
enum class DuplicateReason {
    SameIdNumber,     ///< the same valid id number
    SameNameAndBirth, ///< written alike, born the same day
    SameSound,        ///< sounds alike; born within three days, or of one household or phone
};

struct DuplicatePair {
    RecordId one; ///< the smaller id
    RecordId other;
    DuplicateReason reason = DuplicateReason::SameIdNumber;
};

/// Pairs that a person should look at, each once with its surest reason, in the order of the
/// reasons. Names that only sound alike are no reason where the id numbers are valid and differ, or
/// the sexes do: 李小明 and 李晓明 of one class are two children. A lunar birthday lies weeks
/// beside the one of the register, so that one household or phone stands in for the birthday. Work
/// grows with the number of children: of more than twenty that share a mark each is put beside its
/// next twenty only. Pure.
[[nodiscard]] std::vector<DuplicatePair> duplicatePairs(std::span<const PersonMarks> children);

} // namespace tongdang::desk
