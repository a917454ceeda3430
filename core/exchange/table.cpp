// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table.h"

#include "exchange/csv_reader.h"
#include "exchange/xls_reader.h"
#include "exchange/xlsx_reader.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace tongdang::exchange {

namespace {

/// An encrypted xlsx and an old xls share the OLE container; only the encrypted one has this stream
/// (in UTF-16).
bool isEncryptedOffice(QByteArrayView content)
{
    static constexpr char16_t name[] = u"EncryptedPackage";
    const QByteArray pattern(reinterpret_cast<const char*>(name), 2 * 16);
    return content.indexOf(pattern) >= 0;
}

int twoBytes(QByteArrayView content, qsizetype at)
{
    return at + 1 < content.size()
               ? static_cast<uchar>(content[at]) | static_cast<uchar>(content[at + 1]) << 8
               : 0;
}

/// An xls with a password has the record FILEPASS behind its first one, BOF, or behind WRITEPROT
/// ([MS-XLS] 2.1.7.20.3). All that follows is unreadable, which libfreexl takes for content.
bool isEncryptedXls(QByteArrayView content)
{
    constexpr int filePass = 0x2F;
    constexpr int writeProtection = 0x86;
    constexpr qsizetype recordHead = 4;
    static constexpr QByteArrayView beginOfFile("\x09\x08\x10\x00", 4);
    const qsizetype start = content.indexOf(beginOfFile);
    if (start < 0)
        return false;
    qsizetype next = start + recordHead + twoBytes(content, start + 2);
    if (twoBytes(content, next) == writeProtection)
        next += recordHead + twoBytes(content, next + 2);
    return twoBytes(content, next) == filePass;
}

} // namespace

const Cell& TableRow::cell(int column) const
{
    static const Cell empty;
    const auto index = static_cast<std::size_t>(column);
    return column >= 0 && index < cells.size() ? cells[index] : empty;
}

bool TableRow::isEmpty() const
{
    return std::ranges::all_of(cells, &Cell::isEmpty);
}

Result<Table> readTable(const QString& file, const TableLimits& limits)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Medium, "exchange.cannot_read", {QFileInfo(file).fileName()},
                       source.errorString());
    const QByteArray content = source.read(limits.fileBytes + 1);
    if (content.size() > limits.fileBytes)
        return failure(ErrorKind::Refused, "exchange.too_large");
    if (content.startsWith("PK\x03\x04"))
        return readXlsx(content, limits);
    if (content.startsWith("\xD0\xCF\x11\xE0")) {
        if (isEncryptedOffice(content) || isEncryptedXls(content))
            return failure(ErrorKind::Refused, "exchange.password");
        return readXls(file, limits);
    }
    return readCsv(content, limits);
}

} // namespace tongdang::exchange
