// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx_archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <memory>

namespace tongdang::exchange {

namespace {

struct Closer {
    void operator()(archive* handle) const { archive_read_free(handle); }
};
using Reader = std::unique_ptr<archive, Closer>;

constexpr int entriesLimit = 10'000;

/// Pictures and the like are of no use to a roster and may be large.
bool isWanted(const QString& name)
{
    return name.endsWith(u".xml") || name.endsWith(u".rels");
}

} // namespace

Result<QHash<QString, QByteArray>> unpackZip(const QByteArray& content, qint64 budget)
{
    const Reader reader(archive_read_new());
    if (!reader || archive_read_support_format_zip(reader.get()) != ARCHIVE_OK
        || archive_read_open_memory(reader.get(), content.constData(),
                                    static_cast<std::size_t>(content.size()))
               != ARCHIVE_OK)
        return failure(ErrorKind::Refused, "exchange.not_a_table");
    QHash<QString, QByteArray> parts;
    archive_entry* entry = nullptr;
    int entries = 0;
    int code = ARCHIVE_OK;
    while ((code = archive_read_next_header(reader.get(), &entry)) == ARCHIVE_OK) {
        if (++entries > entriesLimit)
            return failure(ErrorKind::Refused, "exchange.too_large");
        if (archive_entry_is_encrypted(entry))
            return failure(ErrorKind::Refused, "exchange.password");
        const QString name = QString::fromUtf8(archive_entry_pathname_utf8(entry));
        if (!isWanted(name))
            continue;
        QByteArray part;
        std::array<char, 65'536> block{};
        la_ssize_t got = 0;
        while ((got = archive_read_data(reader.get(), block.data(), block.size())) > 0) {
            budget -= got;
            if (budget < 0)
                return failure(ErrorKind::Refused, "exchange.too_large");
            part.append(block.data(), static_cast<qsizetype>(got));
        }
        if (got < 0)
            return failure(ErrorKind::Refused, "exchange.not_a_table", {},
                           QString::fromUtf8(archive_error_string(reader.get())));
        parts.insert(name, part);
    }
    if (code != ARCHIVE_EOF)
        return failure(ErrorKind::Refused, "exchange.not_a_table", {},
                       QString::fromUtf8(archive_error_string(reader.get())));
    return parts;
}

} // namespace tongdang::exchange
