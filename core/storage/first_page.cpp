// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/first_page.h"

#include "storage/record_map.h"

#include <QtEndian>

namespace tongdang::storage {

namespace {

constexpr int pageSizeAt = 16;
constexpr int writeVersionAt = 18;
constexpr int readVersionAt = 19;
constexpr int payloadFractionsAt = 21;
constexpr int databaseSizeAt = 28;
constexpr int treeAt = 100;
constexpr int cellContentAt = treeAt + 5;

constexpr quint8 walVersion = 2;
constexpr quint8 tableLeaf = 0x0d;

} // namespace

QByteArray emptyDatabasePage()
{
    QByteArray page("SQLite format 3", 16); // with its final zero
    page.resize(pageSize, '\0');
    auto* const bytes = reinterpret_cast<quint8*>(page.data());
    qToBigEndian(quint16{pageSize}, bytes + pageSizeAt);
    markAsWal(bytes);
    // Fixed by the format: largest, least and leaf payload in parts of 255.
    bytes[payloadFractionsAt] = 64;
    bytes[payloadFractionsAt + 1] = 32;
    bytes[payloadFractionsAt + 2] = 32;
    qToBigEndian(quint32{1}, bytes + databaseSizeAt);
    bytes[treeAt] = tableLeaf;
    qToBigEndian(quint16{pageSize}, bytes + cellContentAt);
    return page;
}

void markAsWal(quint8* firstPage)
{
    firstPage[writeVersionAt] = walVersion;
    firstPage[readVersionAt] = walVersion;
}

} // namespace tongdang::storage
