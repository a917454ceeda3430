// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/durable_file.h"

#include "base/named_file.h"
#include "sync/seal.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace tongdang::sync {
namespace {

tl::unexpected<Error> writeFailed(const QString& file, int error, const QString& detail)
{
    // A file system that cannot hold so large a file says so at the byte where it ends.
    const char* const code = error == ENOSPC  ? "sync.medium_full"
                             : error == EFBIG ? "sync.file_too_large"
                                              : "sync.write_failed";
    return failure(ErrorKind::Medium, code, {file}, detail);
}

/// `shown`: the name that the person knows the file by.
Result<void> flush(QFile& file, const QString& shown)
{
    if (!file.flush() || ::fsync(file.handle()) != 0)
        return writeFailed(shown, errno, file.errorString());
    return {};
}

Result<void> flushFolder(const QString& file)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(file).absolutePath());
    const int handle = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return writeFailed(file, errno, {});
    const bool flushed = ::fsync(handle) == 0;
    // Some file systems of sticks cannot flush a folder; the file itself is flushed.
    const int error = flushed ? 0 : errno;
    ::close(handle);
    if (!flushed && error != EINVAL && error != ENOSYS)
        return writeFailed(file, error, {});
    return {};
}

/// Hashes what is written on its way to the file.
class HashingDevice final : public QIODevice {
public:
    explicit HashingDevice(QFile& file)
        : m_file(file)
    {
        setOpenMode(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] QByteArray result() const { return m_hash.result(); }

protected:
    qint64 readData(char* /*data*/, qint64 /*size*/) override { return -1; }
    qint64 writeData(const char* data, qint64 size) override
    {
        m_hash.addData(QByteArrayView(data, qsizetype(size)));
        const qint64 written = m_file.write(data, size);
        if (written != size)
            setErrorString(m_file.errorString());
        return written;
    }

private:
    QFile& m_file;
    QCryptographicHash m_hash{QCryptographicHash::Blake2b_512};
};

/// The hash of the file as the medium has it: what the system keeps in memory is dropped first.
Result<QByteArray> hashPastCache(const QString& path, const QString& shown)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorKind::Medium, "sync.medium_faulty", {shown}, file.errorString());
    ::posix_fadvise(file.handle(), 0, 0, POSIX_FADV_DONTNEED);
    QCryptographicHash hash(QCryptographicHash::Blake2b_512);
    if (!hash.addData(&file))
        return failure(ErrorKind::Medium, "sync.medium_faulty", {shown}, file.errorString());
    return hash.result();
}

/// Writes what will be `shown` under its passing name.
Result<void> writePart(const QString& part, const QString& shown,
                       const std::function<Result<void>(QIODevice&)>& write, Readers readers)
{
    QFile file(part);
    constexpr QIODevice::OpenMode mode = QIODevice::WriteOnly | QIODevice::Truncate;
    const bool isOpen = readers == Readers::OwnerOnly
                            ? file.open(mode, QFileDevice::ReadOwner | QFileDevice::WriteOwner)
                            : file.open(mode);
    if (!isOpen)
        return writeFailed(shown, errno, file.errorString());
    HashingDevice hashing(file);
    if (auto written = write(hashing); !written) {
        Error error = std::move(written).error();
        if (error.arguments.isEmpty()) // a writer knows no file
            error.arguments = {shown};
        return failure(std::move(error));
    }
    TONGDANG_CHECK(flush(file, shown));
    file.close();
    TONGDANG_TRY(const QByteArray found, hashPastCache(part, shown));
    if (found != hashing.result())
        return failure(ErrorKind::Medium, "sync.medium_faulty", {shown});
    return {};
}

QString partOf(const QString& file)
{
    return file + QStringLiteral(".part");
}

} // namespace

PreparedFile::PreparedFile(QString file)
    : m_file(std::move(file))
{
}

PreparedFile::PreparedFile(PreparedFile&& other) noexcept
    : m_file(std::exchange(other.m_file, QString()))
{
}

PreparedFile::~PreparedFile()
{
    if (!m_file.isEmpty())
        QFile::remove(partOf(m_file));
}

Result<PreparedFile> PreparedFile::write(const QString& file,
                                         const std::function<Result<void>(QIODevice&)>& write,
                                         Readers readers)
{
    if (QFile::exists(file))
        return failure(ErrorKind::Refused, "sync.file_exists", {file});
    PreparedFile prepared(file);
    TONGDANG_CHECK(writePart(partOf(file), file, write, readers));
    return prepared;
}

Result<void> PreparedFile::appear()
{
    // QFile::rename refuses an existing target.
    if (!QFile::rename(partOf(m_file), m_file)) {
        const bool isTaken = QFile::exists(m_file);
        return failure(isTaken ? ErrorKind::Refused : ErrorKind::Medium,
                       isTaken ? "sync.file_exists" : "sync.write_failed", {m_file});
    }
    return flushFolder(std::exchange(m_file, QString()));
}

Result<void> writeNewFile(const QString& file, const std::function<Result<void>(QIODevice&)>& write,
                          Readers readers)
{
    TONGDANG_TRY(PreparedFile prepared, PreparedFile::write(file, write, readers));
    return prepared.appear();
}

Result<void> copyNewFile(const QString& from, const QString& to)
{
    QFile source(from);
    if (!openNamedFile(source))
        return failure(ErrorKind::Medium, "sync.read_failed", {from}, source.errorString());
    return writeNewFile(to, [&](QIODevice& target) -> Result<void> {
        while (!source.atEnd()) {
            const QByteArray piece = source.read(1 << 20);
            if (piece.isEmpty())
                return failure(ErrorKind::Medium, "sync.read_failed", {from}, source.errorString());
            if (target.write(piece) != piece.size())
                return writeFailed(to, errno, target.errorString());
        }
        return {};
    });
}

Result<void> copyRange(QIODevice& from, qint64 offset, qint64 size, const QString& to)
{
    QFile target(to);
    if (!target.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return writeFailed(to, errno, target.errorString());
    if (!from.seek(offset))
        return failure(ErrorKind::Medium, "sync.read_failed", {}, from.errorString());
    for (qint64 left = size; left > 0;) {
        const QByteArray piece = from.read(std::min<qint64>(left, 1 << 20));
        if (piece.isEmpty())
            return failure(ErrorKind::Medium, "sync.read_failed", {}, from.errorString());
        if (target.write(piece) != piece.size())
            return writeFailed(to, errno, target.errorString());
        left -= piece.size();
    }
    return flush(target, to);
}

} // namespace tongdang::sync
