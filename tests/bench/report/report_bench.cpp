// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every statistics table of a township of 3,600 children with two years of invented work, for a
// month and for the year before: one second each, and the hiding of small numbers with it. Some
// children stand in the national system, so that T14 looks for what differs, now and then.
// usage: bench_report [CHILDREN]
#include "base/clock.h"
#include "base/randomness.h"
#include "catalogue/fields.h"
#include "desk/demo.h"
#include "desk/national.h"
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

/// Every fourth of those who wait was entered in the middle of last year, every second of these
/// under another name.
void enterSome(Session& session, QDate today)
{
    using namespace fields::national_entry;
    const auto lines = orEnd(nationalLines(session, {{}, {}, NationalList::Enter}));
    for (std::size_t i = 0; i < lines.size(); i += 4) {
        const QString typed =
            i % 8 == 0 ? QStringLiteral("{\"name\":\"示改\"}") : nationalSnapshot(lines[i].state);
        (void)orEnd(putRecord(session, {type,
                                        {},
                                        lines[i].head.child,
                                        {{kind, QStringLiteral("1")},
                                         {state, QStringLiteral("2")},
                                         {date, Value(QDate(today.year() - 1, 6, 1))},
                                         {snapshot, typed}},
                                        true}));
    }
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
    const QDate today = clock.today();
    enterSome(*session, today);
    const BenchTable table("tables", "allowed ms");
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
