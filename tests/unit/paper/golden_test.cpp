// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extracted_text.h"
#include "invented.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>

using namespace tongdang;
using namespace tongdang::paper;
using namespace tongdang::test;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const Document& document)
{
    QString text;
    for (int i = 0; i < document.pageCount(); ++i)
        text += u"== %1 ==\n"_s.arg(i + 1) + linesOf(document.page(i));
    return text;
}

/// The text of the form as it was looked over and accepted; TONGDANG_UPDATE_GOLDEN=1 writes it
/// anew.
void requireGolden(const QString& name, const Document& document)
{
    QFile file(QStringLiteral(TONGDANG_SOURCE_DIR) + u"/tests/golden/paper/%1.txt"_s.arg(name));
    const QByteArray text = textOf(document).toUtf8();
    if (qEnvironmentVariableIsSet("TONGDANG_UPDATE_GOLDEN")) {
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(text) == text.size());
        return;
    }
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QStringList expected = QString::fromUtf8(file.readAll()).split(u'\n');
    const QStringList actual = QString::fromUtf8(text).split(u'\n');
    for (qsizetype i = 0; i < std::max(expected.size(), actual.size()); ++i) {
        INFO(name.toStdString() << ".txt:" << i + 1);
        REQUIRE(actual.value(i) == expected.value(i));
    }
}

} // namespace

TEST_CASE("the words of each form are those that were accepted")
{
    requireGolden(u"F03-blank"_s, print(form(u"F03"_s), blankVisit()));
    requireGolden(u"F03-filled"_s, print(form(u"F03"_s), ordinaryVisit()));
    requireGolden(u"F16-blank"_s, print(form(u"F16"_s), {}));
    requireGolden(u"F16"_s, print(form(u"F16"_s), roster(20)));
    requireGolden(u"F26-blank"_s, print(form(u"F26"_s), {}));
    requireGolden(u"F26"_s, print(form(u"F26"_s), route(14)));
}

TEST_CASE("the words of each form that names its records are those that were accepted")
{
    for (const QString& name : QDir(u":/tongdang/forms"_s).entryList({u"*.json"_s})) {
        const QString code = name.chopped(5);
        if (code != u"F03" && code != u"F16" && code != u"F26")
            requireGolden(code + u"-blank"_s, print(form(code), blankVisit()));
    }
}
