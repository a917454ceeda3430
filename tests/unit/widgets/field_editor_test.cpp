// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/field_editor.h"

#include "base/randomness.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "support/catch.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace tongdang;
using namespace Qt::StringLiterals;
using widgets::FieldEditor;

namespace {

const Catalogue& catalogue()
{
    static const Catalogue loaded = test::take(Catalogue::load(u":/tongdang"_s));
    return loaded;
}

std::unique_ptr<FieldEditor> editorFor(FieldKind kind, const QString& list = {})
{
    Field field;
    field.kind = kind;
    field.zh = u"栏目"_s;
    field.codeList = list;
    return std::unique_ptr<FieldEditor>(widgets::makeFieldEditor(field, catalogue()));
}

QLineEdit& lineOf(FieldEditor& editor)
{
    return *qobject_cast<QLineEdit*>(editor.focusProxy());
}

Value typed(FieldKind kind, const QString& text)
{
    const auto editor = editorFor(kind);
    lineOf(*editor).setFocus();
    QTest::keyClicks(&lineOf(*editor), text);
    return editor->value();
}

} // namespace

TEST_CASE("Each kind of field is typed as people write it and held as the catalogue wants it")
{
    CHECK(typed(FieldKind::Date, u"15.8.17"_s) == Value(QDate(2015, 8, 17)));
    CHECK(typed(FieldKind::Month, u"201508"_s) == Value(u"2015-08"_s));
    CHECK(typed(FieldKind::Time, u"930"_s) == Value(u"09:30"_s));
    CHECK(typed(FieldKind::DateTime, u"2026-11-20 9:30"_s) == Value(u"2026-11-20T09:30"_s));
    CHECK(typed(FieldKind::DateTime, u"20261120 930"_s) == Value(u"2026-11-20T09:30"_s));
    CHECK(typed(FieldKind::DateTime, u"26.11.20 14:05"_s) == Value(u"2026-11-20T14:05"_s));
    CHECK(typed(FieldKind::Integer, u"12"_s) == Value(12));
    CHECK(typed(FieldKind::Money, u"85.5"_s) == Value(8550));
    CHECK(typed(FieldKind::Phone, u"138 8650 2217"_s) == Value(u"13886502217"_s));
    CHECK(typed(FieldKind::IdNumber, u"11010119900307757x"_s) == Value(u"11010119900307757X"_s));
    CHECK(typed(FieldKind::Text, u" a b "_s) == Value(u"a b"_s));
    CHECK(typed(FieldKind::Text, u"  "_s).isNull());
}

TEST_CASE("What is half typed is a fault of the line and leaves the value alone")
{
    const auto editor = editorFor(FieldKind::Time);
    editor->setValue(Value(u"09:30"_s));
    QSignalSpy edited(editor.get(), &FieldEditor::valueEdited);
    lineOf(*editor).selectAll();
    QTest::keyClicks(&lineOf(*editor), u"99"_s);
    CHECK(edited.isEmpty());
    CHECK_FALSE(editor->typedFault().isEmpty());
    CHECK(editor->value() == Value(u"09:30"_s));
}

TEST_CASE("A day that cannot be leaves no other day behind that stood on the way to it")
{
    const auto editor = editorFor(FieldKind::Date);
    QSignalSpy edited(editor.get(), &FieldEditor::valueEdited);
    QTest::keyClicks(&lineOf(*editor), u"2026-11-31"_s);
    CHECK_FALSE(editor->typedFault().isEmpty());
    CHECK(editor->value().isNull());
    REQUIRE_FALSE(edited.isEmpty()); // 2026-11-3, and back
    CHECK(edited.last().first().value<Value>().isNull());

    const auto other = editorFor(FieldKind::Date);
    other->setValue(Value(QDate(2026, 11, 20)));
    lineOf(*other).selectAll();
    QTest::keyClicks(&lineOf(*other), u"2026-11-31"_s);
    CHECK(other->value() == Value(QDate(2026, 11, 20)));
}

