// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli.h"
#include "support/catch.h"

#include <QJsonArray>

using tongdang::test::Outcome;
using tongdang::test::Pc;

namespace {

const QString sheet = QStringLiteral(TONGDANG_SOURCE_DIR "/tests/golden/rosters/roster-dawan.xlsx");

qsizetype count(Pc& pc, const char* type)
{
    return pc.run({QStringLiteral("record"), QStringLiteral("list"), QString::fromLatin1(type)})
        .json.array()
        .size();
}

} // namespace

TEST_CASE("The good rows of the sample roster become dossiers with all their records, the bad ones "
          "are named")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426001201"), QStringLiteral("大湾村"));
    const Outcome trial = pc.run(
        {QStringLiteral("roster"), QStringLiteral("import"), sheet, QStringLiteral("--dry-run")});
    REQUIRE(trial.status == 0);
    CHECK(trial["imported"] == 38);
    CHECK(count(pc, "child") == 0);

    const QByteArray words = pc.runInWords({QStringLiteral("roster"), QStringLiteral("import"),
                                            sheet, QStringLiteral("--dry-run")})
                                 .out;
    CHECK(words.contains("\nWould be imported, please check:\n"));
    CHECK_FALSE(words.contains("\nImported"));

    const Outcome done = pc.run({QStringLiteral("roster"), QStringLiteral("import"), sheet});
    INFO(done.err.toStdString());
    REQUIRE(done.status == 0);
    CHECK(done["rows"] == 46);
    CHECK(done["imported"] == 38);
    QList<int> rows;
    for (const QJsonValue& rejected : done["rejected"].toArray()) {
        rows.append(rejected[QStringLiteral("row")].toInt());
        CHECK_FALSE(rejected[QStringLiteral("field")].toString().isEmpty());
        CHECK_FALSE(rejected[QStringLiteral("why")].toString().isEmpty());
    }
    CHECK(rows == QList<int>{5, 6, 11, 15, 22, 23, 27, 34});
    CHECK(count(pc, "child") == 38);
    CHECK(count(pc, "family_member") == 76);
    CHECK(count(pc, "caregiver") == 38);
    CHECK(count(pc, "education") == 38);
    CHECK(count(pc, "away") > 38);
    CHECK(count(pc, "category") > 15);
    CHECK(pc.run({QStringLiteral("doctor")}).status == 0);

    const Outcome again = pc.run({QStringLiteral("roster"), QStringLiteral("import"), sheet});
    CHECK(again["imported"] == 0);
    REQUIRE(again["duplicates"].toArray().size() == 38);
    CHECK_FALSE(again["duplicates"][0][QStringLiteral("name")].toString().isEmpty());
    CHECK(count(pc, "child") == 38);
}

TEST_CASE("A file that is no roster is refused with what to do, and nothing changes")
{
    Pc pc;
    pc.init(QStringLiteral("village"), QStringLiteral("530426001201"), QStringLiteral("大湾村"));
    const Outcome missing = pc.run(
        {QStringLiteral("roster"), QStringLiteral("import"), QStringLiteral("/nowhere.xlsx")});
    CHECK(missing.status == 5);
    const Outcome wrong = pc.run({QStringLiteral("roster"), QStringLiteral("import"),
                                  QStringLiteral(TONGDANG_SOURCE_DIR "/CMakeLists.txt")});
    CHECK(wrong.status == 1);
    CHECK(count(pc, "child") == 0);
}
