// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/settings/passphrase_form.h"

namespace tongdang::pages {

class PassphrasePair;

/// The present passphrase and a new one, twice.
class ChangePassphraseForm : public PassphraseForm {
    Q_OBJECT

public:
    explicit ChangePassphraseForm(models::Desk& desk, QWidget* parent = nullptr);

    void forget() override;

Q_SIGNALS:
    void changed();

private:
    ChangePassphraseForm(models::Desk& desk, PassphrasePair* wanted, QWidget* parent);
    void change();
    void refuse(const Error& error) override;

    PassphrasePair* m_wanted;
};

} // namespace tongdang::pages
