// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange_steps.h"
#include "support/catch.h"

#include <QFile>

#include <sys/stat.h>

using namespace tongdang::test;

namespace {

/// A request and its answer on the way; nothing was accepted yet.
struct Carries {
    Pc village{QStringLiteral("village")};
    Pc station{QStringLiteral("station")};
    QString request = village.folder(QStringLiteral("request.tde"));
    QString answer = village.folder(QStringLiteral("answer.tde"));
    QString number; ///< the station's
    QString asked;  ///< the request's
    QString changed = village.folder(QStringLiteral("changed.tde"));

    Carries()
    {
        village.init(QStringLiteral("village"), villageCode, QStringLiteral("示范村"));
        station.init(QStringLiteral("township"), QStringLiteral("530426999000"),
                     QStringLiteral("示范镇社工站"));
        const Outcome written = village.run(
            {QStringLiteral("enrol"), QStringLiteral("request"), QStringLiteral("--out"), request});
        REQUIRE(written.status == 0);
        asked = written["fingerprint"].toString();
        const Outcome approved = approve(request, answer);
        REQUIRE(approved.status == 0);
        number = approved["station_fingerprint"].toString();
    }
    Outcome approve(const QString& file, const QString& out)
    {
        return station.run({QStringLiteral("enrol"), QStringLiteral("approve"), file,
                            QStringLiteral("--out"), out});
    }
    Outcome approveChanged(const QByteArray& content)
    {
        writeTo(changed, content);
        const QString out = village.folder(QStringLiteral("never.tde"));
        const Outcome outcome = approve(changed, out);
        CHECK_FALSE(QFile::exists(out));
        return outcome;
    }
    Outcome accept(const QString& file)
    {
        return village.run({QStringLiteral("enrol"), QStringLiteral("accept"), file,
                            QStringLiteral("--number"), number});
    }
    Outcome acceptChanged(const QByteArray& content)
    {
        writeTo(changed, content);
        return accept(changed);
    }
};

QByteArray flipped(QByteArray content, const QByteArray& inside)
{
    const qsizetype at = content.indexOf(inside);
    REQUIRE(at >= 0);
    content[at] = static_cast<char>(content[at] ^ 1);
    return content;
}

void checkRefused(const Outcome& outcome, int status, const char* code, const QByteArray& words)
{
    CHECK(outcome.status == status);
    CHECK(outcome["error"][QStringLiteral("code")] == QString::fromLatin1(code));
    CHECK(outcome.err == words + '\n');
}

} // namespace

TEST_CASE("A request that is cut off, altered or none is refused with what to do")
{
    Carries c;
    const QByteArray before = stateOf(c.station);
    const QByteArray bytes = contentOf(c.request);
    checkRefused(c.approveChanged(bytes.first(1024)), 4, "sync.request_incomplete",
                 "The request is not complete: the copying was broken off. Nothing was changed. "
                 "Copy it from the other PC once more.");
    checkRefused(c.approveChanged(bytes + 'x'), 4, "sync.request_damaged",
                 "The request was damaged on its way. Nothing was changed. Let the other PC write "
                 "it once more, on another stick if it happens again.");
    checkRefused(c.approveChanged(flipped(bytes, "示范")), 4, "sync.request_forged",
                 "The request was changed after it was written: its signature is wrong. Do not "
                 "enrol this PC. Let it write a new request, and compare the 20 digits by "
                 "telephone.");
    checkRefused(c.approveChanged("a letter"), 1, "sync.not_a_request",
                 "This is no request for enrolment. Choose the file that the other PC wrote as its "
                 "request; its name ends in .tde.");
    checkRefused(c.approveChanged(contentOf(c.answer)), 1, "sync.answer_as_request",
                 "This is a station's answer, not a request. Take it back to the PC that asked and "
                 "let it be accepted there.");
    CHECK(stateOf(c.station) == before);
}