TEST_CASE("A day without its time is told, and what was understood stands there afterwards")
{
    const auto editor = editorFor(FieldKind::DateTime);
    QLineEdit& line = lineOf(*editor);
    QTest::keyClicks(&line, u"20261120"_s);
    CHECK(editor->typedFault() == u"The time is missing."_s);
    CHECK(editor->value().isNull());
    QTest::keyClicks(&line, u" 930"_s);
    CHECK(editor->typedFault().isEmpty());
    Q_EMIT line.editingFinished();
    CHECK(line.text() == u"2026-11-20 09:30"_s);
    line.selectAll();
    QTest::keyClicks(&line, u"soon"_s);
    CHECK(editor->typedFault() == u"Write day and time as 20150817 9:30."_s);
    Q_EMIT line.editingFinished();
    CHECK(line.text() == u"soon"_s);
}

TEST_CASE("A list that opens is read aloud with its question and its answer")
{
    const auto editor = editorFor(FieldKind::Code, u"VR"_s);
    auto* const combo = qobject_cast<QComboBox*>(&widgets::keyPart(*editor));
    REQUIRE(combo);
    const QAccessibleInterface* const spoken = QAccessible::queryAccessibleInterface(combo);
    REQUIRE(spoken);
    CHECK(spoken->role() == QAccessible::ComboBox);
    CHECK(spoken->text(QAccessible::Name) == u"栏目"_s);
    combo->setCurrentIndex(1);
    CHECK(spoken->text(QAccessible::Name) == u"栏目: "_s + combo->itemText(1));
    CHECK(spoken->text(QAccessible::Value) == combo->itemText(1));
}

TEST_CASE("Showing a value is no edit and comes back unchanged")
{
    struct Case {
        FieldKind kind;
        QString list;
        Value value;
    };
    const std::vector<Case> cases{
        {FieldKind::Text, {}, Value(u"词"_s)},
        {FieldKind::LongText, {}, Value(u"一\n二"_s)},
        {FieldKind::Date, {}, Value(QDate(2015, 8, 17))},
        {FieldKind::Money, {}, Value(120005)},
        {FieldKind::DateTime, {}, Value(u"2026-11-20T09:30"_s)},
        {FieldKind::Bool, {}, Value(false)},
        {FieldKind::Code, u"SEX"_s, Value(u"2"_s)},
        {FieldKind::Codes, u"WHOM"_s, Value(QStringList{u"01"_s, u"02"_s})},
        {FieldKind::Phone, {}, Value(u"13886502217"_s)},
    };
    for (const auto& [kind, list, value] : cases) {
        const auto editor = editorFor(kind, list);
        QSignalSpy edited(editor.get(), &FieldEditor::valueEdited);
        editor->setValue(value);
        CHECK(editor->value() == value);
        CHECK(edited.isEmpty());
        editor->setValue({});
        CHECK(editor->value().isEmpty());
    }
}

TEST_CASE("Enter goes on to the next field and leaves the line as it is")
{
    const auto editor = editorFor(FieldKind::Text);
    QSignalSpy next(editor.get(), &FieldEditor::next);
    QTest::keyClicks(&lineOf(*editor), u"a"_s);
    QTest::keyClick(&lineOf(*editor), Qt::Key_Return);
    CHECK(next.count() == 1);
    CHECK(editor->value() == Value(u"a"_s));
}

TEST_CASE("Leaving is told when the focus goes out of the editor")
{
    QWidget window;
    const auto editor = editorFor(FieldKind::Text);
    editor->setParent(&window);
    QLineEdit other(&window);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    lineOf(*editor).setFocus();
    QSignalSpy left(editor.get(), &FieldEditor::left);
    other.setFocus();
    CHECK(left.count() == 1);
    editor->setParent(nullptr);
}

TEST_CASE("A whole identity number is told to the form")
{
    const auto editor = editorFor(FieldKind::IdNumber);
    QSignalSpy read(editor.get(), &FieldEditor::idNumberRead);
    QTest::keyClicks(&lineOf(*editor), u"110101199003077571"_s);
    CHECK(read.count() == 1);
}

