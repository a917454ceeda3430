// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/catalogue.h"
#include "desk/session.h"
#include "record/record.h"

#include <QHash>

#include <vector>

namespace tongdang::pages {

/// What the list of one register shows.
struct RegisterData {
    TypeNo type = 0;
    std::vector<Record> records;    ///< newest first
    std::vector<Record> named;      ///< those that their titles and details name
    QHash<QString, QString> places; ///< names of divisions by their codes
};

/// On the storage thread. Errors: those of desk::listRecords.
[[nodiscard]] Result<RegisterData> readRegister(desk::Session& session, TypeNo type);

} // namespace tongdang::pages
