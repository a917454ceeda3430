// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/earlier.h"

namespace tongdang::report {

void compareWith(Statistics& now, const Statistics& before)
{
    for (Line& line : now.lines) {
        const Line* old = before.line(line.block, line.key);
        for (std::size_t i = 0; old && i < line.cells.size(); ++i) {
            const auto column = before.column(now.columns[i].key);
            if (column && !old->cells[*column].isHidden) // what was hidden then is not known
                line.cells[i].before = old->cells[*column].number;
        }
    }
}

} // namespace tongdang::report
