// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/enter_key.h"

#include "support/catch.h"
#include "widgets/code_choice.h"
#include "widgets/code_option.h"

#include <QApplication>
#include <QDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace tongdang;
using namespace Qt::StringLiterals;

namespace {

/// A window of the program, in which Enter presses buttons.
struct Window {
    Window()
    {
        qApp->installEventFilter(&enter);
        column.addWidget(&button);
        button.setAutoDefault(false);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }
    ~Window() { qApp->removeEventFilter(&enter); }

    shell::EnterKey enter;
    QWidget window;
    QVBoxLayout column{&window};
    QPushButton button;
};

} // namespace

TEST_CASE("Enter presses the button with the focus, also one that stays pressed")
{
    Window made;
    const QSignalSpy clicks(&made.button, &QPushButton::clicked);
    QTest::keyClick(&made.button, Qt::Key_Return);
    CHECK(clicks.count() == 1);
    made.button.setCheckable(true);
    QTest::keyClick(&made.button, Qt::Key_Enter, Qt::KeypadModifier);
    CHECK(made.button.isChecked());
    QTest::keyClick(&made.button, Qt::Key_Return);
    CHECK_FALSE(made.button.isChecked());
    QTest::keyClick(&made.button, Qt::Key_Return, Qt::ControlModifier);
    CHECK(clicks.count() == 3);
}

TEST_CASE("In the choices of a form Enter chooses nothing, it leads on")
{
    Window made;
    widgets::CodeChoice segments({{u"1"_s, u"1"_s, u"男"_s}, {u"2"_s, u"2"_s, u"女"_s}},
                                 widgets::CodeChoice::Many::One);
    made.column.addWidget(&segments);
    for (QPushButton* const segment : segments.findChildren<QPushButton*>()) {
        QTest::keyClick(segment, Qt::Key_Return);
        CHECK_FALSE(segment->isChecked());
    }
}

TEST_CASE("A dialog answers Enter by itself, once")
{
    Window made;
    QDialog dialog(&made.window);
    QPushButton answer(&dialog);
    answer.setAutoDefault(false);
    dialog.show();
    const QSignalSpy clicks(&answer, &QPushButton::clicked);
    QTest::keyClick(&answer, Qt::Key_Return);
    CHECK(clicks.count() == 0);
}
