// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/context.h"
#include "sync/store.h"

/// Bundles that wait in the inbox: held ones, and such as were put aside.
namespace tongdang::sync {

/// Whether every change in the file of a waiting bundle is here, or was adopted. Errors: those of
/// opening the file.
[[nodiscard]] Result<bool> isAllHere(const Context& context, const BundleRow& row);

} // namespace tongdang::sync
