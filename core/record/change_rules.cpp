// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/change_rules.h"

#include <algorithm>
#include <functional>

namespace tongdang::rules {

namespace {

bool isOrganisation(const QString& code)
{
    return code.size() == 12
           && std::ranges::all_of(code, [](QChar sign) { return sign >= u'0' && sign <= u'9'; });
}

} // namespace

const char* fault(const ChangeHeader& header)
{
    if (header.version != 1)
        return "version";
    if (header.dot.sequence < 1 || header.dot.sequence > greatestSequence)
        return "sequence";
    if (header.hlc >= stampBound)
        return "stamp";
    if (header.day < QDate(1970, 1, 1) || header.day > QDate(9999, 12, 31))
        return "day";
    if (const auto* organisation = std::get_if<QString>(&header.scope);
        organisation && !isOrganisation(*organisation))
        return "scope";
    if (header.sensitivityClass > 1)
        return "class";
    return nullptr;
}

const char* fault(const Dot& dot, std::span<const FieldWrite> writes)
{
    const auto fieldsAscend = [](const FieldWrite& left, const FieldWrite& right) {
        return left.field >= right.field;
    };
    if (std::ranges::adjacent_find(writes, fieldsAscend) != writes.end())
        return "order of the fields";
    for (const FieldWrite& write : writes) {
        if (std::ranges::adjacent_find(write.seen, std::greater_equal()) != write.seen.end())
            return "order of the seen changes";
        for (const Dot& seen : write.seen) {
            if (seen.sequence < 1 || seen.sequence > greatestSequence)
                return "sequence of a seen change";
            if (seen.replica == dot.replica && seen.sequence >= dot.sequence)
                return "a seen change of its own future";
        }
    }
    return nullptr;
}

} // namespace tongdang::rules
