// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

TEST_CASE("The main job runs from an empty folder to the receipt and says where everything lies")
{
    const QString rosters =
        QStringLiteral(TONGDANG_SOURCE_DIR "/tests/golden/rosters/roster-dawan");
    const QString roster = GENERATE(QString(), QStringLiteral(".xlsx"), QStringLiteral(".csv"));
    CAPTURE(roster.toStdString());
    QStringList words{QStringLiteral(TONGDANG_CLI)};
    QTemporaryDir folder;
    words.append(folder.filePath(QStringLiteral("job")));
    if (!roster.isEmpty())
        words.append(rosters + roster);
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TONGDANG_CHEAP_KEYS"), QStringLiteral("1"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(TONGDANG_SOURCE_DIR "/packaging/main-job"), words);
    REQUIRE(process.waitForFinished(300'000));
    const QByteArray output = process.readAll();
    INFO(output.toStdString());
    CHECK(process.exitCode() == 0);
    CHECK(output.contains("全部办完"));
    if (!roster.isEmpty()) { // roster-dawan.expected.json: 46 rows, 8 of them bad
        CHECK(output.contains("按花名册建档 38 名；有问题没有导入的 8 行"));
        CHECK(output.contains("社工站合并：新增儿童 38 名"));
    }
    CHECK(QFile::exists(folder.filePath(QStringLiteral("job/本周走访.pdf"))));
    CHECK(QFile::exists(folder.filePath(QStringLiteral("job/village/archive.tongdang"))));
}
