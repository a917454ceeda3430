// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/form/record_editor.h"

#include "catalogue/fields.h"
#include "desk/children.h"
#include "desk/upkeep.h"
#include "pages/form/field_cell.h"
#include "pages/form/presets.h"
#include "pages/form/record_form.h"
#include "support/ui/editor_form.h"
#include "support/ui/named_child.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

using namespace tongdang;
using namespace Qt::StringLiterals;
using namespace tongdang::pages;
using test::EditorForm;
using test::patience;

TEST_CASE("A new record begins with today and with who sits here, and says nothing is wrong yet")
{
    const EditorForm form(fields::contact::type);
    CHECK(form.line(fields::contact::date).text() == u"2026-11-25"_s);
    CHECK(form.editor->model().value(fields::contact::by).toRecordId().has_value());
    CHECK(form.status().isEmpty());
}

TEST_CASE("Enter goes on to the next field")
{
    const EditorForm form(fields::contact::type);
    form.editor->focusFirst();
    CHECK(form.line(fields::contact::date).hasFocus());
    QTest::keyClick(&form.line(fields::contact::date), Qt::Key_Return);
    CHECK(form.cell(fields::contact::means).isAncestorOf(QApplication::focusWidget()));
}

TEST_CASE("Enter after the last field goes to Save, and Enter there saves")
{
    const EditorForm form(fields::contact::type);
    const auto cells = form.editor->form().findChildren<FieldCell*>();
    Q_EMIT cells.back()->next(); // the last field of a form is often one of several lines
    const auto* const button = qobject_cast<QPushButton*>(QApplication::focusWidget());
    REQUIRE(button);
    CHECK(button->accessibleName() == u"Save it"_s);
}

TEST_CASE("Who goes on typing is told, not a form that is filled anew")
{
    const EditorForm form(fields::contact::type);
    QSignalSpy worksOn(form.editor.get(), &RecordEditor::worksOn);
    form.editor->model().undoStack().clear();
    CHECK(worksOn.isEmpty());
    form.retype(fields::contact::date, u"20261124"_s);
    CHECK_FALSE(worksOn.isEmpty());
}

TEST_CASE("A digit chooses the box of that number")
{
    const EditorForm form(fields::contact::type);
    form.editor->form().focusField(fields::contact::means);
    QTest::keyClicks(QApplication::focusWidget(), u"2"_s);
    CHECK(form.editor->model().value(fields::contact::means) == Value(u"2"_s));
}

TEST_CASE("A fault shows below a field that was left, never while somebody types")
{
    const EditorForm form(fields::family_member::type);
    const FieldNo field = fields::family_member::idno;
    form.retype(field, u"5304261111"_s);
    const auto faults = [&] {
        const auto labels = form.cell(field).findChildren<QLabel*>();
        return std::ranges::count_if(labels, [](const QLabel* label) {
            return label->isVisible() && label->property("role") == u"fault"_s
                   && label->text() != u"*"_s;
        });
    };
    CHECK(faults() == 0);
    QTest::keyClick(&form.line(field), Qt::Key_Tab);
    CHECK(faults() == 1);
    CHECK_FALSE(form.line(field).accessibleDescription().isEmpty());
    CHECK(form.status().contains(u"身份证号"_s));
}

TEST_CASE("Ctrl+Z takes back step by step, over the fields")
{
    const EditorForm form(fields::family_member::type);
    form.retype(fields::family_member::phone, u"13800001111"_s);
    form.retype(fields::family_member::job, u"mason"_s);
    QLineEdit& job = form.line(fields::family_member::job);
    QTest::keyClick(&job, Qt::Key_Z, Qt::ControlModifier);
    CHECK(form.editor->model().value(fields::family_member::job).isEmpty());
    CHECK(job.text().isEmpty());
    QTest::keyClick(&job, Qt::Key_Z, Qt::ControlModifier);
    CHECK(form.editor->model().value(fields::family_member::phone).isEmpty());
}

