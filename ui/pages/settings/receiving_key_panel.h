// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/settings/passphrase_form.h"

namespace tongdang::pages {

/// Gives this PC a new key for what others write to it.
class ReceivingKeyPanel : public PassphraseForm {
    Q_OBJECT

public:
    explicit ReceivingKeyPanel(models::Desk& desk, QWidget* parent = nullptr);

Q_SIGNALS:
    void changed();

private:
    void rotate();
};

} // namespace tongdang::pages
