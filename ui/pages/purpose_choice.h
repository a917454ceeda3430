// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/combo_box.h"

namespace tongdang {
class Catalogue;
}

namespace tongdang::pages {

/// What something is printed or written to a file for (desk/purpose.h). Nobody has to say it.
class PurposeChoice : public widgets::ComboBox {
    Q_OBJECT

public:
    explicit PurposeChoice(QWidget* parent = nullptr);

    /// Fills it anew from the code list and takes back what was chosen: the next paper has a
    /// purpose of its own.
    void offer(const Catalogue& catalogue);
    /// After the paper or the file: the next one has a purpose of its own.
    void forget();
    [[nodiscard]] QString purpose() const; ///< empty: not said
};

} // namespace tongdang::pages
