// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/form.h"

#include <algorithm>

namespace tongdang::paper {

std::vector<EntryItem> entryItems(const Form& form, QStringView type)
{
    std::vector<EntryItem> items;
    const auto take = [&](const Part& part) {
        const QStringView source = part.source;
        const bool isOfType = part.field != nullptr && source.startsWith(type)
                              && source.sliced(type.size()).startsWith(u'.');
        const auto known = std::find_if(items.begin(), items.end(), [&](const EntryItem& item) {
            return item.source == source;
        });
        if (!isOfType)
            return;
        if (known == items.end())
            items.push_back({part.source, part.field, part.options});
        else if (known->options.empty())
            known->options = part.options; // a legend after the line to write the number on
    };
    for (const Row& row : form.rows) {
        for (const Cell& cell : row.cells)
            std::for_each(cell.parts.begin(), cell.parts.end(), take);
    }
    return items;
}

} // namespace tongdang::paper
