// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "desk/profile.h"
#include "record/record.h"

namespace tongdang::desk {

/// Fills empty fields with what is known without asking: the child a record belongs to; village and
/// director of a new child; who visited, called, assessed or worked; birth and sex from the
/// identity number. Never changes a field that holds something.
void fillIn(const Profile& profile, const RecordType& type, bool isNew, Record& record);

} // namespace tongdang::desk
