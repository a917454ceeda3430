// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a program of some later day wrote, kept for ever: a type, a field, a code and an operation
// that this version does not know. It keeps them, hands them on as they came, and understands them
// when it is replaced by one that knows them (sync.md §8). How the files came to be:
// tests/golden/README.md.
#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/exchange.h"
#include "record/change_codec.h"
#include "storage/archive_file.h"
#include "support/desk/golden_office.h"
#include "support/desk/later_program.h"
#include "support/desk/office_pair.h"
#include "support/storage/connection.h"

#include <map>

using namespace tongdang;
using namespace tongdang::desk;
using namespace tongdang::test;

namespace {

QString later(const QString& name)
{
    return goldenFile(QStringLiteral("later/v1/") + name);
}

QString station()
{
    return goldenFile(QStringLiteral("exchange/v1/station"));
}

struct Bytes {
    QByteArray header;
    QByteArray body;
    friend bool operator==(const Bytes&, const Bytes&) = default;
};
using Log = std::map<Dot, Bytes>;

Log logOf(Session& session, qint64 after = 0)
{
    Log log;
    take(session.archive().log().changesAfter(
        after, [&](const archive::LoggedChange& logged) -> Result<void> {
            const auto change = logged.decode();
            if (!change)
                return failure(change.error());
            log[change->header.dot] = {logged.header, logged.body};
            return {};
        }));
    return log;
}

/// What the later program wrote, byte by byte, and what of it this one looks for.
struct Written {
    Log log;
    std::optional<RecordId> child;
    std::optional<RecordId> note;
    std::optional<RecordId> visit;

    Written()
    {
        QByteArray header;
        for (const QByteArray& line : contentOf(later(QStringLiteral("changes.txt"))).split('\n')) {
            if (line.startsWith("header "))
                header = QByteArray::fromHex(line.sliced(7));
            if (line.startsWith("body "))
                add(header, QByteArray::fromHex(line.sliced(5)));
        }
        REQUIRE(child);
        REQUIRE(note);
        REQUIRE(visit);
    }

private:
    void add(const QByteArray& header, const QByteArray& body)
    {
        const Change change = take(decodeChange(header, body));
        log[change.header.dot] = {header, body};
        if (change.header.type == fields::child::type)
            child = change.header.record;
        else if (change.header.type == fields::visit::type)
            visit = change.header.record;
        else if (change.header.type == LaterProgram::noteType)
            note = change.header.record;
    }
};

/// Every change, every byte of it.
void checkHolds(Session& session, const Written& written)
{
    const Log log = logOf(session);
    for (const auto& [dot, bytes] : written.log) {
        const auto found = log.find(dot);
        REQUIRE(found != log.end());
        CHECK(found->second == bytes);
    }
}

/// Nothing of it is shown, and nothing of it harms.
void checkAsleep(Session& session, const Written& written)
{
    CHECK_FALSE(take(session.archive().reader().record(*written.note)));
    CHECK(take(session.archive().reader().record(*written.child))
              ->value(LaterProgram::childField)
              .isNull());
    CHECK(take(session.archive().reader().record(*written.visit))
              ->value(fields::visit::outcome)
              .isText(LaterProgram::outcomeCode));
    checkSound(session);
}

void checkAlive(Session& session, const Written& written)
{
    const auto note = take(session.archive().reader().record(*written.note));
    REQUIRE(note);
    CHECK(note->value(LaterProgram::noteChild).toRecordId() == *written.child);
    // The unknown operation's writes fold like any other's; what it means besides, nobody knows.
    CHECK(note->value(LaterProgram::noteText).toText() == u"接着写的");
    CHECK(take(session.archive().reader().record(*written.child))
              ->value(LaterProgram::childField)
              .toText()
          == u"后来的内容");
    const CodeList* outcomes = session.catalogue().codeList(u"VR");
    REQUIRE(outcomes);
    CHECK(outcomes->find(LaterProgram::outcomeCode)->zh == LaterProgram::outcomeText);
    checkHolds(session, written);
    checkSound(session);
}

/// A second PC of an organisation joins at `station` and gets everything that it may hold.
void join(Office& newcomer, Session& station)
{
    const QString request = newcomer.file(QStringLiteral("request.tde"));
    const QString answer = newcomer.file(QStringLiteral("answer.tde"));
    (void)take(requestEnrolment(newcomer.session(), request));
    (void)take(approveEnrolment(station, request, answer, {std::nullopt, false}));
    (void)take(acceptShown(newcomer.session(), answer));
}

} // namespace

