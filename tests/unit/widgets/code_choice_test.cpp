// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/code_choice.h"

#include "support/catch.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tongdang;
using namespace Qt::StringLiterals;
using namespace tongdang::widgets;

namespace {

const std::vector<CodeOption> sexes{{u"2"_s, u"2"_s, u"女"_s}, {u"1"_s, u"1"_s, u"男"_s}};

std::vector<CodeOption> numbered(int count)
{
    std::vector<CodeOption> options;
    for (int number = 1; number <= count; ++number)
        options.push_back({QStringLiteral("%1").arg(number, 2, 10, QChar(u'0')),
                           QString::number(number), QStringLiteral("项目%1").arg(number)});
    return options;
}

void press(CodeChoice& choice, const QString& keys)
{
    QTest::keyClicks(choice.focusProxy(), keys);
}

} // namespace

TEST_CASE("A few short codes are segments, more are a list, several are tick boxes")
{
    CHECK(CodeChoice(sexes, CodeChoice::Many::One).findChildren<QPushButton*>().size() == 2);
    CHECK(CodeChoice(numbered(5), CodeChoice::Many::One).findChildren<QComboBox*>().size() == 1);
    CHECK(CodeChoice(numbered(3), CodeChoice::Many::Several).findChildren<QCheckBox*>().size()
          == 3);
}

TEST_CASE("A digit chooses the code with that number on paper, not the one at that place")
{
    CodeChoice choice(sexes, CodeChoice::Many::One);
    QSignalSpy edited(&choice, &CodeChoice::codesEdited);
    press(choice, u"1"_s);
    CHECK(choice.codes() == QStringList{u"1"_s});
    press(choice, u"2"_s);
    CHECK(choice.codes() == QStringList{u"2"_s});
    CHECK(edited.count() == 2);
}

TEST_CASE("Only one segment is chosen, and choosing it again empties the field")
{
    CodeChoice choice(sexes, CodeChoice::Many::One);
    const auto buttons = choice.findChildren<QPushButton*>();
    buttons[0]->click();
    buttons[1]->click();
    CHECK_FALSE(buttons[0]->isChecked());
    CHECK(choice.codes() == QStringList{u"1"_s});
    buttons[1]->click();
    CHECK(choice.codes().isEmpty());
}

TEST_CASE("A number of two digits waits for the second one")
{
    CodeChoice choice(numbered(12), CodeChoice::Many::Several);
    press(choice, u"12"_s);
    CHECK(choice.codes() == QStringList{u"12"_s});
    press(choice, u"3"_s);
    CHECK(choice.codes() == QStringList{u"03"_s, u"12"_s});
    press(choice, u"3"_s);
    CHECK(choice.codes() == QStringList{u"12"_s});
}

TEST_CASE("A digit that could go on counts after a pause")
{
    CodeChoice choice(numbered(12), CodeChoice::Many::Several);
    press(choice, u"1"_s);
    CHECK(choice.codes().isEmpty());
    REQUIRE(QTest::qWaitFor([&] { return !choice.codes().isEmpty(); }, 60000));
    CHECK(choice.codes() == QStringList{u"01"_s});
}

TEST_CASE("Ticked codes come in the order of the list, however they were ticked")
{
    CodeChoice choice(numbered(5), CodeChoice::Many::Several);
    press(choice, u"4"_s);
    press(choice, u"2"_s);
    CHECK(choice.codes() == QStringList{u"02"_s, u"04"_s});
}

TEST_CASE("Showing codes is no edit, and a code that is no option is kept")
{
    CodeChoice boxes(numbered(3), CodeChoice::Many::Several);
    QSignalSpy edited(&boxes, &CodeChoice::codesEdited);
    boxes.setCodes({u"02"_s, u"77"_s});
    CHECK(edited.isEmpty());
    press(boxes, u"1"_s);
    CHECK(boxes.codes() == QStringList{u"01"_s, u"02"_s, u"77"_s});

    CodeChoice list(numbered(9), CodeChoice::Many::One);
    list.setCodes({u"77"_s}, {u"停用的"_s});
    CHECK(list.codes() == QStringList{u"77"_s});
    CHECK(list.findChild<QComboBox*>()->currentText() == u"停用的"_s);
}

TEST_CASE("Arrows walk over the boxes and Delete empties the field")
{
    CodeChoice choice(numbered(3), CodeChoice::Many::Several);
    choice.show();
    choice.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&choice));
    const auto boxes = choice.findChildren<QCheckBox*>();
    boxes[0]->setFocus();
    QTest::keyClick(boxes[0], Qt::Key_Right);
    CHECK(boxes[1]->hasFocus());
    QTest::keyClick(boxes[1], Qt::Key_Space);
    CHECK(choice.codes() == QStringList{u"02"_s});
    QTest::keyClick(boxes[1], Qt::Key_Delete);
    CHECK(choice.codes().isEmpty());
}

TEST_CASE("The list takes digits as well")
{
    CodeChoice choice(numbered(9), CodeChoice::Many::One);
    press(choice, u"7"_s);
    CHECK(choice.codes() == QStringList{u"07"_s});
}

TEST_CASE("What is not offered cannot be chosen, neither by list nor by key, and what stands stays")
{
    CodeChoice choice(numbered(6), CodeChoice::Many::One);
    auto* const combo = choice.findChild<QComboBox*>();
    REQUIRE(combo);
    choice.setCodes({u"02"_s});
    choice.setOffered({u"02"_s, u"05"_s});
    choice.show();
    press(choice, u"3"_s);
    CHECK(choice.codes() == QStringList{u"02"_s});
    QTest::keyClick(combo, Qt::Key_Down);
    CHECK(choice.codes() == QStringList{u"05"_s});
    press(choice, u"2"_s);
    CHECK(choice.codes() == QStringList{u"02"_s});

    CodeChoice segments(sexes, CodeChoice::Many::One);
    segments.setCodes({u"2"_s});
    segments.setOffered({u"2"_s});
    segments.show();
    press(segments, u"1"_s);
    CHECK(segments.codes() == QStringList{u"2"_s});
}
