// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/error_words.h"

#include "support/catch.h"

#include <QCoreApplication>
#include <QTranslator>

using namespace tongdang;
using namespace Qt::StringLiterals;
using models::wordsFor;

namespace {

int warnings = 0;

void countWarnings(QtMsgType type, const QMessageLogContext&, const QString&)
{
    warnings += type == QtWarningMsg ? 1 : 0;
}

/// The colon of Chinese.
class Joining final : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        return qstrcmp(context, "error") == 0 && qstrcmp(source, "%1: %2") == 0 ? u"%1：%2"_s
                                                                                : QString();
    }
};

} // namespace

TEST_CASE("An error without words of its own still says what to tell the station")
{
    CHECK(wordsFor("desk.never_heard_of", {}).contains(u"desk.never_heard_of"_s));
}

TEST_CASE("Each faulty field is named with what is wrong in it")
{
    const QString words =
        wordsFor("desk.invalid_fields",
                 {u"姓名"_s, u"catalogue.required"_s, u"出生日期"_s, u"catalogue.wrong_kind"_s});
    CHECK(words.contains(u"姓名: "_s + wordsFor("catalogue.required", {})));
    CHECK(words.contains(u"出生日期: "_s + wordsFor("catalogue.wrong_kind", {})));
}

TEST_CASE("A field and what is wrong with it are joined as the language joins them")
{
    Joining chinese;
    QCoreApplication::installTranslator(&chinese);
    const QString words = wordsFor("desk.invalid_fields", {u"姓名"_s, u"catalogue.required"_s});
    QCoreApplication::removeTranslator(&chinese);
    CHECK(words.contains(u"姓名："_s + wordsFor("catalogue.required", {})));
}

TEST_CASE("Arguments that the words have no place for are left out in silence")
{
    warnings = 0;
    const QtMessageHandler before = qInstallMessageHandler(countWarnings);
    const QString words = wordsFor("catalogue.required", {u"one"_s, u"two"_s});
    qInstallMessageHandler(before);
    CHECK(words == wordsFor("catalogue.required", {}));
    CHECK(warnings == 0);
}

TEST_CASE("A step of a protected record is refused in plain words, without asterisks")
{
    const QString step = wordsFor("catalogue.step", {u"***"_s, u"***"_s, u"***"_s});
    CHECK_FALSE(step.contains(u'*'));
    CHECK(step.contains(u"in their order"_s));
    CHECK_FALSE(wordsFor("catalogue.step_by", {u"***"_s}).contains(u'*'));
    CHECK(
        wordsFor("catalogue.step", {u"已立案"_s, u"已办结"_s, u"已转出"_s}).contains(u"已立案"_s));
}
