// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/field.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tongdang {

std::optional<FieldKind> parseFieldKind(QStringView text)
{
    static constexpr std::array<std::pair<QStringView, FieldKind>, 17> kinds{{
        {u"text", FieldKind::Text},
        {u"longtext", FieldKind::LongText},
        {u"date", FieldKind::Date},
        {u"datetime", FieldKind::DateTime},
        {u"time", FieldKind::Time},
        {u"month", FieldKind::Month},
        {u"integer", FieldKind::Integer},
        {u"money", FieldKind::Money},
        {u"bool", FieldKind::Bool},
        {u"code", FieldKind::Code},
        {u"codes", FieldKind::Codes},
        {u"idnumber", FieldKind::IdNumber},
        {u"phone", FieldKind::Phone},
        {u"division", FieldKind::Division},
        {u"ref", FieldKind::Reference},
        {u"sheetno", FieldKind::SheetNumber},
        {u"list", FieldKind::List},
    }};
    const auto found = std::find_if(kinds.begin(), kinds.end(),
                                    [&](const auto& kind) { return kind.first == text; });
    return found == kinds.end() ? std::nullopt : std::optional(found->second);
}

} // namespace tongdang
