// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/write.h"
#include "base/result.h"
#include "desk/printing.h"
#include "desk/session.h"
#include "paper/sheet_number.h"

#include <QString>

namespace tongdang::desk {

/// A number that no sheet of this archive has and that this session gave to no other.
[[nodiscard]] Result<paper::SheetNumber> newSheetNumber(Session& session);

[[nodiscard]] Result<bool> isSheetNoted(Session& session, const QString& number);
/// The `sheet` record of a sheet that is printed today: still to be typed in, unless the answers of
/// its visit stand on it.
[[nodiscard]] archive::WriteRequest sheetRequest(Session& session, const PrintedSheet& sheet);

} // namespace tongdang::desk
