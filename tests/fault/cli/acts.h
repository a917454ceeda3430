// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli.h"

#include <functional>

namespace tongdang::test {

/// One command of the program, and what may never be half done.
struct Act {
    Pc& pc;
    QStringList command;
    /// Every disk that it or `faults` writes to.
    QStringList folders;
    /// What it makes of the archive: before it, after it, and nothing between.
    std::function<QByteArray()> contents;
    /// What of the files that it wrote for others is there under its name and cannot be used.
    std::function<QStringList()> faults = [] { return QStringList(); };
    /// How a second run refuses because the first one had written its file whole.
    QString done = {};
};

/// The archive and the state folder of a PC.
[[nodiscard]] QStringList disksOf(const Pc& pc);

/// Runs the act once to its end and then kills it `rounds` times at calls to the disk that `seed`
/// chooses; fails the test where something is half done, is left lying about, or a second run does
/// not complete. Answers how many of the rounds were killed.
int killAgainAndAgain(const Act& act, int rounds, quint64 seed);

/// What killAgainAndAgain finds wrong once the program was killed: the archive does not open, is
/// not sound, or is neither as before nor as after.
[[nodiscard]] QStringList faultsAfterKill(const Act& act, const QByteArray& before,
                                          const QByteArray& after);

} // namespace tongdang::test
