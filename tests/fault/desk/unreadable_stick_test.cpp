// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/children.h"
#include "support/desk/office_pair.h"
#include "support/storage/archive_folder.h"

#include <QDirIterator>

#ifdef Q_OS_LINUX

#include <cerrno>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

/// Of one file, as of a stick with a bad block or one that is pulled out.
struct BadBlock {
    dev_t device = 0;
    ino_t inode = 0;
    int pass = 0;   ///< the reading from the beginning, counted from 1, from which on it is bad
    off_t from = 0; ///< byte
    int seen = 0;   ///< readings from the beginning
};
BadBlock badBlock;

/// How many of the bytes are left to be read; 0: none.
size_t readable(int file, size_t size)
{
    struct stat found = {};
    if (badBlock.inode == 0 || ::fstat(file, &found) != 0 || found.st_dev != badBlock.device
        || found.st_ino != badBlock.inode)
        return size;
    const off_t at = ::lseek(file, 0, SEEK_CUR);
    badBlock.seen += at == 0 ? 1 : 0;
    if (badBlock.seen < badBlock.pass)
        return size;
    return at < badBlock.from ? std::min(size, size_t(badBlock.from - at)) : 0;
}

} // namespace

/// Instead of the C library's, for Qt as well: what this program exports comes first.
extern "C" __attribute__((visibility("default"))) ssize_t read(int file, void* bytes, size_t size)
{
    const size_t left = size == 0 ? 0 : readable(file, size);
    if (left == 0 && size > 0) {
        errno = EIO;
        return -1;
    }
    return ::syscall(SYS_read, file, bytes, left);
}

using namespace tongdang;
using namespace tongdang::test;

namespace {

BadBlock badBlockOf(const QString& file, int pass, qint64 from)
{
    struct stat found = {};
    REQUIRE(::stat(file.toUtf8().constData(), &found) == 0);
    return {found.st_dev, found.st_ino, pass, from, 0};
}

QStringList inboxesBelow(const QString& folder)
{
    QStringList files;
    QDirIterator each(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString path = each.next();
        if (path.contains(QStringLiteral("/inbox/")))
            files.append(path);
    }
    return files;
}

} // namespace

TEST_CASE("A bundle that cannot be read to its end is named, changes nothing, and is merged when "
          "it can be read")
{
    OfficePair both;
    for (int number = 0; number < 3; ++number)
        both.village.addChild(QStringLiteral("示童%1").arg(number));
    const QString file = take(desk::exportBundle(both.village.session(), both.stick())).file;
    const qint64 size = QFileInfo(file).size();
    const qint64 before = both.station.changes();
    const QString place = both.station.file(QString());
    const QStringList inbox = inboxesBelow(place);

    // It is read once for its name and once to be copied, and whatever more it may be.
    int passes = 0;
    for (bool isMerged = false; !isMerged; ++passes) {
        for (const qint64 from : {size - 1, size / 2, qint64(1), qint64(0)}) {
            INFO("reading " << passes + 1 << ", byte " << from << " of " << size);
            badBlock = badBlockOf(file, passes + 1, from);
            const auto imported = desk::importBundle(both.station.session(), file);
            isMerged = std::exchange(badBlock, {}).seen <= passes;
            if (isMerged) {
                CHECK(take(imported).status == desk::ImportStatus::Merged);
                break;
            }
            CHECK(errorCode(imported) == "sync.read_failed");
            CHECK(both.station.changes() == before);
            CHECK(take(desk::waitingBundles(both.station.session())).empty());
            CHECK(inboxesBelow(place) == inbox);
        }
    }
    CHECK(passes > 2);
    CHECK(take(desk::listChildren(both.station.session())).size() == 3);
}

#endif
