// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/code_list.h"

#include <algorithm>

namespace tongdang {

const Code* CodeList::find(QStringView code) const
{
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const Code& item) { return item.code == code; });
    return found == items.end() ? nullptr : &*found;
}

bool CodeList::hasSteps() const
{
    return std::any_of(items.begin(), items.end(),
                       [](const Code& item) { return !item.next.isEmpty(); });
}

QStringList CodeList::stepsFrom(QStringView code) const
{
    QStringList allowed;
    const Code* const from = find(code);
    if (from)
        allowed.append(from->code);
    for (const Code& item : items) {
        if (item.active && (!from || from->next.contains(item.code)))
            allowed.append(item.code);
    }
    return allowed;
}

const Code* CodeList::findLabel(QStringView label) const
{
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const Code& item) { return item.zh == label; });
    return found == items.end() ? nullptr : &*found;
}

} // namespace tongdang
