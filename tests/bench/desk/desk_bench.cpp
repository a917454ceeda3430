// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person waits for: opening an archive until Today stands there, a key in the search, saving
// a visit; for a village of 200 and for 10,000 children with two years of invented work. The
// passphrase is stretched at the least cost, so that the figures are those of the work behind it.
// usage: bench_desk [CHILDREN]
#include "base/clock.h"
#include "base/randomness.h"
#include "catalogue/fields.h"
#include "desk/children.h"
#include "desk/demo.h"
#include "desk/draft_checks.h"
#include "desk/duplicates.h"
#include "desk/duties.h"
#include "desk/quality.h"
#include "desk/records.h"
#include "storage/process.h"
#include "support/bench.h"

#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <memory>

using namespace tongdang;
using namespace tongdang::desk;
using namespace tongdang::test;

namespace {

const QString passphrase = QStringLiteral("示例口令 水井边 红瓦房 白鹅");

/// Resident memory in MB.
double memory()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArrayList pages = file.readAll().split(' ');
    return pages.size() > 1 ? pages[1].toDouble() * 4096 / 1e6 : 0;
}

template <class T>
T orEnd(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().code.constData());
        std::exit(1);
    }
    return std::move(*result);
}

class Bench {
public:
    Bench(const QString& folder, const QByteArray& title)
        : m_table(title.constData(), "allowed ms")
        , m_environment{m_clock, m_randomness, folder + QStringLiteral("/state"),
                        QStringLiteral(":/tongdang"), true}
        , m_archive(folder + QStringLiteral("/archive"))
    {
    }

    void fill(int children)
    {
        m_session = orEnd(createArchive({m_archive,
                                         passphrase,
                                         Role::Village,
                                         QStringLiteral("530426999201"),
                                         QStringLiteral("示范村"),
                                         QStringLiteral("王玉梅"),
                                         {}},
                                        m_environment))
                        .session;
        m_table.allow("inventing them and two years of work", 12.0 * children + 1000,
                      milliseconds([&] {
                          (void)orEnd(fillWithDemo(*m_session, {children, 1}));
                      }));
    }

    void openToToday()
    {
        m_table.allow("opening until Today stands there", 1000, milliseconds([&] {
                          m_session = orEnd(unlockArchive(m_archive, passphrase, m_environment));
                          m_lines = orEnd(todayWeek(*m_session)).overdue;
                      }));
        m_table.allow("what else is to do", 3000,
                      milliseconds([&] { (void)orEnd(todayTasks(*m_session)); }));
    }

    void search()
    {
        std::vector<double> keys;
        for (const char16_t* query : {u"z", u"zy", u"zyt", u"三组", u"5399"})
            keys.push_back(milliseconds(
                [&] { (void)orEnd(findChildren(*m_session, QStringView(query).toString(), 50)); }));
        m_table.allow("a key in the search, with the lines", 16, median(keys));
    }

    void duplicates()
    {
        m_table.allow("who may stand here twice", 1000,
                      milliseconds([&] { (void)orEnd(listDuplicates(*m_session)); }));
    }

    void checks()
    {
        m_table.allow("all checks of all dossiers", 5000,
                      milliseconds([&] { (void)orEnd(checkQuality(*m_session, {})); }));
        std::vector<double> times;
        for (const TodayLine& line : m_lines)
            times.push_back(milliseconds([&] {
                (void)orEnd(checkQuality(*m_session, {line.child->child, {}}));
            }));
        m_table.allow("the checks of a dossier", 100, median(times));
        times.clear();
        for (const TodayLine& line : m_lines)
            times.push_back(milliseconds([&] {
                (void)orEnd(checkDraft(*m_session, {fields::visit::type,
                                                    {},
                                                    line.child->child,
                                                    {{fields::visit::date, Value(m_clock.today())},
                                                     {fields::visit::a4, QStringLiteral("1")}},
                                                    true}));
            }));
        m_table.allow("the checks of a visit that is typed", 20, median(times));
    }

    void saveVisit()
    {
        const RecordId child = m_lines.front().child->child;
        const RecordInput input{fields::visit::type,
                                std::nullopt,
                                child,
                                {{fields::visit::date, Value(m_clock.today())},
                                 {fields::visit::means, QStringLiteral("1")},
                                 {fields::visit::outcome, QStringLiteral("1")}},
                                true};
        m_table.allow("saving a visit", 100,
                      milliseconds([&] { (void)orEnd(putRecord(*m_session, input)); }));
        m_table.allow("Today once more after it", 1000, milliseconds([&] {
                          (void)orEnd(todayWeek(*m_session));
                          (void)orEnd(todayTasks(*m_session));
                      }));
    }

    void openDossiers()
    {
        std::vector<double> times;
        for (const TodayLine& line : m_lines)
            times.push_back(
                milliseconds([&] { (void)orEnd(openDossier(*m_session, line.child->child)); }));
        m_table.allow("opening a dossier", 100, median(times));
    }

private:
    BenchTable m_table;
    SystemClock m_clock;
    SystemRandomness m_randomness;
    Environment m_environment;
    QString m_archive;
    std::unique_ptr<Session> m_session;
    std::vector<TodayLine> m_lines;
};

void use(Bench& bench)
{
    bench.openToToday();
    std::printf("resident memory then: %.0f MB\n", memory());
    bench.search();
    bench.duplicates();
    bench.checks();
    bench.openDossiers();
    bench.saveVisit();
    std::printf("resident memory with all of it remembered: %.0f MB\n\n", memory());
}

/// One step in a process of its own, as on a day on which the PC was just switched on.
bool runAlone(const QString& program, const QStringList& arguments)
{
    std::fflush(stdout);
    return QProcess::execute(program, arguments) == 0;
}

} // namespace

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    // As the programs do: memory is wiped when it is given back.
    if (!storage::prepareProcess())
        return 1;
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() == 4) {
        Bench bench(arguments[2], arguments[3].toUtf8() + " children");
        if (arguments[1] == QStringLiteral("use"))
            use(bench);
        else
            bench.fill(arguments[3].toInt());
        return 0;
    }
    const QString many = arguments.value(1, QStringLiteral("10000"));
    for (const QString& children : {QStringLiteral("200"), many}) {
        const QTemporaryDir folder;
        for (const char* step : {"fill", "use"}) {
            if (!runAlone(arguments[0], {QString::fromLatin1(step), folder.path(), children}))
                return 1;
        }
    }
    return 0;
}
