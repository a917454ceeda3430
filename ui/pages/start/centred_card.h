// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QVBoxLayout;
class QWidget;

namespace tongdang::pages {

/// Gives a page one card in its middle that scrolls where the window is low; answers the card's
/// column.
[[nodiscard]] QVBoxLayout* makeCentredCard(QWidget& page, int width);

} // namespace tongdang::pages