TEST_CASE("The station is told which role a PC asks for, and none is let in that its code denies")
{
    Carries c;
    const Outcome approved = c.approve(c.request, c.village.folder(QStringLiteral("2.tde")));
    CHECK(approved["role"] == QStringLiteral("village"));
    const QByteArray words =
        c.station
            .runInWords({QStringLiteral("enrol"), QStringLiteral("approve"), c.request,
                         QStringLiteral("--number"), approved["fingerprint"].toString(),
                         QStringLiteral("--out"), c.village.folder(QStringLiteral("3.tde"))})
            .out;
    CHECK(words.contains("is enrolled as: village."));

    Pc second(QStringLiteral("second"));
    second.init(QStringLiteral("township"), villageCode, QStringLiteral("示范村"));
    const QString request = c.village.folder(QStringLiteral("second.tde"));
    REQUIRE(second
                .run({QStringLiteral("enrol"), QStringLiteral("request"), QStringLiteral("--out"),
                      request})
                .status
            == 0);
    const QByteArray before = stateOf(c.station);
    const Outcome refused = c.approve(request, c.village.folder(QStringLiteral("4.tde")));
    CHECK(refused.status == 1);
    CHECK(refused["error"][QStringLiteral("code")] == QStringLiteral("sync.enrol_township"));
    CHECK_FALSE(QFile::exists(c.village.folder(QStringLiteral("4.tde"))));
    CHECK(stateOf(c.station) == before);
}

TEST_CASE("A request shows who asks first, and nobody is let in before the number was compared")
{
    Carries c;
    const QByteArray before = stateOf(c.station);
    const QString out = c.village.folder(QStringLiteral("5.tde"));
    const QStringList approve{QStringLiteral("enrol"), QStringLiteral("approve"), c.request,
                              QStringLiteral("--out"), out};
    const Outcome shown = c.station.runInWords(approve);
    CHECK(shown.status == 2);
    for (const QString& words :
         {QStringLiteral("示范村"), villageCode, QStringLiteral("village"), c.asked})
        CHECK(shown.err.contains(words.toUtf8()));
    QString wrong = c.asked;
    wrong[0] = wrong[0] == u'1' ? u'2' : u'1';
    const Outcome refused = c.station.run(approve + QStringList{QStringLiteral("--number"), wrong});
    CHECK(refused.status == 1);
    CHECK(refused["error"][QStringLiteral("code")] == QStringLiteral("sync.request_number"));
    CHECK_FALSE(QFile::exists(out));
    CHECK(stateOf(c.station) == before);
    const Outcome approved = c.station.runInWords(
        approve + QStringList{QStringLiteral("--number"), QString(c.asked).remove(u' ')});
    CHECK(approved.status == 0);
    CHECK(QFile::exists(out));
}

TEST_CASE("No further PC of the station itself is let in by a script that compared nothing")
{
    Carries c;
    Pc stranger(QStringLiteral("stranger"));
    stranger.init(QStringLiteral("township"), QStringLiteral("530426999000"),
                  QStringLiteral("示范镇社工站"));
    const QString request = c.village.folder(QStringLiteral("stranger.tde"));
    const Outcome asked = stranger.run(
        {QStringLiteral("enrol"), QStringLiteral("request"), QStringLiteral("--out"), request});
    REQUIRE(asked.status == 0);
    const QByteArray before = stateOf(c.station);
    const QString out = c.village.folder(QStringLiteral("6.tde"));
    const Outcome refused = c.approve(request, out);
    CHECK(refused.status == 2);
    CHECK(refused["error"][QStringLiteral("code")]
          == QStringLiteral("cli.own_request_number_missing"));
    CHECK(refused.err.contains(asked["fingerprint"].toString().toUtf8()));
    CHECK_FALSE(QFile::exists(out));
    CHECK(stateOf(c.station) == before);
    const Outcome approved = c.station.run(
        {QStringLiteral("enrol"), QStringLiteral("approve"), request, QStringLiteral("--out"), out,
         QStringLiteral("--number"), asked["fingerprint"].toString()});
    CHECK(approved.status == 0);
    CHECK(approved["compared"] == true);
}

TEST_CASE("A pipe in the place of a file is refused at once")
{
    Carries c;
    const QString pipe = c.village.folder(QStringLiteral("pipe"));
    REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    for (const QStringList& command :
         {QStringList{QStringLiteral("bundle"), QStringLiteral("import")},
          QStringList{QStringLiteral("bundle"), QStringLiteral("inspect")},
          QStringList{QStringLiteral("enrol"), QStringLiteral("accept")},
          QStringList{QStringLiteral("roster"), QStringLiteral("import")}}) {
        for (const QString& file : {pipe, QStringLiteral("/dev/zero")}) {
            const Outcome refused = c.village.run(command + QStringList{file});
            INFO(command.join(u' ').toStdString() << ' ' << refused.err.toStdString());
            CHECK(refused.status == 5);
        }
    }
}

