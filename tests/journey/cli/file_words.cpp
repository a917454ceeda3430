// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_words.h"

#include "exchange_steps.h"
#include "support/catch.h"

#include <QProcess>
#include <QRegularExpression>

namespace tongdang::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray outputOf(const QString& tool, const QStringList& words)
{
    QProcess process;
    process.start(tool, words);
    REQUIRE(process.waitForFinished(30'000));
    REQUIRE(process.exitCode() == 0);
    return process.readAllStandardOutput();
}

} // namespace

QByteArray wordsOf(const QString& file)
{
    if (file.endsWith(u".pdf"_s))
        return outputOf(u"pdftotext"_s, {u"-raw"_s, file, u"-"_s});
    if (file.endsWith(u".xlsx"_s))
        return outputOf(
            u"python3"_s,
            {u"-c"_s,
             u"import sys, zipfile\n"
             "parts = zipfile.ZipFile(sys.argv[1])\n"
             "for name in parts.namelist(): sys.stdout.buffer.write(parts.read(name))"_s,
             file});
    return contentOf(file);
}

QString runOnWordsOf(const QString& file)
{
    static const QRegularExpression white(u"\\s"_s);
    return QString::fromUtf8(wordsOf(file)).remove(white);
}

} // namespace tongdang::test
