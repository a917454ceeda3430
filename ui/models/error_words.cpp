// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/error_words.h"

#include "catalogue/withheld.h"

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

/// Label and reason in turn (desk/records.h, putRecord): "性别: %1 is not among the choices."
QString faultWords(const QStringList& arguments)
{
    QStringList faults;
    for (qsizetype i = 0; i + 1 < arguments.size(); i += 2) {
        const QStringList reason = arguments[i + 1].split(u'\t');
        //: name of a field, what is wrong with it
        faults.append(QCoreApplication::translate("error", "%1: %2")
                          .arg(arguments[i], wordsFor(reason.front().toLatin1(), reason.mid(1))));
    }
    return faults.join(QStringLiteral(" "));
}

} // namespace

QString wordsFor(const QByteArray& code, const QStringList& arguments)
{
    const auto* const known =
        std::ranges::find_if(table, [&](const Words& words) { return code == words.code; });
    if (known == std::end(table))
        return QCoreApplication::translate(
                   "error", "This did not work (%1). Please tell the station this word.")
            .arg(QString::fromLatin1(code));
    // A state that must not be told leaves nothing of such a sentence.
    if (arguments.contains(withheldMark)
        && (code == "catalogue.step" || code == "catalogue.step_ended"))
        return QCoreApplication::translate(
            "error", "This step cannot follow now. Look at the state in which the record stands "
                     "and take the steps in their order.");
    QString text = QCoreApplication::translate("error", known->text);
    if (code == "desk.invalid_fields")
        return text.arg(faultWords(arguments));
    for (const QString& argument : arguments) {
        // Only places the text has: QString::arg would warn about the others.
        if (text.contains(u'%'))
            text = text.arg(argument == withheldMark
                                ? QCoreApplication::translate("error", "what is protected")
                                : argument);
    }
    return text;
}

} // namespace tongdang::models
