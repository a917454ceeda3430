// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/table.h"

#include "base/named_file.h"
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
    if (!openNamedFile(source))
        return failure(ErrorKind::Medium, "exchange.cannot_read", {QFileInfo(file).fileName()},
                       source.errorString());
    // A read up to the limit would set aside the limit.
    const QByteArray content = source.read(std::min(source.size(), limits.fileBytes) + 1);
    if (content.size() > limits.fileBytes)
        return failure(ErrorKind::Refused, "exchange.too_large");
    if (content.startsWith("PK\x03\x04"))
        return readXlsx(content, limits);
    if (content.startsWith("\xD0\xCF\x11\xE0")) {
        if (isEncryptedOffice(content))
            return failure(ErrorKind::Refused, "exchange.password");
        return readXls(content, limits);
    }
    // Some programs write a web page and call it xls.
    if (content.trimmed().startsWith('<'))
        return failure(ErrorKind::Refused, "exchange.not_a_table", {}, QStringLiteral("markup"));
    return readCsv(content, limits);
}

} // namespace tongdang::exchange
