// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/start/passphrase_pair.h"

#include "models/passphrase_strength.h"
#include "pages/labelled.h"
#include "widgets/passphrase_edit.h"

#include <QVBoxLayout>

namespace tongdang::pages {

using models::PassphraseStrength;
using widgets::PassphraseEdit;

PassphrasePair::PassphrasePair(const QString& caption, QWidget* parent)
    : QWidget(parent)
    , m_first(new PassphraseEdit)
    , m_again(new PassphraseEdit)
    , m_firstLine(new Labelled(caption.isEmpty() ? tr("New passphrase") : caption, m_first))
    , m_againLine(new Labelled(tr("The new passphrase once more"), m_again))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_firstLine);
    column->addWidget(m_againLine);
    setFocusProxy(m_first);
    connect(m_first, &QLineEdit::textEdited, this, [this](const QString& typed) {
        m_firstLine->setFault({});
        m_firstLine->setHint(models::strengthWords(models::passphraseStrength(typed)));
    });
    connect(m_again, &QLineEdit::textEdited, this, [this] { m_againLine->setFault({}); });
    enterLeadsAlong({m_first, m_again});
    connect(m_again, &QLineEdit::returnPressed, this, &PassphrasePair::returnPressed);
    for (PassphraseEdit* const edit : {m_first, m_again}) {
        connect(edit, &PassphraseEdit::capsLockChanged, this,
                [this](bool on) { m_againLine->setHint(on ? tr("Caps Lock is on.") : QString()); });
    }
    clear();
}

bool PassphrasePair::check()
{
    const PassphraseStrength strength = models::passphraseStrength(m_first->text());
    const bool isGood =
        strength == PassphraseStrength::Fair || strength == PassphraseStrength::Good;
    const bool isSame = m_again->text() == m_first->text();
    m_firstLine->setFault(isGood ? QString() : models::strengthWords(strength));
    m_againLine->setFault(isSame ? QString() : tr("The two are not the same."));
    return isGood && isSame;
}

QString PassphrasePair::passphrase() const
{
    return m_first->text();
}

void PassphrasePair::refuse(const QString& words)
{
    m_firstLine->setFault(words);
}

void PassphrasePair::clear()
{
    m_first->clear();
    m_again->clear();
    m_firstLine->setFault({});
    m_againLine->setFault({});
    m_againLine->setHint({});
    m_firstLine->setHint(models::strengthWords(PassphraseStrength::Empty));
}

} // namespace tongdang::pages
