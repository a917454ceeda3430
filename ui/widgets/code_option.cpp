// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/code_option.h"

#include "catalogue/code_list.h"

#include <algorithm>

namespace tongdang::widgets {

std::vector<CodeOption> optionsOf(const CodeList& list)
{
    std::vector<CodeOption> options;
    bool allNumbers = true;
    for (const Code& code : list.items) {
        if (!code.active)
            continue;
        bool isNumber = false;
        const int number = code.code.toInt(&isNumber);
        allNumbers = allNumbers && isNumber;
        options.push_back({code.code, QString::number(number), code.zh});
    }
    if (!allNumbers) {
        for (CodeOption& option : options)
            option.key.clear();
    }
    return options;
}

const CodeOption* KeyReader::find() const
{
    const auto found = std::ranges::find_if(
        m_options, [this](const CodeOption& option) { return option.key == m_typed; });
    return found == m_options.end() ? nullptr : &*found;
}

const CodeOption* KeyReader::type(QChar sign)
{
    m_typed += sign.toUpper();
    const auto fits = std::ranges::count_if(
        m_options, [this](const CodeOption& option) { return option.key.startsWith(m_typed); });
    if (fits == 0) {
        m_typed.clear();
        return nullptr;
    }
    return fits == 1 && find() ? finish() : nullptr;
}

const CodeOption* KeyReader::finish()
{
    const CodeOption* const found = find();
    m_typed.clear();
    return found;
}

} // namespace tongdang::widgets
