// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

TEST_CASE("The main job runs from an empty folder to the receipt and says where everything lies")
{
    QTemporaryDir folder;
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TONGDANG_CHEAP_KEYS"), QStringLiteral("1"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(TONGDANG_SOURCE_DIR "/packaging/main-job"),
                  {QStringLiteral(TONGDANG_CLI), folder.filePath(QStringLiteral("job"))});
    REQUIRE(process.waitForFinished(300'000));
    const QByteArray output = process.readAll();
    INFO(output.toStdString());
    CHECK(process.exitCode() == 0);
    CHECK(output.contains("全部办完"));
    CHECK(QFile::exists(folder.filePath(QStringLiteral("job/本周走访.pdf"))));
    CHECK(QFile::exists(folder.filePath(QStringLiteral("job/village/archive.tongdang"))));
}
