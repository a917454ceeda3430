// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/passphrase_edit.h"

#include "widgets/icons.h"

#include <QAction>
#include <QKeyEvent>

namespace tongdang::widgets {

PassphraseEdit::PassphraseEdit(QWidget* parent)
    : QLineEdit(parent)
{
    setEchoMode(QLineEdit::Password);
    setMaxLength(1024);
    auto* const eye = addAction(lineIcon("eye", Ink::Secondary), QLineEdit::TrailingPosition);
    eye->setCheckable(true);
    eye->setText(tr("Show the passphrase"));
    eye->setToolTip(eye->text());
    connect(eye, &QAction::toggled, this,
            [this](bool shown) { setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
}

void PassphraseEdit::keyPressEvent(QKeyEvent* event)
{
    const QString typed = event->text();
    if (event->key() == Qt::Key_CapsLock)
        setCapsLock(false); // which way it went shows with the next letter
    else if (typed.size() == 1 && typed.front().isLetter()
             && typed.front().toUpper() != typed.front().toLower())
        setCapsLock(typed.front().isUpper() != event->modifiers().testFlag(Qt::ShiftModifier));
    QLineEdit::keyPressEvent(event);
}

void PassphraseEdit::setCapsLock(bool on)
{
    if (on == m_capsLock)
        return;
    m_capsLock = on;
    Q_EMIT capsLockChanged(on);
}

} // namespace tongdang::widgets
