// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/service_match.h"

namespace tongdang {

struct ServiceTable::Benefit {
    QString code;     ///< of BEN
    QString category; ///< of CAT: only for children of it; empty: for all
};

/// What is meant for one need.
struct ServiceTable::Row {
    QString need; ///< code of NEED
    std::vector<Benefit> benefits;
    QStringList helpers; ///< codes of HELPER
    QStringList topics;  ///< codes of ACT
    QStringList units;   ///< codes of UNIT, the nearest first
};

struct ServiceTable::Contents {
    std::vector<Row> rows;
    int helperChildren = 0; ///< with so many a helper has no room left
    int noBarMonths = 0;    ///< a declaration holds that long
};

} // namespace tongdang
