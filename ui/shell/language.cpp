// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace tongdang::shell {

namespace {

void install(QCoreApplication& application, const QString& file, const QString& folder)
{
    auto* const translator = new QTranslator(&application);
    // Without its file the program speaks its source language: English, and says nothing wrong.
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

Spoken spokenLanguage(models::Preferences::Language wanted, const QLocale& system)
{
    switch (wanted) {
    case models::Preferences::Language::Chinese:
        return Spoken::Chinese;
    case models::Preferences::Language::English:
        return Spoken::English;
    case models::Preferences::Language::System:
        break;
    }
    return system.language() == QLocale::Chinese || system.language() == QLocale::C
               ? Spoken::Chinese
               : Spoken::English;
}

void installLanguage(QCoreApplication& application, Spoken language)
{
    const bool isChinese = language == Spoken::Chinese;
    QLocale::setDefault(isChinese ? QLocale(QLocale::Chinese, QLocale::China)
                                  : QLocale(QLocale::English));
    if (isChinese)
        install(application, QStringLiteral("qtbase_zh_CN"),
                QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application,
            isChinese ? QStringLiteral("tongdang_zh_CN") : QStringLiteral("tongdang_en"),
            QStringLiteral(":/tongdang/translations"));
}

} // namespace tongdang::shell
