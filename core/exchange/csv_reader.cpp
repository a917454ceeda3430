// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_reader.h"

#include <QStringDecoder>

namespace tongdang::exchange {

namespace {

Result<QString> decoded(const QByteArray& content)
{
    // Strict UTF-8 first: GB18030 accepts almost anything.
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8.decode(content);
    if (!utf8.hasError())
        return text;
    QStringDecoder gb18030("GB18030");
    if (gb18030.isValid()) {
        const QString chinese = gb18030.decode(content);
        if (!gb18030.hasError())
            return chinese;
    }
    return failure(ErrorKind::Refused, "exchange.encoding");
}

class Parser {
public:
    Parser(QStringView text, QChar separator, const TableLimits& limits)
        : m_text(text)
        , m_separator(separator)
        , m_limits(limits)
    {
    }

    Result<Table> parse()
    {
        while (m_position < m_text.size()) {
            const QChar sign = m_text[m_position++];
            if (m_quoted)
                takeQuoted(sign);
            else if (sign == u'"' && m_cell.isEmpty())
                m_quoted = true;
            else if (sign == m_separator)
                endCell();
            else if (sign == u'\n' || sign == u'\r')
                endLine(sign);
            else
                m_cell += sign;
            if (m_cell.size() > m_limits.cellCharacters || m_tooLarge)
                return failure(ErrorKind::Refused, "exchange.too_large");
        }
        if (m_quoted)
            return failure(ErrorKind::Refused, "exchange.not_a_table", {},
                           QStringLiteral("open quote"));
        if (!m_cell.isEmpty() || !m_row.cells.empty())
            endRow();
        return std::move(m_table);
    }

private:
    void takeQuoted(QChar sign)
    {
        if (sign != u'"') {
            m_cell += sign;
        } else if (m_position < m_text.size() && m_text[m_position] == u'"') {
            m_cell += sign;
            ++m_position;
        } else {
            m_quoted = false;
        }
    }

    void endCell()
    {
        Cell cell;
        cell.text = m_cell.trimmed();
        cell.kind = cell.text.isEmpty() ? CellKind::Empty : CellKind::Text;
        m_row.cells.push_back(std::move(cell));
        m_cell.clear();
        m_tooLarge = m_tooLarge || static_cast<int>(m_row.cells.size()) > m_limits.columns
                     || ++m_cells > m_limits.cells;
    }

    void endLine(QChar sign)
    {
        if (sign == u'\r' && m_position < m_text.size() && m_text[m_position] == u'\n')
            ++m_position;
        endRow();
    }

    void endRow()
    {
        endCell();
        m_row.number = ++m_rowNumber;
        m_tooLarge = m_tooLarge || m_rowNumber > m_limits.rows;
        if (!m_row.isEmpty())
            m_table.rows.push_back(std::move(m_row));
        m_row = TableRow();
    }

    QStringView m_text;
    QChar m_separator;
    const TableLimits& m_limits;
    qsizetype m_position = 0;
    bool m_quoted = false;
    bool m_tooLarge = false;
    int m_rowNumber = 0;
    qint64 m_cells = 0;
    QString m_cell;
    TableRow m_row;
    Table m_table;
};

} // namespace

Result<Table> readCsv(const QByteArray& content, const TableLimits& limits)
{
    if (content.contains('\0'))
        return failure(ErrorKind::Refused, "exchange.not_a_table");
    TONGDANG_TRY(const QString text, decoded(content));
    const QStringView firstLine = QStringView(text).left(text.indexOf(u'\n'));
    const QChar separator = firstLine.count(u'\t') > firstLine.count(u',') ? u'\t' : u',';
    TONGDANG_TRY(Table table, Parser(text, separator, limits).parse());
    if (table.rows.empty())
        return failure(ErrorKind::Refused, "exchange.not_a_table");
    return table;
}

} // namespace tongdang::exchange
