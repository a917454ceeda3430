// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSettings>

namespace tongdang::models {

/// What a person set for this PC's window: nothing of a child, so it lies in an ordinary settings
/// file outside the archive.
class Preferences : public QObject {
    Q_OBJECT

public:
    enum class Look { System, Light, Dark };
    enum class Language { System, Chinese, English };

    /// Empty: the user's settings file.
    explicit Preferences(const QString& file = {}, QObject* parent = nullptr);

    [[nodiscard]] Look look() const;
    void setLook(Look look);
    /// Takes effect at the next start.
    [[nodiscard]] Language language() const;
    void setLanguage(Language language);
    /// Minutes without key or mouse after which the archive is locked; 1 to 60.
    [[nodiscard]] int lockAfterMinutes() const;
    void setLockAfterMinutes(int minutes);

Q_SIGNALS:
    void changed();

private:
    void store(const QString& key, int value);
    [[nodiscard]] int number(const QString& key, int least, int greatest, int otherwise) const;

    QSettings m_settings;
};

} // namespace tongdang::models
