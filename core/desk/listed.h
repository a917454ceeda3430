// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "record/record.h"

#include <set>

/// What is specially protected (class 1: HIV, sexual harm, incident, reporter, psychological
/// record) stands in no list, where a screen or a terminal shows many children at once. This is the
/// one place that says what that is: whoever makes the lines of a list asks here, and printers and
/// pages get no value that they could show. The value is in the record, or the conflict, that
/// somebody opens by itself, which the access log notes.
namespace tongdang::desk {

/// Whether values of this field stay out of lists: one of sensitivity 4, one that this program does
/// not know, and the reason for which a record of nothing but such fields was withdrawn.
[[nodiscard]] bool staysOutOfLists(const Catalogue& catalogue, TypeNo type, FieldNo field);

/// A record as a list has it.
struct ListedRecord {
    Record record;              ///< null in fields that are `withheld`
    std::set<FieldNo> withheld; ///< that hold something
};
[[nodiscard]] ListedRecord listed(const Catalogue& catalogue, Record record);

} // namespace tongdang::desk
