// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/evaluation.h"

#include <QDate>
#include <QHash>

#include <vector>

/// Who accompanies whom: what tells the forms of pairing apart (policy, clause 8: 一对一, 一对N,
/// N对一). The helper's other children lie in other dossiers.
namespace tongdang::policy {

/// The helpers of the child asked about on the evaluation's day, each once: those of pairings that
/// lasted then, whatever became of them since.
[[nodiscard]] std::vector<RecordId> helpersOf(const Evaluation& evaluation);

/// The first day on which the child's pairing with this helper lasted; invalid: none ever did.
[[nodiscard]] QDate pairedSince(const Evaluation& evaluation, const RecordId& helper);

} // namespace tongdang::policy
