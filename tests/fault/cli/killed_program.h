// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli.h"

namespace tongdang::test {

/// Runs the command to its end; answers with it the calls to the disk that it made, such as "sync
/// /folder/file", in their order.
struct Listed {
    Outcome outcome;
    QStringList calls;
};
[[nodiscard]] Listed runListed(Pc& pc, const QStringList& command);

/// Runs the command and kills it at its n-th call to the disk, a write after half of its bytes.
/// Status -1: killed; else it made fewer calls than that and ended by itself.
[[nodiscard]] Outcome runKilled(Pc& pc, const QStringList& command, long at);

} // namespace tongdang::test
