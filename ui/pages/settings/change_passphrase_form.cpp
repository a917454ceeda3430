// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/settings/change_passphrase_form.h"

#include "desk/keys.h"
#include "models/error_words.h"
#include "pages/start/passphrase_pair.h"
#include "widgets/pieces.h"

namespace tongdang::pages {

using namespace widgets;

ChangePassphraseForm::ChangePassphraseForm(models::Desk& desk, QWidget* parent)
    : ChangePassphraseForm(desk, new PassphrasePair, parent)
{
}

ChangePassphraseForm::ChangePassphraseForm(models::Desk& desk, PassphrasePair* wanted,
                                           QWidget* parent)
    : PassphraseForm(desk,
                     {tr("Change your passphrase"), tr("Present passphrase"),
                      tr("Type the present passphrase first."), tr("Change the passphrase")},
                     {makeLabel(tr("The dossiers stay as they are. Backups made before still open "
                                   "with the old passphrase."),
                                LabelRole::Secondary)},
                     wanted, parent)
    , m_wanted(wanted)
{
    connect(m_wanted, &PassphrasePair::returnPressed, this, &PassphraseForm::wanted);
    connect(this, &PassphraseForm::wanted, this, &ChangePassphraseForm::change);
    connect(this, &PassphraseForm::carriedOut, this, [this] {
        begin(); // no secret stays in a line
        Q_EMIT changed();
    });
}

void ChangePassphraseForm::forget()
{
    PassphraseForm::forget();
    m_wanted->clear();
}

void ChangePassphraseForm::change()
{
    if (isWorking())
        return;
    const bool isThere = isTyped();
    const bool isGood = m_wanted->check();
    if (!isThere || !isGood)
        return;
    carryOut(tr("This takes about two seconds."),
             [wish = desk::PassphraseChange{passphrase(), m_wanted->passphrase()}](
                 desk::Session& session) { return desk::changePassphrase(session, wish); });
}

void ChangePassphraseForm::refuse(const Error& error)
{
    if (error.kind == ErrorKind::Passphrase)
        PassphraseForm::refuse(error);
    else
        m_wanted->refuse(models::wordsFor(error.code, error.arguments));
}

} // namespace tongdang::pages
