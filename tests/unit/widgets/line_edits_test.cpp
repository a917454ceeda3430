// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "widgets/combo_box.h"
#include "widgets/date_edit.h"
#include "widgets/id_number_edit.h"
#include "widgets/passphrase_edit.h"
#include "widgets/phone_edit.h"
#include "widgets/scan_field.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace tongdang;
using namespace Qt::StringLiterals;
using namespace tongdang::widgets;

namespace {

void finish(QLineEdit& edit)
{
    QTest::keyClick(&edit, Qt::Key_Return);
}

/// One step of the wheel, downwards or upwards; true if the widget took it.
bool turnWheel(QWidget& widget, int step)
{
    const QPointF middle = QRectF(widget.rect()).center();
    QWheelEvent event(middle, widget.mapToGlobal(middle), {}, {0, step}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &event);
    return event.isAccepted();
}

} // namespace

TEST_CASE("Lines for digits and scans keep the input method out, others do not")
{
    CHECK_FALSE(ScanField().inputMethodQuery(Qt::ImEnabled).toBool());
    CHECK_FALSE(DateEdit().inputMethodQuery(Qt::ImEnabled).toBool());
    CHECK_FALSE(IdNumberEdit().inputMethodQuery(Qt::ImEnabled).toBool());
    CHECK_FALSE(PhoneEdit().inputMethodQuery(Qt::ImEnabled).toBool());
    CHECK(QLineEdit().inputMethodQuery(Qt::ImEnabled).toBool());
}

TEST_CASE("The wheel over a choice or a number changes nothing and is left to the page")
{
    constexpr int aStep = 120;
    ComboBox combo;
    combo.addItems({u"one"_s, u"two"_s, u"three"_s});
    combo.setCurrentIndex(1);
    SpinBox number;
    number.setValue(10);
    for (QWidget* const widget : {static_cast<QWidget*>(&combo), static_cast<QWidget*>(&number)}) {
        widget->show();
        CHECK(widget->focusPolicy() == Qt::StrongFocus);
        for (const int step : {aStep, -aStep, -aStep}) {
            CHECK_FALSE(turnWheel(*widget, step));
            widget->setFocus();
        }
    }
    CHECK(combo.currentIndex() == 1);
    CHECK(number.value() == 10);
}

TEST_CASE("A date is taken in the ways people write it and stands as one afterwards")
{
    for (const auto* const written : {"20150817", "2015-8-17", "15.8.17", "2015/8/17"}) {
        DateEdit edit;
        QSignalSpy edited(&edit, &DateEdit::dateEdited);
        QTest::keyClicks(&edit, QString::fromLatin1(written));
        CHECK(edit.date() == QDate(2015, 8, 17));
        CHECK(edited.last().front().toDate() == QDate(2015, 8, 17));
        finish(edit);
        CHECK(edit.text() == u"2015-08-17"_s);
    }
}

TEST_CASE("What is no day stays as it was typed and is named only when asked")
{
    DateEdit edit;
    QSignalSpy edited(&edit, &DateEdit::dateEdited);
    QTest::keyClicks(&edit, u"2015-2-30"_s);
    finish(edit);
    CHECK(edit.text() == u"2015-2-30"_s);
    CHECK(edit.fault() == u"There is no such day."_s);
    CHECK_FALSE(edit.date().isValid());
    edit.setText(u"2015-8"_s);
    CHECK(edit.fault() == u"The day is missing."_s);
    edit.setText(u"soon"_s);
    CHECK_FALSE(edit.fault().isEmpty());
    edit.setText({});
    CHECK(edit.fault().isEmpty());
}

TEST_CASE("Emptying the date tells so, typing half of it does not")
{
    DateEdit edit;
    edit.setDate(QDate(2015, 8, 17));
    QSignalSpy edited(&edit, &DateEdit::dateEdited);
    edit.setCursorPosition(4);
    QTest::keyClicks(&edit, u"x"_s); // "2015x-08-17"
    CHECK(edited.isEmpty());
    edit.selectAll();
    QTest::keyClick(&edit, Qt::Key_Delete);
    REQUIRE(edited.count() == 1);
    CHECK_FALSE(edited.front().front().toDate().isValid());
}

TEST_CASE("A whole right identity number tells birth and sex")
{
    IdNumberEdit edit;
    QSignalSpy read(&edit, &IdNumberEdit::numberRead);
    QTest::keyClicks(&edit, u"11010119900307757"_s);
    CHECK(read.isEmpty());
    QTest::keyClicks(&edit, u"1"_s);
    REQUIRE(read.count() == 1);
    CHECK(read.front()[0].toDate() == QDate(1990, 3, 7));
    CHECK(read.front()[1].toBool());
    CHECK(edit.fault().isEmpty());
}

TEST_CASE("A wrong identity number says what is wrong with it")
{
    IdNumberEdit edit;
    edit.setText(u"110101199003077570"_s);
    CHECK(edit.fault().contains(u"last sign"_s));
    edit.setText(u"1101011990030775"_s);
    CHECK(edit.fault().contains(u"16"_s));
    edit.setText(u"11010119900230757X"_s);
    CHECK(edit.fault().contains(u"birth date"_s));
}

TEST_CASE("A phone number is shown in groups and kept without them")
{
    PhoneEdit edit;
    edit.setNumber(u"13886502217"_s);
    CHECK(edit.text() == u"138 8650 2217"_s);
    CHECK(edit.number() == u"13886502217"_s);
    CHECK(edit.fault().isEmpty());
    edit.setText(u"4011234"_s);
    CHECK(edit.fault().isEmpty()); // seven digits: a landline of the county
    edit.setText(u"13886"_s);
    CHECK_FALSE(edit.fault().isEmpty());
    edit.setText(u"0877-4011234"_s);
    CHECK(edit.fault().isEmpty());
}

TEST_CASE("A scan ends with Enter, comes in capitals, and the next one replaces it")
{
    ScanField field;
    QSignalSpy scanned(&field, &ScanField::scanned);
    QTest::keyClicks(&field, u"td1:v3:7k2m9qx4"_s);
    CHECK(scanned.isEmpty());
    finish(field);
    REQUIRE(scanned.count() == 1);
    CHECK(scanned.front().front().toString() == u"TD1:V3:7K2M9QX4"_s);
    QTest::keyClicks(&field, u"x"_s);
    CHECK(field.text() == u"x"_s);
}

TEST_CASE("An empty line is no scan")
{
    ScanField field;
    QSignalSpy scanned(&field, &ScanField::scanned);
    QTest::keyClicks(&field, u"  "_s);
    finish(field);
    CHECK(scanned.isEmpty());
}

TEST_CASE("A capital without Shift gives Caps Lock away")
{
    PassphraseEdit edit;
    QSignalSpy caps(&edit, &PassphraseEdit::capsLockChanged);
    QTest::sendKeyEvent(QTest::Click, &edit, Qt::Key_A, u"a"_s, Qt::NoModifier);
    QTest::sendKeyEvent(QTest::Click, &edit, Qt::Key_A, u"A"_s, Qt::ShiftModifier);
    QTest::sendKeyEvent(QTest::Click, &edit, Qt::Key_1, u"1"_s, Qt::NoModifier);
    CHECK(caps.isEmpty());
    QTest::sendKeyEvent(QTest::Click, &edit, Qt::Key_A, u"A"_s, Qt::NoModifier);
    CHECK(edit.capsLock());
    QTest::sendKeyEvent(QTest::Click, &edit, Qt::Key_A, u"a"_s, Qt::NoModifier);
    CHECK_FALSE(edit.capsLock());
    CHECK(caps.count() == 2);
}
