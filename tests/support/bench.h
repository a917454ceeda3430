// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

/// What the programs of tests/bench share. A benchmark asserts nothing: a figure is worth something
/// only beside another one of the same run, on the same PC, so each line is a ratio.
namespace tongdang::test {

/// How long it takes, in milliseconds.
template <class Work>
[[nodiscard]] double milliseconds(Work&& work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Of at least one value.
[[nodiscard]] inline double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// The table of one program; printed line by line, so that a long run shows how far it is.
class BenchTable {
public:
    /// `against`: what the first column holds, e.g. "plain ms".
    explicit BenchTable(const char* title, const char* against = "against ms")
    {
        std::printf("%-52s %12s %12s %7s\n", title, against, "measured ms", "ratio");
    }
    /// Two ways of doing the same work, both measured in this run.
    void compare(const QByteArray& what, double baseline, double measured) const
    {
        line(what, baseline, measured, "");
    }
    /// One figure against what the program is allowed to take.
    void allow(const QByteArray& what, double allowed, double measured) const
    {
        line(what, allowed, measured, measured <= allowed ? "  allowed" : "  MORE THAN ALLOWED");
    }

private:
    static void line(const QByteArray& what, double against, double measured, const char* remark)
    {
        std::printf("%-52s %12.1f %12.1f %7.2f%s\n", what.constData(), against, measured,
                    measured / against, remark);
        std::fflush(stdout);
    }
};

} // namespace tongdang::test