TEST_CASE("A reference offers records by the words people know and keeps one it does not know")
{
    SeededRandomness randomness(4);
    const RecordId known = RecordId::create(randomness);
    const RecordId unknown = RecordId::create(randomness);
    const auto editor = editorFor(FieldKind::Reference);
    widgets::setChoices(*editor, {{known, u"青石镇中心小学"_s}});
    editor->setValue(Value(unknown));
    CHECK(editor->value() == Value(unknown));
    auto* const combo = editor->findChild<QComboBox*>();
    combo->setCurrentIndex(1);
    CHECK(editor->value() == Value(known));
    combo->setCurrentIndex(0);
    CHECK(editor->value().isNull());
}

TEST_CASE("Codes that a field must not hold are not offered")
{
    const Field* const problems = catalogue().type(fields::visit::type)->field(fields::visit::i1);
    REQUIRE(problems != nullptr);
    REQUIRE_FALSE(problems->withoutCodes.isEmpty());
    const std::unique_ptr<FieldEditor> editor(widgets::makeFieldEditor(*problems, catalogue()));
    editor->setValue(Value(QStringList{problems->withoutCodes.front()}));
    const auto* const list = catalogue().codeList(problems->codeList);
    const QString words = list->find(problems->withoutCodes.front())->zh;
    for (const auto* const box : editor->findChildren<QAbstractButton*>())
        CHECK_FALSE(box->text().endsWith(words));
}

TEST_CASE("The label is the accessible name of the part that takes the focus")
{
    for (const FieldKind kind : {FieldKind::Text, FieldKind::LongText, FieldKind::Date,
                                 FieldKind::Reference, FieldKind::Bool})
        CHECK(editorFor(kind)->focusProxy()->accessibleName() == u"栏目"_s);
}

TEST_CASE("A division is chosen by its name, and one that is not known here is typed as digits")
{
    const auto editor = editorFor(FieldKind::Division);
    widgets::setPlaces(*editor, {{u"530426001000"_s, u"青石镇"_s},
                                 {u"530426001201"_s, u"大湾村"_s},
                                 {u"530426002201"_s, u"大湾村"_s}});
    auto& combo = *qobject_cast<QComboBox*>(editor->focusProxy());
    QSignalSpy edited(editor.get(), &FieldEditor::valueEdited);
    combo.setEditText(u"青石镇"_s);
    CHECK(editor->value() == Value(u"530426001000"_s));
    // Two of one name are told apart.
    combo.setCurrentIndex(2);
    CHECK(combo.currentText() == u"大湾村 530426002201"_s);
    CHECK(editor->value() == Value(u"530426002201"_s));
    combo.setEditText(u" 530426003 "_s);
    CHECK(editor->value() == Value(u"530426003"_s));
    combo.setEditText({});
    CHECK(editor->value().isEmpty());
    CHECK(edited.size() == 4);

    editor->setValue(Value(u"530426001000"_s));
    CHECK(combo.currentText() == u"青石镇"_s);
    editor->setValue(Value(u"530425002002"_s));
    CHECK(combo.currentText() == u"530425002002"_s);
    // Names that come later are shown for what stands there.
    widgets::setPlaces(*editor, {{u"530425002002"_s, u"南坝村"_s}});
    CHECK(combo.currentText() == u"南坝村"_s);
    CHECK(editor->value() == Value(u"530425002002"_s));
    CHECK(edited.size() == 4);
}

TEST_CASE("Texts that are known are chosen by their words, and one that is not known stays visible")
{
    const auto editor = editorFor(FieldKind::Text, u"SETTING"_s);
    auto* const choice = editor->findChild<QComboBox*>();
    REQUIRE(choice);
    const int civil = choice->findText(u"电话：县民政局"_s);
    REQUIRE(civil > 0);
    choice->setCurrentIndex(civil);
    CHECK(editor->value() == Value(u"F25.phone.civil"_s));
    editor->setValue(Value(u"F31.more"_s));
    CHECK(choice->currentText() == u"F31.more"_s);
    CHECK(editor->value() == Value(u"F31.more"_s));
}