TEST_CASE("Saving writes the record, says what is left to check, and the draft goes")
{
    EditorForm form(fields::contact::type);
    const std::size_t before = form.records().size();
    form.editor->form().focusField(fields::contact::means);
    QTest::keyClicks(QApplication::focusWidget(), u"2"_s);
    form.editor->leave();
    CHECK_FALSE(form.draft().isEmpty());

    QSignalSpy saved(form.editor.get(), &RecordEditor::saved);
    form.editor->save();
    REQUIRE((!saved.isEmpty() || saved.wait(patience)));
    CHECK(form.records().size() == before + 1);
    CHECK(saved.front().at(1).toStringList().contains(u"联系对象"_s));
    CHECK(form.draft().isEmpty());

    QSignalSpy unchanged(form.editor.get(), &RecordEditor::unchanged);
    form.editor->save();
    CHECK(unchanged.count() == 1);
    CHECK(form.records().size() == before + 1);
}

TEST_CASE("What was typed and not saved is there again")
{
    EditorForm form(fields::contact::type);
    form.retype(fields::contact::content, u"called"_s);
    form.editor->leave();
    form.make();
    CHECK(form.line(fields::contact::content).text() == u"called"_s);
    CHECK(form.editor->model().isDirty());
}

TEST_CASE("Who types without a pause has a draft all the same")
{
    EditorForm form(fields::contact::type);
    constexpr int keys = 20;
    constexpr int betweenKeys = 300; // milliseconds: never two seconds of rest
    form.line(fields::contact::content).setFocus();
    bool isKept = false;
    for (int key = 0; key < keys && !isKept; ++key) {
        QTest::keyClicks(&form.line(fields::contact::content), u"a"_s);
        QTest::qWait(betweenKeys);
        isKept = !form.draft().isEmpty();
    }
    CHECK(isKept);
}

TEST_CASE("A form that nobody typed into leaves no draft and is not saved")
{
    EditorForm form(fields::contact::type);
    form.editor->leave();
    CHECK(form.draft().isEmpty());
    QSignalSpy unchanged(form.editor.get(), &RecordEditor::unchanged);
    form.editor->save();
    CHECK(unchanged.count() == 1);
}

TEST_CASE("What stands in a field and is no value is not lost by saving")
{
    const EditorForm form(fields::contact::type);
    form.retype(fields::contact::date, u"2026-13-45"_s);
    QSignalSpy refused(form.editor.get(), &RecordEditor::refused);
    form.editor->save();
    REQUIRE(refused.count() == 1);
    CHECK(refused.front().front().toString().startsWith(u"日期"_s));
    CHECK(form.line(fields::contact::date).hasFocus());
}

TEST_CASE("A visit without a day cannot be saved")
{
    const EditorForm form(fields::visit::type);
    form.retype(fields::visit::companions, u"x"_s);
    form.line(fields::visit::date).setFocus();
    form.line(fields::visit::date).selectAll();
    QTest::keyClick(&form.line(fields::visit::date), Qt::Key_Delete);
    QSignalSpy refused(form.editor.get(), &RecordEditor::refused);
    form.editor->save();
    CHECK(refused.count() == 1);
    CHECK(form.line(fields::visit::date).hasFocus());
}

TEST_CASE("The reasons that count are offered where the child was not seen, by their digits")
{
    const EditorForm form(fields::visit::type);
    form.editor->form().focusField(fields::visit::outcome);
    QTest::keyClicks(QApplication::focusWidget(), u"2"_s); // the caregiver alone
    form.retype(fields::visit::outcome_reason, u"2"_s);
    CHECK(form.editor->model().value(fields::visit::outcome_reason) == Value(u"在校"_s));
    CHECK(form.line(fields::visit::outcome_reason).text() == u"在校"_s);
    test::childNamed<QPushButton>(form.cell(fields::visit::outcome_reason), u"3 住院"_s).click();
    CHECK(form.editor->model().value(fields::visit::outcome_reason) == Value(u"住院"_s));
}