TEST_CASE("What a later program wrote is kept, travels on byte for byte and comes alive (golden)")
{
    const Written written;
    GoldenOffice office(station());
    const ImportReport report =
        take(importBundle(office.session(), later(QStringLiteral("up.tdb"))));
    CHECK(report.status == ImportStatus::Merged);
    CHECK(report.newChildren == 2);
    checkHolds(office.session(), written);
    checkAsleep(office.session(), written);

    Office third;
    join(third, office.session());
    checkHolds(third.session(), written);
    checkAsleep(third.session(), written);

    Office county(Role::County, QStringLiteral("530426000000"), QStringLiteral("示范县民政局"));
    const QString request = county.file(QStringLiteral("request.tde"));
    const QString answer = county.file(QStringLiteral("answer.tde"));
    (void)take(requestEnrolment(office.session(), request));
    (void)take(approveEnrolment(county.session(), request, answer, {std::nullopt, false}));
    (void)take(acceptShown(office.session(), answer));
    const ExportedBundle up = take(exportBundle(office.session(), office.stick()));
    CHECK(take(importBundle(county.session(), up.file)).status == ImportStatus::Merged);
    checkHolds(county.session(), written);
    checkAsleep(county.session(), written);

    const LaterProgram program;
    office.install(program.resources());
    checkAlive(office.session(), written);
    third.setResources(program.resources());
    third.reopen();
    checkAlive(third.session(), written);
    county.setResources(program.resources());
    county.reopen();
    checkAlive(county.session(), written);
}

TEST_CASE("What is edited beside the unknown leaves it alone, and both arrive upstairs (golden)")
{
    const Written written;
    GoldenOffice office(later(QStringLiteral("village")));
    (void)take(putRecord(office.session(), {fields::child::type,
                                            *written.child,
                                            {},
                                            {{fields::child::name, QStringLiteral("示童丙")}},
                                            true}));
    checkHolds(office.session(), written);
    const ExportedBundle bundle = take(exportBundle(office.session(), office.stick()));

    GoldenOffice above(station());
    CHECK(take(importBundle(above.session(), bundle.file)).status == ImportStatus::Merged);
    checkHolds(above.session(), written);
    const LaterProgram program;
    above.install(program.resources());
    checkAlive(above.session(), written);
    CHECK(take(above.session().archive().reader().record(*written.child))
              ->value(fields::child::name)
              .isText(u"示童丙"));
}

TEST_CASE("An archive of a later program opens, and comes alive when that one is back (golden)")
{
    const Written written;
    GoldenOffice office(later(QStringLiteral("village")));
    checkHolds(office.session(), written);
    checkAsleep(office.session(), written);
    const LaterProgram program;
    office.install(program.resources());
    checkAlive(office.session(), written);
}

TEST_CASE("A critical operation that nobody knows stops its bundle before itself (golden)")
{
    GoldenOffice office(station());
    const QByteArray before = dumpOf(office.session());
    const Log log = logOf(office.session());
    const auto refused = importBundle(office.session(), later(QStringLiteral("critical.tdb")));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "sync.newer_format");
    CHECK(refused.error().arguments == QStringList{LaterProgram::version.toString()});
    CHECK(dumpOf(office.session()) == before);
    CHECK(logOf(office.session()) == log);
    CHECK(QDir(office.folder() + QStringLiteral("/inbox")).entryList(QDir::Files).size() == 1);
    const auto waiting = take(waitingBundles(office.session()));
    REQUIRE(waiting.size() == 1);
    CHECK(waiting.front().reason == "sync.newer_format");
    CHECK_FALSE(waiting.front().fromName.isEmpty());
    checkSound(office.session());

    // What was written before the critical one comes in as ever.
    CHECK(take(importBundle(office.session(), later(QStringLiteral("up.tdb")))).status
          == ImportStatus::Merged);
    checkHolds(office.session(), Written());
    CHECK(errorCode(importBundle(office.session(), later(QStringLiteral("critical.tdb"))))
          == "sync.newer_format");
}

TEST_CASE("A bundle that requires what nobody knows is kept and not applied (golden)")
{
    GoldenOffice office(station());
    const Log log = logOf(office.session());
    const auto refused = importBundle(office.session(), later(QStringLiteral("requires.tdb")));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "sync.newer_format");
    CHECK(refused.error().arguments == QStringList{QStringLiteral("sm4")});
    CHECK(logOf(office.session()) == log);
    CHECK(QDir(office.folder() + QStringLiteral("/inbox")).entryList(QDir::Files).size() == 1);
}

