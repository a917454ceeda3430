// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/catch.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace tongdang::test {

/// A run of a program that is not ours.
struct ProgramRun {
    int status = -1;
    QByteArray output;
    QByteArray errors;
};

/// Fails the test if the program is not there: packaging/install-dependencies --tests installs it.
inline ProgramRun run(const QString& program, const QStringList& arguments,
                      const QString& folder = {})
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        FAIL("cannot run " << program.toStdString());
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// A temporary folder of files.
struct Workshop {
    QTemporaryDir folder;

    [[nodiscard]] QString path(const char* name) const
    {
        return folder.filePath(QString::fromLatin1(name));
    }
    void write(const char* name, QByteArrayView bytes) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes.data(), bytes.size()) == bytes.size());
    }
    [[nodiscard]] QByteArray read(const char* name) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::ReadOnly))
            FAIL("no file " << name);
        return file.readAll();
    }
};

/// More rounds for TONGDANG_DEPTH=nightly.
inline int rounds(int usual)
{
    return qEnvironmentVariable("TONGDANG_DEPTH") == QStringLiteral("nightly") ? usual * 50 : usual;
}

} // namespace tongdang::test
