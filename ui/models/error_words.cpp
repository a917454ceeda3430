// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/error_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace tongdang::models {

namespace {

struct Words {
    const char* code;
    const char* text;
};

// packaging/lint/error-words holds this table against the codes that core and app use.
constexpr Words table[] = {
#include "models/error_words_table.inc"
};

} // namespace

QString wordsFor(const QByteArray& code, const QStringList& arguments)
{
    const auto* const known = std::ranges::find_if(table, [&](const Words& words) { return code == words.code; });
    if (known == std::end(table))
        return QCoreApplication::translate("error", "This did not work (%1). Please tell the station this word.")
            .arg(QString::fromLatin1(code));
    QString text = QCoreApplication::translate("error", known->text);
    for (const QString& argument : arguments) {
        // Only places the text has: QString::arg would warn about the others.
        if (text.contains(u'%'))
            text = text.arg(argument);
    }
    return text;
}

} // namespace tongdang::models
