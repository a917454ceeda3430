// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/enrolment_errors.h"

#include "support/sync/village_and_station.h"
#include "sync/durable_file.h"
#include "sync/enrolment_files.h"
#include "sync/ustar.h"

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::sync;

namespace {

/// Both files of an enrolment as they lie on the stick.
struct Files {
    QTemporaryDir stick{folderInMemory()};
    QString request = stick.filePath(QStringLiteral("request.tde"));
    QString answer = stick.filePath(QStringLiteral("answer.tde"));
    Place station{Role::Township, stationOrg, 1};
    Place village{Role::Village, villageOrg, 2};

    Files()
    {
        take(enrolRequest(village.context(), request));
        take(enrolApprove(station.context(), request, answer));
    }
    [[nodiscard]] QByteArray reading() { return errorCode(readRequest(request)); }
    [[nodiscard]] QByteArray accepting()
    {
        return errorCode(acceptShown(village.context(), answer));
    }
};

void flip(const QString& file, const QByteArray& inside)
{
    QByteArray bytes = readFile(file);
    const qsizetype at = bytes.indexOf(inside);
    REQUIRE(at >= 0);
    bytes[at] = char(bytes[at] ^ 1);
    writeFile(file, bytes);
}

} // namespace

TEST_CASE("Files of an enrolment that were mixed up are told apart")
{
    Files files;
    CHECK(errorCode(readRequest(files.answer)) == "sync.answer_as_request");
    CHECK(errorCode(readAnswer(files.village.context(), files.request))
          == "sync.request_as_answer");
    take(acceptShown(files.village.context(), files.answer));
    const QString bundle = files.village.exportTo(files.stick.path());
    CHECK(errorCode(readRequest(bundle)) == "sync.bundle_as_enrolment");
    CHECK(errorCode(readAnswer(files.village.context(), bundle)) == "sync.bundle_as_enrolment");
    for (const QByteArray& other : {QByteArray(), QByteArray("a letter"), QByteArray(2000, 'x')}) {
        writeFile(files.request, other);
        CHECK(files.reading() == "sync.not_a_request");
        CHECK(errorCode(readAnswer(files.village.context(), files.request))
              == "sync.not_an_answer");
    }
    const auto chosenWrongly = readRequest(files.request);
    CHECK(chosenWrongly.error().kind == ErrorKind::Refused);
}

TEST_CASE("A request that is cut off, damaged or altered is said to be so")
{
    Files files;
    const QByteArray bytes = readFile(files.request);
    writeFile(files.request, bytes.first(1024));
    CHECK(files.reading() == "sync.request_incomplete");
    writeFile(files.request, bytes + 'x');
    CHECK(files.reading() == "sync.request_damaged");
    writeFile(files.request, bytes);
    flip(files.request, "示范");
    CHECK(files.reading() == "sync.request_forged");
    const auto read = readRequest(files.request);
    CHECK(read.error().kind == ErrorKind::Damaged);
    CHECK(errorCode(enrolApprove(files.station.context(), files.request, files.answer + u'2'))
          == "sync.request_forged");
}

TEST_CASE("An answer that is cut off, damaged or altered is said to be so, and nothing changes")
{
    Files files;
    const QByteArray bytes = readFile(files.answer);
    const QByteArray before = files.village.store.fingerprint();
    writeFile(files.answer, bytes.first(bytes.size() / 2));
    CHECK(files.accepting() == "sync.answer_incomplete");
    writeFile(files.answer, bytes);
    flip(files.answer, "tongdang-epoch");
    CHECK(files.accepting() == "sync.answer_damaged");
    writeFile(files.answer, bytes);
    flip(files.answer, "age-encryption.org");
    CHECK(files.accepting() == "sync.answer_damaged");
    writeFile(files.answer, bytes);
    flip(files.answer, "trusted comment: tongdang enrolment answer");
    CHECK(files.accepting() == "sync.answer_forged");
    CHECK(files.village.store.fingerprint() == before);
}

TEST_CASE("A request of a newer program asks for that program")
{
    Files files;
    const QByteArray json = encodeRequest(take(readRequest(files.request)), 1, QByteArray(16, 'n'));
    CHECK(parseRequest(json));
    QByteArray newer = json;
    newer.replace("request/1", "request/2");
    CHECK(errorCode(parseRequest(newer)) == "sync.enrolment_newer");
    QByteArray other = json;
    other.replace("tongdang-enrolment", "tongdang-enrollment");
    CHECK(errorCode(parseRequest(other)) == "sync.request_damaged");
}

TEST_CASE("Trouble of the disk stays what it is, and names the file")
{
    const Error gone{ErrorKind::Medium, "sync.read_failed", {}, {}};
    const Error told = inEnrolmentWords(EnrolmentFile::Answer, QStringLiteral("a.tde"), gone);
    CHECK(told.code == "sync.read_failed");
    CHECK(told.arguments == QStringList{QStringLiteral("a.tde")});
}
