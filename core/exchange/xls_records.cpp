// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xls_records.h"

#include <QtEndian>

#include <algorithm>

namespace tongdang::exchange {

namespace {

constexpr int continueType = 0x3C;
constexpr qsizetype headSize = 4;

template <class T>
T numberAt(QByteArrayView bytes, qsizetype at)
{
    const bool inside = at >= 0 && at + static_cast<qsizetype>(sizeof(T)) <= bytes.size();
    return inside ? qFromLittleEndian<T>(bytes.data() + at) : T{};
}

} // namespace

int XlsRecord::byte(qsizetype at) const
{
    return numberAt<quint8>(parts.front(), at);
}

int XlsRecord::word(qsizetype at) const
{
    return numberAt<quint16>(parts.front(), at);
}

quint32 XlsRecord::longWord(qsizetype at) const
{
    return numberAt<quint32>(parts.front(), at);
}

double XlsRecord::real(qsizetype at) const
{
    return numberAt<double>(parts.front(), at);
}

bool XlsRecords::take(int& type, QByteArrayView& content)
{
    if (m_at < 0 || m_at + headSize > m_stream.size())
        return false;
    type = numberAt<quint16>(m_stream, m_at);
    const qsizetype size = numberAt<quint16>(m_stream, m_at + 2);
    if (m_at + headSize + size > m_stream.size())
        return false;
    content = m_stream.sliced(m_at + headSize, size);
    m_at += headSize + size;
    return true;
}

std::optional<XlsRecord> XlsRecords::next()
{
    XlsRecord record;
    QByteArrayView content;
    if (!take(record.type, content))
        return std::nullopt;
    record.parts.push_back(content);
    int type = continueType;
    for (qsizetype before = m_at; take(type, content); before = m_at) {
        if (type != continueType) {
            m_at = before;
            break;
        }
        record.parts.push_back(content);
    }
    return record;
}

bool XlsTexts::enterNextPart()
{
    ++m_part;
    m_at = 0;
    m_beyond = m_beyond || m_part >= m_record.parts.size();
    return !m_beyond;
}

int XlsTexts::byte()
{
    while (!m_beyond && m_at >= m_record.parts[m_part].size()) {
        if (!enterNextPart())
            break;
    }
    return m_beyond ? 0 : static_cast<uchar>(m_record.parts[m_part][m_at++]);
}

int XlsTexts::word()
{
    const int low = byte();
    return low | byte() << 8;
}

void XlsTexts::skip(qsizetype bytes)
{
    while (bytes > 0 && !m_beyond) {
        const qsizetype here = std::min(bytes, m_record.parts[m_part].size() - m_at);
        m_at += here;
        bytes -= here;
        if (bytes > 0 && !enterNextPart())
            return;
    }
}

bool XlsTexts::signs(qsizetype count, bool wide, QString& text)
{
    for (; count > 0; --count) {
        if (!m_beyond && m_at >= m_record.parts[m_part].size()) {
            if (!enterNextPart())
                return false;
            wide = (byte() & 1) != 0;
        }
        text += QChar(static_cast<char16_t>(wide ? word() : byte()));
        if (m_beyond)
            return false;
    }
    return true;
}

std::optional<QString> XlsTexts::next()
{
    const qsizetype count = word();
    const int flags = byte();
    const qsizetype formats = (flags & 8) != 0 ? word() : 0;
    qsizetype readings = 0;
    if ((flags & 4) != 0) {
        readings = word();
        readings |= static_cast<qsizetype>(word()) << 16;
    }
    QString text;
    if (m_beyond || !signs(count, (flags & 1) != 0, text))
        return std::nullopt;
    skip(4 * formats + readings);
    return text;
}

std::optional<QString> XlsTexts::nextShort()
{
    const qsizetype count = byte();
    const int flags = byte();
    QString text;
    if (m_beyond || !signs(count, (flags & 1) != 0, text))
        return std::nullopt;
    return text;
}

} // namespace tongdang::exchange
