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

const Code* CodeList::findLabel(QStringView label) const
{
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const Code& item) { return item.zh == label; });
    return found == items.end() ? nullptr : &*found;
}

} // namespace tongdang
