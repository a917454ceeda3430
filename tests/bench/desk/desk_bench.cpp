// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person waits for: all duties and findings, opening an archive until Today stands there,
// the checks of all dossiers and of one that is typed in, a key in the search, saving a visit and
// what is computed anew after it; for a village of 200 and for 10,000 children with two years of
// invented work, and the states it went through. The passphrase is stretched at the least cost, so
// that the figures are those of the work behind it. What statistics take: bench_report. usage:
// bench_desk [CHILDREN...]
//        bench_desk 10000 100000    whether duties grow with the number of children and no faster
#include "archive/archive.h"
#include "base/clock.h"
#include "base/randomness.h"
#include "catalogue/fields.h"
#include "desk/children.h"
#include "desk/demo.h"
#include "desk/draft_checks.h"
#include "desk/drafts.h"
#include "desk/duplicates.h"
#include "desk/duties.h"
#include "desk/organisation.h"
#include "desk/overview.h"
#include "desk/quality.h"
#include "desk/records.h"
#include "storage/process.h"
#include "support/bench.h"

#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <utility>
#include <vector>

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
    Bench(const QString& folder, const QByteArray& children)
        : m_table((children + " children").constData(), "allowed ms")
        , m_environment{m_clock, m_randomness, folder + QStringLiteral("/state"),
                        QStringLiteral(":/tongdang"), true}
        , m_archive(folder + QStringLiteral("/archive"))
        , m_children(children.toInt())
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
        m_table.allow("the states they went through", 3.0 * children + 1000,
                      milliseconds([&] { goThroughStates(); }));
    }

    /// `smaller`: how many children the run before had, and what it took; none: {0, 0}.
    double duties(const std::pair<int, double>& smaller)
    {
        m_session = orEnd(unlockArchive(m_archive, passphrase, m_environment));
        // What the list of duties asks, in the window and on the command line.
        const double all = milliseconds([&] {
            (void)orEnd(listDuties(*m_session, {}));
            (void)orEnd(listFindings(*m_session, std::nullopt));
            (void)orEnd(officeDuties(*m_session));
        });
        m_table.allow("all duties and findings",
                      std::max(allowedAtLeast, allowedAChild * m_children), all);
        if (smaller.first > 0)
            m_table.compare("the same, against the run before, by child",
                            smaller.second * m_children / smaller.first, all);
        return all;
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
        const auto count = orEnd(qualityChecks(*m_session)).checks().size();
        m_table.allow("all " + QByteArray::number(qulonglong(count)) + " checks of all dossiers",
                      5000, milliseconds([&] { (void)orEnd(checkQuality(*m_session, {})); }));
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

    void saveVisits()
    {
        std::vector<double> saving;
        std::vector<double> one;
        std::vector<double> lists;
        (void)orEnd(Overview::of(*m_session));
        constexpr std::size_t saves = 21;
        for (std::size_t i = 0; i < std::min(saves, m_lines.size()); ++i) {
            const RecordId child = m_lines[i].child->child;
            const RecordInput input{fields::visit::type,
                                    std::nullopt,
                                    child,
                                    {{fields::visit::date, Value(m_clock.today())},
                                     {fields::visit::means, QStringLiteral("1")},
                                     {fields::visit::outcome, QStringLiteral("1")}},
                                    true};
            saving.push_back(milliseconds([&] { (void)orEnd(putRecord(*m_session, input)); }));
            one.push_back(milliseconds([&] { (void)orEnd(Overview::ofChild(*m_session, child)); }));
            lists.push_back(milliseconds([&] { (void)orEnd(Overview::of(*m_session)); }));
        }
        m_table.allow("saving a visit", 100, median(saving));
        m_table.allow("its dossier anew", 20, median(one));
        m_table.allow("its dossier anew in the list of all", 20, median(lists));
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
    /// Invented work is written as it ended. At work a problem is reported, taken up and solved, a
    /// helper is proposed and begins: rules look at what was so on each day (desk/past_states.h).
    void goThroughStates()
    {
        using namespace fields;
        m_requests.clear();
        for (const Record& one : orEnd(listRecords(*m_session, {problem::type, {}, {}}))) {
            const QDate found = one.value(problem::found_on).toDate();
            const QDate ended = one.value(problem::state_on).toDate();
            if (!found.isValid() || ended <= found)
                continue;
            setState(one, problem::state, QStringLiteral("reported"), problem::state_on, found);
            setState(one, problem::state, QStringLiteral("in_progress"), problem::state_on,
                     found.addDays(1));
            setState(one, problem::state, one.value(problem::state).toText(), problem::state_on,
                     ended);
        }
        for (const Record& one : orEnd(listRecords(*m_session, {child::type, {}, {}}))) {
            const QDate opened = one.value(child::opened_on).toDate();
            const RecordId helper = RecordId::create(m_randomness);
            write(createRequest(*m_session, DraftBuilder(helper, helper::type, std::nullopt)
                                                .set(helper::name, QStringLiteral("示例帮扶人"))
                                                .take()));
            const RecordId id = RecordId::create(m_randomness);
            write(createRequest(*m_session, DraftBuilder(id, pairing::type, one.id)
                                                .set(pairing::child, one.id)
                                                .set(pairing::helper, helper)
                                                .set(pairing::guardian_agreed, true)
                                                .set(pairing::from_on, opened)
                                                .set(pairing::state, QStringLiteral("proposed"))
                                                .set(pairing::state_on, opened)
                                                .take()));
            write(setRequest(*m_session, pairing::type, id,
                             {{pairing::state, QStringLiteral("active")},
                              {pairing::state_on, Value(opened.addDays(7))}}));
        }
        writeAll();
    }

    void setState(const Record& record, FieldNo state, const QString& code, FieldNo on, QDate day)
    {
        write(setRequest(*m_session, record.type, record.id, {{state, code}, {on, Value(day)}}));
    }

    void write(archive::WriteRequest request)
    {
        constexpr std::size_t many = 3000;
        m_requests.push_back(std::move(request));
        if (m_requests.size() >= many)
            writeAll();
    }

    void writeAll()
    {
        if (!m_requests.empty())
            (void)orEnd(m_session->archive().writer().write(m_requests));
        m_requests.clear();
    }

    static constexpr double allowedAChild = 0.3;  ///< ms: 3 s for 10,000
    static constexpr double allowedAtLeast = 300; ///< the rules are read for the first time

    BenchTable m_table;
    SystemClock m_clock;
    SystemRandomness m_randomness;
    Environment m_environment;
    QString m_archive;
    int m_children;
    std::unique_ptr<Session> m_session;
    std::vector<TodayLine> m_lines;
    std::vector<archive::WriteRequest> m_requests;
};

void use(Bench& bench)
{
    bench.openToToday();
    std::printf("resident memory then: %.0f MB\n", memory());
    bench.search();
    bench.duplicates();
    bench.checks();
    bench.openDossiers();
    bench.saveVisits();
    std::printf("resident memory with all of it remembered: %.0f MB\n\n", memory());
}

/// Hands the figure of a village on to the next one, which is measured in another process.
void keep(const QString& path, int children, double measured)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(QByteArray::number(children) + ' ' + QByteArray::number(measured));
}

std::pair<int, double> kept(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArrayList words = file.readAll().split(' ');
    return {words.value(0).toInt(), words.value(1).toDouble()};
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
    QStringList arguments = QGuiApplication::arguments();
    const QString program = arguments.takeFirst();
    if (arguments.size() == 4) {
        Bench bench(arguments[1], arguments[2].toUtf8());
        if (arguments[0] == QStringLiteral("fill"))
            bench.fill(arguments[2].toInt());
        else if (arguments[0] == QStringLiteral("duties"))
            keep(arguments[3], arguments[2].toInt(), bench.duties(kept(arguments[3])));
        else
            use(bench);
        return 0;
    }
    if (arguments.isEmpty())
        arguments = {QStringLiteral("200"), QStringLiteral("10000")};
    const QTemporaryDir figures;
    for (const QString& children : arguments) {
        const QTemporaryDir folder;
        for (const char* step : {"fill", "duties", "use"}) {
            if (!runAlone(program, {QString::fromLatin1(step), folder.path(), children,
                                    figures.filePath(QStringLiteral("duties"))}))
                return 1;
        }
    }
    return 0;
}