namespace {

/// The tables that are made of the log go: they are three quarters of the file, and whoever opens
/// it makes them anew, as for every catalogue that is not the last one's.
void shrink(const QString& archive)
{
    const SystemClock clock;
    const auto open =
        take(storage::unlockArchiveFile(archive, GoldenOffice::passphrase(), {clock, {}}));
    Connection connection(open.uri());
    REQUIRE(connection.code() == SQLITE_OK);
    const QByteArrayList tables =
        connection
            .value("SELECT group_concat(name) FROM sqlite_schema WHERE type = 'table'"
                   " AND name GLOB 'r_*'")
            .split(',');
    for (const QByteArray& table : tables)
        REQUIRE(connection.exec("DROP TABLE \"" + table + '"') == SQLITE_OK);
    REQUIRE(connection.exec("UPDATE projection SET digest = x'00'") == SQLITE_OK);
    REQUIRE(connection.exec("VACUUM") == SQLITE_OK);
    (void)connection.value("PRAGMA wal_checkpoint(TRUNCATE)");
}

QByteArray linesOf(const Log& log)
{
    QByteArray lines;
    for (const auto& [dot, bytes] : log)
        lines += "header " + bytes.header.toHex() + "\nbody " + bytes.body.toHex() + "\n\n";
    return lines;
}

void keep(const QByteArray& bytes, const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

} // namespace

// Hidden: makes the files of a new version in the folder $TONGDANG_GOLDEN_OUT.
TEST_CASE("Make what a later program wrote", "[.make-golden]")
{
    if (qEnvironmentVariableIsEmpty("TONGDANG_GOLDEN_OUT"))
        return;
    const QDir out(qEnvironmentVariable("TONGDANG_GOLDEN_OUT"));
    const LaterProgram program;
    GoldenOffice office(goldenFile(QStringLiteral("exchange/v1/village")), program.resources());
    const auto put = [&](const RecordInput& input) {
        return take(putRecord(office.session(), input)).id;
    };
    archive::RecordQuery children;
    children.type = fields::child::type;
    const RecordId child = take(office.session().archive().reader().records(children)).front().id;
    const qint64 before = take(office.session().archive().log().lastOrdinal());
    put({fields::child::type,
         child,
         {},
         {{LaterProgram::childField, QStringLiteral("后来的内容")}},
         true});
    put({fields::visit::type,
         {},
         child,
         {{fields::visit::date, Value(QDate(2026, 11, 24))},
          {fields::visit::means, QStringLiteral("1")},
          {fields::visit::outcome, LaterProgram::outcomeCode.toString()}},
         true});
    const RecordId note = put({LaterProgram::noteType,
                               {},
                               child,
                               {{LaterProgram::noteText, QStringLiteral("先写的")}},
                               true});
    const auto write = [&](quint8 operation, const QString& text) {
        const auto folded = take(office.session().archive().reader().folded(note));
        const Dot seen = folded->field(LaterProgram::noteText)->heads.front().dot;
        writeWithOperation(office.session(), operation, LaterProgram::noteType, note,
                           {LaterProgram::noteText, text, {seen}});
    };
    write(LaterProgram::operation, QStringLiteral("接着写的"));
    checkSound(office.session());
    keep(linesOf(logOf(office.session(), before)), out.filePath(QStringLiteral("changes.txt")));

    const auto exported = [&] {
        return contentOf(take(exportBundle(office.session(), office.stick())).file);
    };
    const QByteArray up = exported();
    keep(asLaterProgram(office.session(), up), out.filePath(QStringLiteral("up.tdb")));
    keep(asLaterProgram(office.session(), up, QStringLiteral("sm4")),
         out.filePath(QStringLiteral("requires.tdb")));
    office.close();
    copyFolder(office.folder(), out.filePath(QStringLiteral("village")));
    copyFolder(office.state(), out.filePath(QStringLiteral("village-state")));
    REQUIRE(QDir(out.filePath(QStringLiteral("village/backups"))).removeRecursively());
    shrink(out.filePath(QStringLiteral("village/archive.tongdang")));
    office.open();
    write(LaterProgram::criticalOperation, QStringLiteral("谁也不能不懂就读的"));
    keep(asLaterProgram(office.session(), exported()),
         out.filePath(QStringLiteral("critical.tdb")));
}
