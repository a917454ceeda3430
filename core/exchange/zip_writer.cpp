// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/zip_writer.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace tongdang::exchange {

namespace {

struct ArchiveCloser {
    void operator()(archive* handle) const { archive_write_free(handle); }
};
struct EntryCloser {
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

/// 1 January 1980, the first day that the format knows.
constexpr time_t firstDay = 315'532'800;
constexpr int ordinaryFile = 0644;

la_ssize_t append(archive* /*handle*/, void* bytes, const void* block, std::size_t length)
{
    static_cast<QByteArray*>(bytes)->append(static_cast<const char*>(block),
                                            static_cast<qsizetype>(length));
    return static_cast<la_ssize_t>(length);
}

bool addPart(archive* zip, const ZipPart& part)
{
    const std::unique_ptr<archive_entry, EntryCloser> entry(archive_entry_new());
    if (!entry)
        return false;
    archive_entry_set_pathname(entry.get(), part.name.constData());
    archive_entry_set_size(entry.get(), part.content.size());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), ordinaryFile);
    archive_entry_set_mtime(entry.get(), firstDay, 0);
    return archive_write_header(zip, entry.get()) == ARCHIVE_OK
           && archive_write_data(zip, part.content.constData(),
                                 static_cast<std::size_t>(part.content.size()))
                  == part.content.size();
}

} // namespace

Result<QByteArray> makeZip(const std::vector<ZipPart>& parts)
{
    QByteArray bytes;
    const std::unique_ptr<archive, ArchiveCloser> zip(archive_write_new());
    const auto failed = [&zip] {
        return failure(ErrorKind::Medium, "exchange.cannot_pack", {},
                       zip ? QString::fromUtf8(archive_error_string(zip.get())) : QString());
    };
    // Without padding to whole blocks, which would stand behind the end of the zip.
    if (!zip || archive_write_set_format_zip(zip.get()) != ARCHIVE_OK
        || archive_write_set_bytes_per_block(zip.get(), 0) != ARCHIVE_OK
        || archive_write_set_bytes_in_last_block(zip.get(), 1) != ARCHIVE_OK
        || archive_write_open(zip.get(), &bytes, nullptr, append, nullptr) != ARCHIVE_OK)
        return failed();
    for (const ZipPart& part : parts) {
        if (!addPart(zip.get(), part))
            return failed();
    }
    if (archive_write_close(zip.get()) != ARCHIVE_OK)
        return failed();
    return bytes;
}

} // namespace tongdang::exchange
