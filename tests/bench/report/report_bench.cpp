// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every statistics table of a township of 3,600 children with two years of invented work, for a
// month and for a year: one second each, and the hiding of small numbers with it.
// usage: bench_report [CHILDREN]
#include "base/clock.h"
#include "base/randomness.h"
#include "desk/demo.h"
#include "desk/reports.h"
#include "storage/process.h"
#include "support/bench.h"

#include <QGuiApplication>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

using namespace tongdang;
using namespace tongdang::desk;
using namespace tongdang::test;

namespace {

template <class T>
T orEnd(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().code.constData());
        std::exit(1);
    }
    return std::move(*result);
}

void run(int children)
{
    const QTemporaryDir folder;
    const SystemClock clock;
    SystemRandomness randomness;
    const Environment environment{clock, randomness, folder.filePath(QStringLiteral("state")),
                                  QStringLiteral(":/tongdang"), true};
    const auto session = orEnd(createArchive({folder.filePath(QStringLiteral("archive")),
                                              QStringLiteral("示例口令 水井边 红瓦房 白鹅"),
                                              Role::Township,
                                              QStringLiteral("530426999000"),
                                              QStringLiteral("示范站"),
                                              QStringLiteral("王玉梅"),
                                              {}},
                                             environment))
                             .session;
    (void)orEnd(fillWithDemo(*session, {children, 1}));
    const BenchTable table("tables", "allowed ms");
    const QDate today = clock.today();
    for (const report::Table::Title& title : orEnd(reportTitles(*session))) {
        for (const QString& period :
             {today.toString(QStringLiteral("yyyy-MM")), QString::number(today.year() - 1)}) {
            const ReportQuestion question{title.number, period, {}, true};
            table.allow((title.number + u' ' + period).toLatin1(), 1000,
                        milliseconds([&] { (void)orEnd(makeReport(*session, question)); }));
        }
    }
}

} // namespace

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    if (!storage::prepareProcess())
        return 1;
    constexpr int township = 3600;
    run(argc > 1 ? std::atoi(argv[1]) : township);
    return 0;
}