TEST_CASE("Special data that is written already stays covered until it is asked for")
{
    EditorForm form(fields::visit::type);
    const auto visits = form.records();
    const auto written = std::ranges::find_if(
        visits, [](const Record& visit) { return !visit.value(fields::visit::b2).isEmpty(); });
    REQUIRE(written != visits.end());
    form.question.record = written->id;
    form.make();
    FieldCell& mood = form.cell(fields::visit::b2);
    CHECK(mood.isCovered());
    CHECK_FALSE(mood.editor().isVisible());
    CHECK_FALSE(form.cell(fields::visit::b1).isCovered());
    test::childNamed<QPushButton>(*form.editor, u"Show restricted content"_s).click();
    CHECK(mood.editor().isVisible());
}

TEST_CASE("A record that is only looked at takes no keys and has nothing to save")
{
    EditorForm form(fields::contact::type);
    form.question.record = form.records().front().id;
    form.make(RecordEditor::Mode::Look);
    CHECK(form.line(fields::contact::content).isReadOnly());
    CHECK_FALSE(test::childNamed<QPushButton>(*form.editor, u"Save it"_s).isVisible());
    for (const Field& field : form.folder.desk().catalogue()->type(form.type)->fields) {
        if (const auto* const cell = form.editor->form().cell(field.number))
            CHECK(cell->isReadOnly());
    }
    form.editor->save();
    form.editor->leave();
    CHECK(form.draft().isEmpty());
}

TEST_CASE("An identity number of 15 digits is made one of 18 by one press, and can be taken back")
{
    const EditorForm form(fields::family_member::type);
    const FieldNo field = fields::family_member::idno;
    auto* const offer = form.cell(field).findChild<QPushButton*>();
    REQUIRE(offer);
    CHECK_FALSE(offer->isVisible());
    form.retype(field, u"110105491231002"_s);
    REQUIRE(offer->isVisible());
    CHECK(offer->text().contains(u"11010519491231002X"_s));
    offer->click();
    CHECK(form.line(field).text() == u"11010519491231002X"_s);
    CHECK(form.editor->model().value(field).isText(u"11010519491231002X"));
    CHECK(form.editor->model().value(fields::family_member::birth).toDate() == QDate(1949, 12, 31));
    CHECK_FALSE(offer->isVisible());
    form.editor->model().undoStack().undo();
    CHECK(form.line(field).text() == u"110105491231002"_s);
    CHECK(form.editor->model().value(fields::family_member::birth).isEmpty());
    CHECK(offer->isVisible());
}

TEST_CASE("The form of a level comes with what the rules say, which nobody can type over")
{
    namespace f = fields::level_assessment;
    EditorForm form(f::type);
    const auto& model = form.editor->model();
    CHECK_FALSE(model.value(f::suggested).isEmpty());
    CHECK(model.value(f::triggers).toText().contains(u"试行默认"_s));
    CHECK(model.value(f::ruleset).toText() == u"eshan-2024/1"_s);
    CHECK(model.value(f::effective_on).toDate() == form.folder.desk().today());
    for (const FieldNo field : {f::suggested, f::triggers, f::ruleset})
        CHECK(form.cell(field).isReadOnly());
    CHECK_FALSE(form.cell(f::level).isReadOnly());
    CHECK(model.value(f::level).isEmpty());
}

TEST_CASE(
    "What was asked for with all it needs is agreed to by one key, a form begun by hand is not")
{
    namespace f = fields::contact;
    EditorForm form(f::type);
    QSignalSpy unchanged(form.editor.get(), &RecordEditor::unchanged);
    form.editor->save();
    CHECK(unchanged.count() == 1);
    form.question.preset = {{f::means, Value(u"2"_s)},
                            {f::whom, Value(QStringList{u"1"_s})},
                            {f::reached, Value(true)},
                            {f::abnormal, Value(false)}};
    form.make();
    REQUIRE(form.editor->model().toCheck().isEmpty());
    const auto before = form.records().size();
    QSignalSpy saved(form.editor.get(), &RecordEditor::saved);
    form.editor->save();
    REQUIRE(QTest::qWaitFor([&] { return saved.count() == 1; }, patience));
    CHECK(form.records().size() == before + 1);
}
