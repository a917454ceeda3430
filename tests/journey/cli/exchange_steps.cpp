// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange_steps.h"

#include "support/catch.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>

namespace tongdang::test {

namespace {

const QStringList folders{QStringLiteral("archive"), QStringLiteral("state")};

} // namespace

QString exportFrom(Pc& pc, const QString& folder, const QStringList& more)
{
    const Outcome done = pc.run(QStringList{QStringLiteral("bundle"), QStringLiteral("export"),
                                            QStringLiteral("--to"), folder}
                                + more);
    INFO(done.err.toStdString());
    REQUIRE(done.status == 0);
    return done["file"].toString();
}

QString receiptFrom(Pc& station, const QString& folder)
{
    return exportFrom(station, folder, {QStringLiteral("--for"), villageCode});
}

Outcome importInto(Pc& pc, const QString& file, const QStringList& more)
{
    return pc.run(QStringList{QStringLiteral("bundle"), QStringLiteral("import"), file} + more);
}

Outcome importInWords(Pc& pc, const QString& file, const QStringList& more)
{
    return pc.runInWords(QStringList{QStringLiteral("bundle"), QStringLiteral("import"), file}
                         + more);
}

QByteArray dumpOf(Pc& pc)
{
    return pc.runInWords({QStringLiteral("dump"), QStringLiteral("--canonical")}).out;
}

QByteArray childrenIn(Pc& pc)
{
    const Outcome listed =
        pc.run({QStringLiteral("record"), QStringLiteral("list"), QStringLiteral("child")});
    REQUIRE(listed.json.array().size() > 0);
    return listed.out;
}

QByteArray stateOf(Pc& pc)
{
    const QStringList inbox =
        QDir(pc.archive() + QStringLiteral("/inbox")).entryList(QDir::Files, QDir::Name);
    const int changes = pc.run({QStringLiteral("doctor")})["changes"].toInt();
    return dumpOf(pc) + QByteArray::number(changes) + ' ' + inbox.join(u' ').toUtf8();
}

Outcome rename(Pc& pc, const QString& child, const QString& name)
{
    return pc.run({QStringLiteral("record"), QStringLiteral("put"), QStringLiteral("child"),
                   QStringLiteral("--id"), child, QStringLiteral("--force-incomplete"),
                   QStringLiteral("name=") + name});
}

QByteArray contentOf(const QString& file)
{
    QFile device(file);
    REQUIRE(device.open(QIODevice::ReadOnly));
    return device.readAll();
}

void writeTo(const QString& file, const QByteArray& content)
{
    QFile device(file);
    REQUIRE(device.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(device.write(content) == content.size());
}

QStringList whenAFileAppears(const QString& folder, const QString& words)
{
    const QString script = QStringLiteral(R"(
folder=$1; shift
shopt -s nullglob
old=("$folder"/*)
"$@" & program=$!
while kill -0 $program 2>/dev/null; do
    now=("$folder"/*)
    if [ ${#now[@]} -ne ${#old[@]} ]; then %1; break; fi
done
wait $program 2>/dev/null
)")
                               .arg(words);
    return {QStringLiteral("bash"), QStringLiteral("-c"), script, QStringLiteral("bash"), folder};
}

void copyFolder(const QString& from, const QString& to)
{
    REQUIRE(QDir().mkpath(to));
    QDirIterator each(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString file = each.next();
        const QString target = to + file.mid(from.size());
        REQUIRE(QDir().mkpath(QFileInfo(target).path()));
        REQUIRE(QFile::copy(file, target));
    }
}

DiskImage::DiskImage(Pc& pc)
    : m_pc(pc)
{
    for (const QString& name : folders)
        copyFolder(pc.folder(name), pc.folder(QStringLiteral("image/") + name));
}

void DiskImage::putBack()
{
    for (const QString& name : folders) {
        REQUIRE(QDir(m_pc.folder(name)).removeRecursively());
        copyFolder(m_pc.folder(QStringLiteral("image/") + name), m_pc.folder(name));
    }
}

QString deviceOf(Pc& station, const QString& org)
{
    const Outcome listed = station.run({QStringLiteral("enrol"), QStringLiteral("list")});
    for (const QJsonValue& device : listed.json.array()) {
        if (device[QStringLiteral("org")] == org)
            return device[QStringLiteral("device")].toString();
    }
    return {};
}

} // namespace tongdang::test
