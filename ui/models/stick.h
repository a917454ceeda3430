// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace tongdang::models {

/// Where files go out and come in: the USB stick that is plugged in, or the folder that a person
/// chose instead. One for the window: what was chosen on one page holds on all of them.
class Stick : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Empty: there is none yet.
    [[nodiscard]] QString folder() const { return m_folder; }
    /// Looks for a stick anew, unless a person chose a folder that is still there.
    void look();
    void choose(const QString& folder);

Q_SIGNALS:
    void changed();

private:
    void set(const QString& folder);

    QString m_folder;
    bool m_isChosen = false;
};

} // namespace tongdang::models
