// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/write.h"
#include "base/result.h"
#include "desk/session.h"
#include "paper/form.h"
#include "paper/sheet_number.h"

#include <QDate>

#include <optional>

namespace tongdang::desk {

/// A number that no sheet of this archive has.
[[nodiscard]] Result<paper::SheetNumber> newSheetNumber(Session& session);

enum class SheetState { Printed, Entered };
/// The `sheet` record of a sheet that is printed today. `due`: invalid if there is no day.
[[nodiscard]] archive::WriteRequest sheetRequest(Session& session, const paper::Form& form,
                                                 const paper::SheetNumber& number,
                                                 const std::optional<RecordId>& child, QDate due,
                                                 SheetState state = SheetState::Printed);

} // namespace tongdang::desk
