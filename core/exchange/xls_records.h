// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>
#include <vector>

namespace tongdang::exchange {

/// One record of an xls ([MS-XLS] 2.1.4) with the CONTINUE records behind it. Every reader answers
/// nothing beyond the record's end: foreign input.
class XlsRecord {
public:
    int type = 0;
    std::vector<QByteArrayView> parts; ///< its own content, then those of its CONTINUE records

    [[nodiscard]] int byte(qsizetype at) const;
    [[nodiscard]] int word(qsizetype at) const; ///< 16 bits, least byte first; of the first part
    [[nodiscard]] quint32 longWord(qsizetype at) const;
    [[nodiscard]] double real(qsizetype at) const;
    [[nodiscard]] qsizetype size() const { return parts.front().size(); }
};

/// Goes through the records of a stream.
class XlsRecords {
public:
    XlsRecords(QByteArrayView stream, qsizetype start)
        : m_stream(stream)
        , m_at(start)
    {
    }
    /// Nothing at the end of the stream, or where a record goes beyond it.
    [[nodiscard]] std::optional<XlsRecord> next();

private:
    [[nodiscard]] bool take(int& type, QByteArrayView& content);

    QByteArrayView m_stream;
    qsizetype m_at = 0;
};

/// Reads the texts of a record one after the other, across its parts. In each part a text goes on
/// with a byte that says anew how wide its signs are.
class XlsTexts {
public:
    XlsTexts(const XlsRecord& record, qsizetype start)
        : m_record(record)
        , m_at(start)
    {
    }
    /// A text with a length of 16 bits (XLUnicodeRichExtendedString); its formats and readings are
    /// passed over. Nothing if it goes beyond the record.
    [[nodiscard]] std::optional<QString> next();
    /// The name of a sheet: a length of 8 bits, no formats.
    [[nodiscard]] std::optional<QString> nextShort();

private:
    [[nodiscard]] int byte();
    [[nodiscard]] int word();
    [[nodiscard]] bool enterNextPart();
    [[nodiscard]] bool signs(qsizetype count, bool wide, QString& text);
    void skip(qsizetype bytes);

    const XlsRecord& m_record;
    std::size_t m_part = 0;
    qsizetype m_at = 0;
    bool m_beyond = false;
};

} // namespace tongdang::exchange
