// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mounted_stick.h"

#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace tongdang::test {

namespace {

struct Ran {
    bool ok = false;
    QString out;
};

Ran runTool(const QString& tool, const QStringList& words)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(tool, words);
    const bool ended = process.waitForFinished(30'000);
    return {ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
            QString::fromUtf8(process.readAll()).trimmed()};
}

} // namespace

MountedStick::MountedStick(Kind kind, int megabytes)
    : m_kind(kind)
{
    REQUIRE(QDir().mkpath(folder()));
    const QString image = m_folder.filePath(u"image"_s);
    QFile file(image);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.resize(qint64(megabytes) * 1024 * 1024));
    file.close();
    // A machine without the tool is told by mount().
    (void)(kind == Kind::ExFat ? runTool(u"mkfs.exfat"_s, {image})
                               : runTool(u"mkfs.vfat"_s, {image}));
}

MountedStick::~MountedStick()
{
    unmount();
}

bool MountedStick::mount(bool readOnly)
{
    const QString image = m_folder.filePath(u"image"_s);
    Ran ran;
    if (m_kind == Kind::ExFat) {
        ran = runTool(u"losetup"_s, {u"-f"_s, u"--show"_s, image});
        if (ran.ok) {
            m_device = ran.out;
            ran = runTool(u"mount.exfat-fuse"_s,
                          {u"-o"_s, readOnly ? u"ro"_s : u"rw"_s, m_device, folder()});
        }
    } else {
        const QStringList words{u"-o"_s, readOnly ? u"ro"_s : u"rw+"_s, image, folder()};
        ran = runTool(u"fusefat"_s, words);
    }
    m_mounted = ran.ok && QStorageInfo(folder()).rootPath() == QDir(folder()).canonicalPath();
    if (!m_mounted) {
        unmount();
        WARN("not tried here, the file system cannot be mounted: " << ran.out.toStdString());
    }
    return m_mounted;
}

void MountedStick::unmount()
{
    if (m_mounted)
        (void)runTool(u"umount"_s, {folder()});
    if (!m_device.isEmpty())
        (void)runTool(u"losetup"_s, {u"-d"_s, m_device});
    m_device.clear();
    m_mounted = false;
}

QString MountedStick::pullOut() const
{
    return u"pkill -KILL -f -- '(mount[.]exfat-fuse|fusefat) .*%1'"_s.arg(
        m_kind == Kind::ExFat ? folder() : m_folder.filePath(u"image"_s));
}

void MountedStick::fillBut(qint64 bytes) const
{
    const qint64 room = QStorageInfo(folder()).bytesAvailable() - bytes;
    REQUIRE(room > 0);
    QFile file(folder() + u"/film.mp4"_s);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    REQUIRE(file.write(QByteArray(room, 'x')) == room);
}

void MountedStick::emptyAgain() const
{
    REQUIRE(QFile::remove(folder() + u"/film.mp4"_s));
}

} // namespace tongdang::test
