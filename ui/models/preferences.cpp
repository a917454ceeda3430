// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/preferences.h"

namespace tongdang::models {

namespace {

const QString lookKey = QStringLiteral("window/look");
const QString languageKey = QStringLiteral("window/language");
const QString lockKey = QStringLiteral("window/lock_after_minutes");

QString userFile()
{
    return QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("tongdang"),
                     QStringLiteral("tongdang"))
        .fileName();
}

} // namespace

Preferences::Preferences(const QString& file, QObject* parent)
    : QObject(parent)
    , m_settings(file.isEmpty() ? userFile() : file, QSettings::IniFormat)
{
}

Preferences::Look Preferences::look() const
{
    return static_cast<Look>(number(lookKey, 0, 2, 0));
}

void Preferences::setLook(Look look)
{
    store(lookKey, static_cast<int>(look));
}

Preferences::Language Preferences::language() const
{
    return static_cast<Language>(number(languageKey, 0, 2, 0));
}

void Preferences::setLanguage(Language language)
{
    store(languageKey, static_cast<int>(language));
}

int Preferences::lockAfterMinutes() const
{
    return number(lockKey, 1, 60, 10);
}

void Preferences::setLockAfterMinutes(int minutes)
{
    store(lockKey, qBound(1, minutes, 60));
}

void Preferences::store(const QString& key, int value)
{
    m_settings.setValue(key, value);
    Q_EMIT changed();
}

int Preferences::number(const QString& key, int least, int greatest, int otherwise) const
{
    // The file may have been edited by hand: whatever is out of range is as if it were not there.
    bool isNumber = false;
    const int number = m_settings.value(key).toInt(&isNumber);
    return isNumber && number >= least && number <= greatest ? number : otherwise;
}

} // namespace tongdang::models
