// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/session.h"
#include "record/record.h"

#include <QString>

#include <optional>
#include <vector>

namespace tongdang::desk {

/// A form that can be chosen for printing.
struct PrintableForm {
    QString code;                  ///< "F05"
    QString title;                 ///< "委托照护协议书"
    std::optional<TypeNo> subject; ///< of what it is printed with answers; none: a village list
    bool isForChild = false;       ///< may be printed for one child
    bool isList = false;           ///< may be printed for the whole village
    bool special = false;          ///< its answers are restricted (class 4)
};

/// All forms of the resources, by their codes. Damaged: "paper.form_broken".
[[nodiscard]] Result<std::vector<PrintableForm>> printableForms(Session& session);
/// The one that a record of this type is printed on; the first by code where there are several.
[[nodiscard]] Result<std::optional<PrintableForm>> formOfRecord(Session& session, TypeNo type);

} // namespace tongdang::desk
