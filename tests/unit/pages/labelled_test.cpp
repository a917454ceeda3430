// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/labelled.h"

#include "support/catch.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace tongdang;
using namespace Qt::StringLiterals;

TEST_CASE(
    "Enter leads along the lines of a small form, and what is typed replaces what stands there")
{
    QWidget form;
    auto* const column = new QVBoxLayout(&form);
    std::vector<QLineEdit*> lines{new QLineEdit, new QLineEdit(u"old"_s), new QLineEdit};
    for (QLineEdit* const line : lines)
        column->addWidget(line);
    pages::enterLeadsAlong(lines);
    form.show();
    form.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&form));
    lines[0]->setFocus();
    QTest::keyClick(lines[0], Qt::Key_Return);
    CHECK(QApplication::focusWidget() == lines[1]);
    CHECK(lines[1]->selectedText() == u"old"_s);
    QTest::keyClick(lines[1], Qt::Key_Return);
    CHECK(QApplication::focusWidget() == lines[2]);
    QTest::keyClick(lines[2], Qt::Key_Return);
    CHECK(QApplication::focusWidget() == lines[2]);
}
