// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/enter_key.h"

#include "widgets/code_choice.h"

#include <QAbstractButton>
#include <QDialog>
#include <QKeyEvent>

namespace tongdang::shell {

bool EnterKey::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto& key = *static_cast<const QKeyEvent*>(event);
    const bool isEnter = (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter)
                         && !(key.modifiers() & ~Qt::KeypadModifier) && !key.isAutoRepeat();
    auto* const button = isEnter ? qobject_cast<QAbstractButton*>(watched) : nullptr;
    // Tick boxes and segments of a form keep Enter for moving on.
    const bool isChoice = button && qobject_cast<widgets::CodeChoice*>(button->parentWidget());
    if (!button || isChoice || qobject_cast<QDialog*>(button->window()))
        return QObject::eventFilter(watched, event);
    button->click();
    return true;
}

} // namespace tongdang::shell
