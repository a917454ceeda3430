// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/json_places.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace tongdang {

namespace {

/// Walks a valid JSON text once, keeping the path of the value at hand and its line.
class Walk {
public:
    Walk(QByteArrayView text, QByteArray wanted)
        : m_text(text)
        , m_wanted(std::move(wanted))
    {
        if (m_text.startsWith("\xEF\xBB\xBF")) // a byte order mark, which Qt skips as well
            m_at = 3;
        skipBlank();
        value();
    }

    [[nodiscard]] int wantedLine() const { return m_wantedLine; }
    [[nodiscard]] const std::optional<RepeatedKey>& repeated() const { return m_repeated; }

private:
    [[nodiscard]] char here() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    void skipBlank()
    {
        for (; m_at < m_text.size(); ++m_at) {
            const char sign = m_text[m_at];
            if (sign == '\n')
                ++m_line;
            else if (sign != ' ' && sign != '\t' && sign != '\r')
                return;
        }
    }

    void step()
    {
        ++m_at;
        skipBlank();
    }

    /// The raw text of a string without its quotes; stands behind it afterwards.
    QByteArrayView string()
    {
        const qsizetype start = ++m_at;
        while (m_at < m_text.size() && m_text[m_at] != '"')
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        const qsizetype end = std::min(m_at, m_text.size());
        step();
        return m_text.sliced(start, end - start);
    }

    /// A value below this path is on the wanted one's way: the deepest comes last.
    void note(const QByteArray& path, int line)
    {
        const bool onTheWay = m_wanted == path || m_wanted.startsWith(path + '/');
        if (onTheWay)
            m_wantedLine = line;
    }

    void value()
    {
        if (here() == '{')
            object();
        else if (here() == '[')
            array();
        else if (here() == '"')
            string();
        else
            scalar();
    }

    void scalar()
    {
        while (m_at < m_text.size() && !std::strchr(",]} \t\r\n", m_text[m_at]))
            ++m_at;
        skipBlank();
    }

    void object()
    {
        std::vector<QByteArrayView> keys;
        step();
        while (here() == '"') {
            const int line = m_line;
            const QByteArrayView key = string();
            if (std::find(keys.begin(), keys.end(), key) != keys.end() && !m_repeated)
                m_repeated = RepeatedKey{key.toByteArray(), line};
            keys.push_back(key);
            step(); // the colon
            inside(key.toByteArray(), line);
        }
        step();
    }

    void array()
    {
        step();
        for (int index = 0; m_at < m_text.size() && here() != ']'; ++index)
            inside(QByteArray::number(index), m_line);
        step();
    }

    void inside(const QByteArray& name, int line)
    {
        const qsizetype length = m_path.size();
        if (!m_wanted.isEmpty()) {
            m_path += '/' + name;
            note(m_path, line);
        }
        value();
        m_path.truncate(length);
        if (here() == ',')
            step();
    }

    QByteArrayView m_text;
    QByteArray m_wanted;
    QByteArray m_path;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_wantedLine = 1;
    std::optional<RepeatedKey> m_repeated;
};

} // namespace

int lineAt(QByteArrayView text, qsizetype offset)
{
    const auto end = text.begin() + std::clamp<qsizetype>(offset, 0, text.size());
    return 1 + static_cast<int>(std::count(text.begin(), end, '\n'));
}

int lineOf(QByteArrayView json, const QByteArray& path)
{
    return Walk(json, path).wantedLine();
}

std::optional<RepeatedKey> findRepeatedKey(QByteArrayView json)
{
    return Walk(json, {}).repeated();
}

} // namespace tongdang
