// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/validation.h"
#include "record/record.h"

#include <span>
#include <vector>

namespace tongdang::archive {
class Reader;
}

/// What is wrong with a record beside the others of the archive (domain.md §11).
namespace tongdang::desk {

/// Looks at the touched fields only. Errors: a reference to nothing or to a record of another kind
/// ("desk.reference_unknown"), to one that does not fit there (catalogue "refWhere";
/// "desk.reference_unfit": the type's label and the field's help), a sheet number that is mistyped,
/// of another child or entered already
/// ("desk.sheet_check", "desk.sheet_of_another", "desk.sheet_entered"). Warning: another dossier
/// has the child's identity number ("desk.id_number_twice", Q07). `self`: the person at work,
/// whose own record may still be on its way to a new PC.
[[nodiscard]] Result<std::vector<Finding>>
checkAgainstArchive(const archive::Reader& reader, const Catalogue& catalogue, const Record& record,
                    std::span<const FieldNo> touched, const RecordId& self);

/// The sheets that bear this number; none if it is empty.
[[nodiscard]] Result<std::vector<Record>> sheetsOf(const archive::Reader& reader,
                                                   const Value& number);

} // namespace tongdang::desk
