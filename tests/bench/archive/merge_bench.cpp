// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What keeping a log and merging cost: against plain writing of the same rows through SQLite's C
// interface (= 1.0), against QSqlQuery, and against SQLite's own session extension, each over a
// plain file and over an encrypted archive.
// What bounds the ratios: a visit takes 820 bytes as a row and 1030 in the log (its body 750, its
// header 170), with the indices 2.4 times a row in all, and 40 % of a merge is writing them out at
// the commit. Beyond 64 MB of changed pages, which is what SQLite may keep, pages go out before it.
// usage: bench_merge [CHANGES]
#include "changeset.h"
#include "plain_tables.h"

#include "record/change_codec.h"
#include "support/bench.h"

#include <QCoreApplication>
#include <QFile>

#include <list>
#include <span>

using namespace tongdang;
using namespace tongdang::test;

namespace {

double applyAll(Archive& archive, std::span<const Change> changes)
{
    SeededRandomness randomness(1);
    const Id courier = Id::create(randomness);
    return milliseconds([&] {
        auto transaction = must(archive.begin());
        must(archive.applier().apply(changes, courier));
        must(transaction.commit());
    });
}

/// The same visits as if they were typed in here, in one transaction.
double captureAll(Archive& archive, const std::vector<Change>& changes)
{
    std::vector<archive::WriteRequest> requests;
    requests.reserve(changes.size());
    for (const Change& change : changes) {
        const RecordId& child = std::get<RecordId>(change.header.scope);
        archive::WriteRequest request{
            change.header.type, std::nullopt, child, Operation::Create, false, {}, child,
            std::nullopt};
        for (const FieldWrite& write : change.writes)
            request.fields.push_back({write.field, write.value, std::nullopt});
        requests.push_back(std::move(request));
    }
    return milliseconds([&] { must(archive.writer().write(requests)); });
}

/// Where the databases of one table of results lie: plain files, or encrypted archives.
class Ground {
public:
    Ground(Desk& desk, bool isSealed)
        : m_desk(desk)
        , m_isSealed(isSealed)
    {
    }
    VisitTable table(const QString& name)
    {
        m_names.append(name);
        return {m_desk, m_isSealed ? sealed(name).archive.uri() : m_desk.path(name), m_isSealed};
    }
    std::unique_ptr<Archive> archive(const QString& name)
    {
        m_names.append(name);
        return m_isSealed ? must(Archive::open(sealed(name).archive, m_desk.environment()))
                          : m_desk.openPlain(name);
    }
    /// Every connection must be closed.
    void clear()
    {
        m_sealed.clear();
        for (const QString& name : m_names) {
            QFile::remove(m_desk.path(name));
            QFile::remove(m_desk.path(name + QStringLiteral("-wal")));
        }
        m_names.clear();
    }

private:
    storage::NewArchive& sealed(const QString& name)
    {
        return m_sealed.emplace_back(m_desk.makeSealed(name));
    }
    Desk& m_desk;
    bool m_isSealed;
    QStringList m_names;
    std::list<storage::NewArchive> m_sealed;
};

struct Times {
    std::vector<double> inserts, bySql, allBySql, captured, merged, setInserts, again, setAgain;
    std::vector<double> updates, mergedUpdates, setUpdates, rebuilt, examined;
};

void measureRound(Ground& ground, const std::vector<Change>& changes,
                  const std::vector<Change>& edits, Times& times)
{
    QByteArray inserted;
    QByteArray edited;
    {
        VisitTable plain = ground.table(QStringLiteral("plain.db"));
        times.inserts.push_back(plain.insertByHandle(changes));
        times.updates.push_back(plain.updateByHandle(edits));
    }
    {
        VisitTable query = ground.table(QStringLiteral("query.db"));
        times.bySql.push_back(query.insertByQSqlQuery(changes));
    }
    {
        VisitTable all = ground.table(QStringLiteral("all.db"));
        times.allBySql.push_back(all.insertAllByQSqlQuery(changes));
    }
    {
        VisitTable from = ground.table(QStringLiteral("from.db"));
        inserted = changesetOf(from.connection(), [&] { (void)from.insertByHandle(changes); });
        edited = changesetOf(from.connection(), [&] { (void)from.updateByHandle(edits); });
        VisitTable to = ground.table(QStringLiteral("to.db"));
        times.setInserts.push_back(applyChangeset(to.connection(), inserted));
        times.setAgain.push_back(applyChangeset(to.connection(), inserted));
        times.setUpdates.push_back(applyChangeset(to.connection(), edited));
    }
    times.captured.push_back(captureAll(*ground.archive(QStringLiteral("captured.db")), changes));
    {
        const auto archive = ground.archive(QStringLiteral("merged.db"));
        times.merged.push_back(applyAll(*archive, changes));
        times.again.push_back(applyAll(*archive, changes));
        times.mergedUpdates.push_back(applyAll(*archive, edits));
        times.rebuilt.push_back(milliseconds([&] { must(archive->rebuild()); }));
        times.examined.push_back(milliseconds([&] { must(archive->examine()); }));
    }
    ground.clear();
}

void measure(Desk& desk, bool isSealed, const std::vector<Change>& changes,
             const std::vector<Change>& edits)
{
    Ground ground(desk, isSealed);
    Times times;
    for (int round = 0; round < 3; ++round)
        measureRound(ground, changes, edits, times);
    const BenchTable table(isSealed ? "merging, over an encrypted archive"
                                    : "merging, over a plain file");
    const double plain = median(times.inserts);
    table.compare("QSqlQuery / the same rows by C interface", plain, median(times.bySql));
    table.compare("capture / rows by C interface", plain, median(times.captured));
    table.compare("merge of inserts / rows by C interface", plain, median(times.merged));
    table.compare("merge of inserts / changeset_apply", median(times.setInserts),
                  median(times.merged));
    table.compare("merge of inserts / log and rows by QSqlQuery", median(times.allBySql),
                  median(times.merged));
    table.compare("merge of updates / updates by C interface", median(times.updates),
                  median(times.mergedUpdates));
    table.compare("merge of updates / changeset_apply", median(times.setUpdates),
                  median(times.mergedUpdates));
    table.compare("the same once more / rows by C interface", plain, median(times.again));
    table.compare("the same once more / changeset_apply", median(times.setAgain),
                  median(times.again));
    table.compare("rebuild of twice as many changes / rows", plain, median(times.rebuilt));
    table.compare("doctor / rows", plain, median(times.examined));
}

/// Whether twice as much takes twice as long.
void measureGrowth(Desk& desk, const std::vector<Change>& changes)
{
    const BenchTable table("growth: per change, against a quarter of them", "us a quarter");
    std::vector<double> merged;
    std::vector<double> again;
    const std::size_t whole = changes.size();
    for (const std::size_t count : {whole / 4, whole / 2, whole}) {
        const auto archive = desk.openPlain(QStringLiteral("growth.db"));
        const std::span part(changes.data(), count);
        merged.push_back(applyAll(*archive, part) * 1000 / double(count));
        again.push_back(applyAll(*archive, part) * 1000 / double(count));
        const QByteArray of = " of " + QByteArray::number(qsizetype(count));
        table.compare("merge" + of, merged.front(), merged.back());
        table.compare("the same once more" + of, again.front(), again.back());
        QFile::remove(desk.path(QStringLiteral("growth.db")));
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 100'000;
    Desk desk;
    const std::vector<Change> changes = visitChanges(count, desk.randomness);
    const std::vector<Change> edits = editsOf(changes);
    measure(desk, false, changes, edits);
    measure(desk, true, changes, edits);
    measureGrowth(desk, changes);
    return 0;
}