TEST_CASE("An answer that is cut off, altered or none is refused, and the PC stays unenrolled")
{
    Carries c;
    const QByteArray before = stateOf(c.village);
    const QByteArray bytes = contentOf(c.answer);
    checkRefused(c.acceptChanged(bytes.first(bytes.size() / 2)), 4, "sync.answer_incomplete",
                 "The answer is not complete: the copying was broken off. This PC is not enrolled "
                 "yet. Copy the answer from the station once more.");
    checkRefused(c.acceptChanged(flipped(bytes, "age-encryption.org")), 4, "sync.answer_damaged",
                 "The answer was damaged on its way. This PC is not enrolled yet. Let the station "
                 "write it once more, on another stick if it happens again.");
    checkRefused(c.acceptChanged(flipped(bytes, "tongdang-enrolment-answer")), 4,
                 "sync.answer_damaged",
                 "The answer was damaged on its way. This PC is not enrolled yet. Let the station "
                 "write it once more, on another stick if it happens again.");
    checkRefused(c.acceptChanged(flipped(bytes, "enrolment answer ")), 4, "sync.answer_forged",
                 "The answer was changed after it was written: its signature is wrong. This PC is "
                 "not enrolled. Call the station and let it write a new answer.");
    checkRefused(c.acceptChanged(contentOf(c.request)), 1, "sync.request_as_answer",
                 "This is a request, not the station's answer. Take it to the station, which "
                 "writes the answer.");
    CHECK(stateOf(c.village) == before);
    CHECK(c.village.run({QStringLiteral("bundle"), QStringLiteral("export"), QStringLiteral("--to"),
                         c.village.folder(QString())})["error"][QStringLiteral("code")]
          == QStringLiteral("desk.not_enrolled"));
    CHECK(c.accept(c.answer).status == 0); // the good one still counts
}

TEST_CASE(
    "An answer shows whose it is first, and is taken with the number that the station reads out")
{
    Carries c;
    const QByteArray before = stateOf(c.village);
    const QStringList accept{QStringLiteral("enrol"), QStringLiteral("accept"), c.answer};
    const Outcome shown = c.village.runInWords(accept);
    CHECK(shown.status == 2);
    for (const QString& words : {QStringLiteral("示范镇社工站"), QStringLiteral("530426999000"),
                                 QStringLiteral("township station"), c.number})
        CHECK(shown.err.contains(words.toUtf8()));
    QString wrong = c.number;
    wrong[0] = wrong[0] == u'1' ? u'2' : u'1';
    const Outcome refused = c.village.run(accept + QStringList{QStringLiteral("--number"), wrong});
    CHECK(refused.status == 1);
    CHECK(refused["error"][QStringLiteral("code")] == QStringLiteral("sync.station_number"));
    CHECK(stateOf(c.village) == before);
    CHECK(c.village.run({QStringLiteral("bundle"), QStringLiteral("export"), QStringLiteral("--to"),
                         c.village.folder(QString())})["error"][QStringLiteral("code")]
          == QStringLiteral("desk.not_enrolled"));
    const Outcome taken = c.village.runInWords(
        accept + QStringList{QStringLiteral("--number"), QString(c.number).remove(u' ')});
    CHECK(taken.status == 0);
    CHECK(taken.out.contains("This PC belongs to 示范镇社工站"));
}

TEST_CASE("A script that takes an answer without a number is told which number to compare")
{
    Carries c;
    const Outcome taken =
        c.village.run({QStringLiteral("enrol"), QStringLiteral("accept"), c.answer});
    CHECK(taken.status == 0);
    CHECK(taken["compared"] == false);
    CHECK(taken["fingerprint"] == c.number);
    CHECK(taken["station_org"] == QStringLiteral("530426999000"));
}

TEST_CASE("An answer for another PC and a bundle in an answer's place are told apart")
{
    Carries c;
    Pc other(QStringLiteral("other"));
    other.init(QStringLiteral("village"), QStringLiteral("530426999202"), QStringLiteral("邻村"));
    checkRefused(
        other.run({QStringLiteral("enrol"), QStringLiteral("accept"), c.answer}), 1,
        "sync.answer_for_another",
        "This answer is for another PC (示范村) or for an earlier request of this one. Let "
        "the station answer the newest request of this PC.");
    REQUIRE(c.accept(c.answer).status == 0);
    checkRefused(
        other.run({QStringLiteral("enrol"), QStringLiteral("accept"),
                   exportFrom(c.village, c.village.folder(QString()))}),
        1, "sync.bundle_as_enrolment",
        "This file carries dossiers and is no enrolment file. Take it in as data, or choose "
        "the file whose name ends in .tde.");
}
