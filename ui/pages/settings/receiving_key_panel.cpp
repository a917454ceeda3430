// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/settings/receiving_key_panel.h"

#include "desk/receiving_key.h"
#include "widgets/pieces.h"

namespace tongdang::pages {

using namespace widgets;

ReceivingKeyPanel::ReceivingKeyPanel(models::Desk& desk, QWidget* parent)
    : PassphraseForm(
        desk,
        {tr("A new receiving key"), tr("Your passphrase"), tr("Type your passphrase first."),
         tr("Make a new receiving key")},
        {makeLabel(tr("What others carry here on a stick is sealed for the receiving key of this "
                      "PC. A new one once a year is good, and at once when somebody may have got "
                      "at the key. The others hear of it with the next stick for each of them.")),
         makeLabel(tr("Sticks that were written before open still. Passphrase, recovery code and "
                      "dossiers stay as they are."),
                   LabelRole::Secondary)},
        nullptr, parent)
{
    connect(this, &PassphraseForm::wanted, this, &ReceivingKeyPanel::rotate);
    connect(this, &PassphraseForm::carriedOut, this, [this] {
        begin(); // no secret stays in a line
        Q_EMIT changed();
    });
}

void ReceivingKeyPanel::rotate()
{
    if (isWorking() || !isTyped())
        return;
    carryOut(tr("This takes about two seconds."),
             [passphrase = passphrase()](desk::Session& session) -> Result<void> {
                 TONGDANG_CHECK(desk::rotateReceivingKey(session, passphrase));
                 return {};
             });
}

} // namespace tongdang::pages
