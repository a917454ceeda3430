// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace tongdang::widgets {

/// A passphrase: hidden, or shown on demand; notices Caps Lock from what is typed.
class PassphraseEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit PassphraseEdit(QWidget* parent = nullptr);

    [[nodiscard]] bool capsLock() const { return m_capsLock; }

Q_SIGNALS:
    /// Qt knows no Caps Lock: a capital without Shift, or a small letter with it, tells.
    void capsLockChanged(bool on);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void setCapsLock(bool on);
    bool m_capsLock = false;
};

} // namespace tongdang::widgets
