// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/session.h"

#include <functional>

/// `demo`: invented, plausible, reproducible children with two years of work.
namespace tongdang::desk {

struct DemoPlan {
    int children = 40;
    quint64 seed = 1;
};

struct DemoReport {
    qint64 children = 0;
    qint64 records = 0;
    qint64 changes = 0;
};

/// `progress` is called with 0..100 and answers whether to go on; a run that is stopped keeps
/// nothing of the last part.
[[nodiscard]] Result<DemoReport> fillWithDemo(Session& session, const DemoPlan& plan,
                                              const std::function<bool(int)>& progress = {});

} // namespace tongdang::desk
