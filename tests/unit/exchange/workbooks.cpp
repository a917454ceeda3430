// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbooks.h"

#include <archive.h>
#include <archive_entry.h>

namespace tongdang::test {

QByteArray zipOf(const std::vector<std::pair<QByteArray, QByteArray>>& parts)
{
    QByteArray bytes(4 << 20, '\0');
    std::size_t used = 0;
    archive* writer = archive_write_new();
    archive_write_set_format_zip(writer);
    archive_write_open_memory(writer, bytes.data(), static_cast<std::size_t>(bytes.size()), &used);
    for (const auto& [name, content] : parts) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.constData());
        archive_entry_set_size(entry, content.size());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_write_header(writer, entry);
        archive_write_data(writer, content.constData(), static_cast<std::size_t>(content.size()));
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    bytes.truncate(static_cast<qsizetype>(used));
    return bytes;
}

QByteArray workbook(const QByteArray& rows, const QByteArray& properties)
{
    return zipOf(
        {{"xl/workbook.xml", "<workbook xmlns:r=\"r\">" + properties
                                 + "<sheets><sheet name=\"S\" r:id=\"x\"/></sheets></workbook>"},
         {"xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"x\" Target=\"worksheets/s.xml\"/></Relationships>"},
         {"xl/sharedStrings.xml",
          "<sst><si><t>曾</t><rPh sb=\"0\" "
          "eb=\"1\"><t>zeng</t></rPh></si><si><r><t>雨</t></r><r><t>桐</t></r></si></sst>"},
         {"xl/styles.xml",
          "<styleSheet><numFmts><numFmt numFmtId=\"170\" "
          "formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/>"
          "<numFmt numFmtId=\"171\" formatCode=\"&quot;day&quot;0\"/></numFmts><cellXfs><xf "
          "numFmtId=\"0\"/>"
          "<xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf "
          "numFmtId=\"171\"/></cellXfs></styleSheet>"},
         {"xl/worksheets/s.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}});
}

} // namespace tongdang::test
