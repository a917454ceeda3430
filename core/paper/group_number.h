// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace tongdang::paper {

/// The number at the beginning of a group's name: "3组" 3, "十一组" 11, "第二十组" 20; nothing for
/// "大湾组".
[[nodiscard]] std::optional<int> groupNumber(QStringView group);

} // namespace tongdang::paper
