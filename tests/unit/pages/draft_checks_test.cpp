// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The checks of the dossier while a record is typed (domain.md §11).
#include "pages/form/draft_checks.h"

#include "catalogue/fields.h"
#include "support/ui/editor_form.h"

#include <QSignalSpy>

#include <algorithm>

using namespace tongdang;
using namespace Qt::StringLiterals;
using namespace tongdang::pages;
using test::EditorForm;
using test::patience;

namespace {

/// What stands below a field; empty if nothing does.
QString below(const EditorForm& form, FieldNo field)
{
    QStringList words;
    for (const QLabel* const label : form.cell(field).findChildren<QLabel*>()) {
        const QString role = label->property("role").toString();
        if (label->isVisible() && (role == u"remark" || role == u"fault") && label->text() != u"*")
            words.append(label->text());
    }
    return words.join(u'\n');
}

QString besideSave(const EditorForm& form)
{
    for (const QLabel* const label : form.editor->findChildren<QLabel*>()) {
        if (label->accessibleDescription() == u"Remarks")
            return label->isVisible() ? label->text() : QString();
    }
    return u"no line for remarks"_s;
}

/// Longer than the checks wait for another key.
void rest()
{
    QTest::qWait(700);
}

constexpr FieldNo birth = fields::caregiver::birth;

} // namespace

TEST_CASE("What the checks say of a field stands below it a moment after the last key")
{
    const EditorForm form(fields::caregiver::type);
    form.retype(fields::caregiver::from_on, u"20261101"_s);
    form.retype(birth, u"20100101"_s);
    CHECK(below(form, birth).isEmpty());
    CHECK(QTest::qWaitFor([&] { return below(form, birth).contains(u"照护人未满18周岁"_s); },
                          patience));
    CHECK(form.line(birth).hasFocus()); // the field was not left
    form.retype(birth, u"19800101"_s);
    CHECK(QTest::qWaitFor([&] { return below(form, birth).isEmpty(); }, patience));
}

TEST_CASE("A remark is spoken with its field, and keeps nobody from saving")
{
    EditorForm form(fields::caregiver::type);
    const std::size_t before = form.records().size();
    form.retype(fields::caregiver::from_on, u"20261101"_s);
    form.retype(birth, u"20100101"_s);
    REQUIRE(QTest::qWaitFor([&] { return !below(form, birth).isEmpty(); }, patience));
    CHECK(form.line(birth).accessibleDescription().contains(u"照护人未满18周岁"_s));
    CHECK_FALSE(form.status().contains(form.cell(birth).field().zh));
    QSignalSpy saved(form.editor.get(), &RecordEditor::saved);
    form.editor->save();
    REQUIRE((!saved.isEmpty() || saved.wait(patience)));
    CHECK(form.records().size() == before + 1);
    // What is saved is wrong still.
    rest();
    CHECK_FALSE(below(form, birth).isEmpty());
}

TEST_CASE("A new form begins without remarks, and a field that was not reached has none")
{
    const EditorForm form(fields::away::type);
    rest();
    CHECK(besideSave(form).isEmpty());
    // A place in words, and no county chosen (Q19): said once the choice is reached.
    form.retype(fields::away::dest, u"east"_s);
    rest();
    QTest::qWait(300);
    CHECK(below(form, fields::away::dest_div).isEmpty());
    form.editor->model().leave(fields::away::dest_div);
    CHECK(QTest::qWaitFor(
        [&] { return below(form, fields::away::dest_div).contains(u"没有选县"_s); }, patience));
}

TEST_CASE("What was wrong in a record stands there when it is opened, unless it is only looked at")
{
    EditorForm form(fields::caregiver::type);
    desk::RecordInput wrong{form.type, {}, form.child, {}, true};
    wrong.fields = {{fields::caregiver::from_on, Value(QDate(2026, 11, 1))},
                    {birth, Value(QDate(2010, 1, 1))}};
    form.question.record = test::take(form.ask([wrong](desk::Session& session) {
                               return desk::putRecord(session, wrong);
                           })).id;
    form.make();
    CHECK(QTest::qWaitFor([&] { return !below(form, birth).isEmpty(); }, patience));
    form.make(RecordEditor::Mode::Look);
    rest();
    CHECK(below(form, birth).isEmpty());
}

TEST_CASE("What a record brings to others stands above the button that saves, with its kind")
{
    EditorForm form(fields::child::type);
    form.question.record = form.child;
    form.make();
    rest();
    const QString before = besideSave(form);
    CHECK_FALSE(before.contains(u"走访"_s));
    form.retype(fields::child::birth, u"20261120"_s);
    CHECK(QTest::qWaitFor([&] { return besideSave(form).contains(u"走访"_s); }, patience));
    CHECK(besideSave(form).split(u'\n').size() <= 3);
}
