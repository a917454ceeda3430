// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/session.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

/// The sample of a spot check of dossiers (policy, clause 6): which ones are looked at is drawn,
/// not chosen. The same question on the same records draws the same sample, on every PC that has
/// them, however long afterwards: who doubts it draws it again.
namespace tongdang::desk {

struct SampleQuestion {
    QDate cutoff;    ///< the dossiers that were on the books on this day
    QString seed;    ///< any words; printed with the sample
    int percent = 0; ///< of each village, rounded up
    int leastPerVillage = 0;
    QString division; ///< digits of the places that are checked; empty: all of this office
};

struct SampleLine {
    int number = 0; ///< of the sample: by village, then as drawn
    RecordId child;
    QString name;    ///< empty: it was handed on since and is not looked at here any more
    QString village; ///< code; whose it was on the day
};

struct Sample {
    SampleQuestion question;
    int population = 0;
    std::vector<SampleLine> lines;
};

/// What the rules in force say how many are drawn (sample_pct, sample_min), on today's books;
/// the seed is still to be chosen.
[[nodiscard]] SampleQuestion usualSample(Session& session);

/// Refused: "desk.sample_seed" (none), "desk.sample_cutoff" (no day, or one that is still to come),
/// "desk.sample_size" (a share that is none of 1 to 100, fewer than one of a village).
[[nodiscard]] Result<Sample> drawSample(Session& session, const SampleQuestion& question);

/// Draws and keeps it: the spot check with its seed, and an item for each dossier, all or nothing.
/// At a station or the county. The id of the spot check. Refused: the same; those of checkKeeper
/// (desk/office.h).
[[nodiscard]] Result<RecordId> keepSample(Session& session, const SampleQuestion& question,
                                          const QString& title);

/// A seed for who has none: eight signs that are easily read out.
[[nodiscard]] QString newSeed(Session& session);

} // namespace tongdang::desk
