// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/form_model.h"

#include "base/randomness.h"
#include "catalogue/fields.h"
#include "catalogue_for_forms.h"
#include "support/catch.h"

#include <QSignalSpy>

#include <algorithm>

using namespace tongdang;
using namespace Qt::StringLiterals;
using models::FormModel;

namespace {

const QDate today(2026, 11, 25);

RecordId someRecord(std::uint64_t seed)
{
    SeededRandomness randomness(seed);
    return RecordId::create(randomness);
}

FormModel visitForm()
{
    return {test::shippedCatalogue(), fields::visit::type, today};
}

FormModel childForm()
{
    return {test::shippedCatalogue(), fields::child::type, today};
}

bool has(const desk::RecordInput& input, FieldNo field)
{
    return std::ranges::any_of(input.fields, [&](const auto& f) { return f.field == field; });
}

} // namespace

TEST_CASE("A form shows the fields of the catalogue in the order of the paper")
{
    FormModel form = visitForm();
    std::vector<FieldNo> shown;
    for (const auto& section : form.sections())
        shown.insert(shown.end(), section.fields.begin(), section.fields.end());
    std::vector<FieldNo> expected;
    for (const Field& field : form.type().fields) {
        if (field.number != form.type().childField)
            expected.push_back(field.number);
    }
    CHECK(shown == expected);
}

TEST_CASE("A new section begins where the letter of the number on paper changes")
{
    FormModel form = visitForm();
    const auto section = std::ranges::find(form.sections(), u"A"_s, &models::FormSection::key);
    REQUIRE(section != form.sections().end());
    CHECK(section->fields.front() == fields::visit::a1);
    CHECK(section->fields.back() == fields::visit::a4_problem);
}

TEST_CASE("A required field that was not left yet says nothing")
{
    FormModel form = childForm();
    form.begin({});
    CHECK(form.isRequired(fields::child::name));
    CHECK(form.fault(fields::child::name).isEmpty());
    form.leave(fields::child::name);
    CHECK_FALSE(form.fault(fields::child::name).isEmpty());
    CHECK(form.fault(fields::child::sex).isEmpty());
}

TEST_CASE("Saving shows every fault and counts them in the order of the form")
{
    FormModel form = childForm();
    form.begin({});
    form.revealAll();
    CHECK_FALSE(form.fault(fields::child::sex).isEmpty());
    REQUIRE_FALSE(form.toCheck().isEmpty());
    CHECK(form.toCheck().front() == form.type().field(*form.firstToCheck())->zh);
    CHECK(form.toCheck().contains(u"姓名"_s));
    form.set(fields::child::name, u"曾雨桐"_s);
    CHECK_FALSE(form.toCheck().contains(u"姓名"_s));
}

TEST_CASE("A fault goes as soon as what is typed is right")
{
    FormModel form = childForm();
    form.begin({});
    form.set(fields::child::idno, u"530426201508171244"_s);
    form.leave(fields::child::idno);
    REQUIRE_FALSE(form.fault(fields::child::idno).isEmpty());
    QSignalSpy changed(&form, &FormModel::fieldChanged);
    form.set(fields::child::idno, u"110101199003077571"_s);
    const bool rightNow = form.fault(fields::child::idno).isEmpty();
    CHECK(rightNow);
    CHECK(changed.count() > 0);
}

TEST_CASE("A field appears and is required when another answer asks for it")
{
    FormModel form = visitForm();
    form.begin(someRecord(1));
    form.set(fields::visit::outcome, u"1"_s);
    CHECK_FALSE(form.isVisible(fields::visit::outcome_reason));
    CHECK_FALSE(form.isRequired(fields::visit::outcome_reason));
    QSignalSpy changed(&form, &FormModel::fieldChanged);
    form.set(fields::visit::outcome, u"3"_s);
    CHECK(form.isVisible(fields::visit::outcome_reason));
    CHECK(form.isRequired(fields::visit::outcome_reason));
    CHECK(std::ranges::any_of(changed, [](const QList<QVariant>& arguments) {
        return arguments.front().value<FieldNo>() == fields::visit::outcome_reason;
    }));
}

TEST_CASE("A field that holds a value stays on the screen when its question goes")
{
    FormModel form = visitForm();
    form.begin(someRecord(1));
    form.set(fields::visit::outcome, u"3"_s);
    form.set(fields::visit::outcome_reason, u"在校"_s);
    form.set(fields::visit::outcome, u"1"_s);
    CHECK(form.isVisible(fields::visit::outcome_reason));
    CHECK(form.value(fields::visit::outcome_reason).toText() == u"在校"_s);
}

TEST_CASE("A field outside every section is neither shown nor missed")
{
    FormModel form = childForm();
    form.setSections({{{}, {}, {fields::child::name}}});
    form.begin({});
    form.revealAll();
    CHECK(form.toCheck() == QStringList{u"姓名"_s});
    CHECK_FALSE(form.isVisible(fields::child::sex));
}

TEST_CASE("An identity number fills birth and sex where they are empty")
{
    FormModel form = childForm();
    form.begin({});
    form.fillFromIdNumber(QDate(2015, 8, 17), false);
    CHECK(form.value(fields::child::birth).toDate() == QDate(2015, 8, 17));
    CHECK(form.value(fields::child::sex).toText() == u"2"_s);
    form.fillFromIdNumber(QDate(2016, 1, 2), true);
    CHECK(form.value(fields::child::birth).toDate() == QDate(2016, 1, 2));
}

TEST_CASE("An identity number never overwrites what a person typed")
{
    FormModel form = childForm();
    form.begin({});
    form.set(fields::child::birth, QDate(2015, 8, 18));
    form.fillFromIdNumber(QDate(2015, 8, 17), false);
    CHECK(form.value(fields::child::birth).toDate() == QDate(2015, 8, 18));

    // Nor what a person put right after a number had filled it.
    form.fillFromIdNumber(QDate(2015, 8, 17), true);
    form.set(fields::child::sex, u"2"_s);
    form.fillFromIdNumber(QDate(2015, 8, 17), true);
    CHECK(form.value(fields::child::sex).toText() == u"2"_s);
}

TEST_CASE("A form that is filled anew remembers nothing of the one before")
{
    FormModel form = visitForm();
    Record record{someRecord(1), fields::visit::type, someRecord(2), 0, false, {}};
    form.show(record);
    form.leave(fields::visit::date);
    form.set(fields::visit::date, today);
    form.begin(someRecord(3));
    CHECK_FALSE(form.undoStack().canUndo());
    CHECK_FALSE(form.record());
    CHECK(form.toInput().child == someRecord(3));
    CHECK(form.fault(fields::visit::date).isEmpty());
    form.revealAll();
    CHECK_FALSE(form.fault(fields::visit::date).isEmpty());
    form.begin(someRecord(3));
    CHECK(form.fault(fields::visit::date).isEmpty());
}

TEST_CASE("Only fields that differ from the saved record are handed to the use case")
{
    FormModel form = childForm();
    Record record{someRecord(1), fields::child::type, someRecord(1), 0, false, {}};
    record.set(fields::child::name, u"曾雨桐"_s);
    record.set(fields::child::remark, u"旧"_s);
    form.show(record);
    CHECK_FALSE(form.isDirty());
    CHECK(form.toInput().fields.empty());
    form.set(fields::child::remark, Value());
    form.set(fields::child::sex, u"2"_s);
    const auto input = form.toInput();
    CHECK(form.isDirty());
    CHECK(input.id == record.id);
    CHECK(input.acceptIncomplete);
    CHECK(input.fields.size() == 2);
    CHECK(has(input, fields::child::remark));
    CHECK(has(input, fields::child::sex));
}

TEST_CASE("What was saved is not dirty any more and keeps its id")
{
    FormModel form = visitForm();
    form.begin(someRecord(1));
    form.set(fields::visit::date, today);
    desk::SavedRecord saved{someRecord(2), someRecord(1), {}, {}};
    form.saved(saved);
    CHECK_FALSE(form.isDirty());
    CHECK(form.record() == someRecord(2));
    CHECK(form.toInput().fields.empty());
}

TEST_CASE("What the archive finds at saving stands at its field until the value is another one")
{
    const Finding twice{
        Finding::Severity::Warning, fields::child::idno, "desk.id_number_twice", {u"单雨桐"_s}};
    FormModel form = childForm();
    form.begin({});
    form.set(fields::child::name, u"曾雨桐"_s);
    form.set(fields::child::idno, u"530426201405011243"_s);
    CHECK(form.remarks().isEmpty()); // what is missing still is no remark
    QSignalSpy changed(&form, &FormModel::fieldChanged);
    form.saved({someRecord(2), someRecord(2), {}, {twice}});
    const QString words =
        u"公民身份号码: Another dossier has this identity number: 单雨桐. Check both "
        "against the household register."_s;
    CHECK(form.remarks() == QStringList{words});
    CHECK(form.toCheck().contains(u"公民身份号码"_s));
    CHECK(changed.count() > 0);

    // The record as the archive has it now, and saving something else, take nothing back.
    Record record{someRecord(2), fields::child::type, someRecord(2), 0, false, {}};
    record.set(fields::child::name, u"曾雨桐"_s);
    record.set(fields::child::idno, u"530426201405011243"_s);
    form.show(record);
    form.set(fields::child::remark, u"新"_s);
    form.saved({someRecord(2), someRecord(2), {}, {}});
    CHECK(form.remarks() == QStringList{words});

    form.set(fields::child::idno, u"110101199003077571"_s);
    CHECK(form.remarks().isEmpty());
    form.undoStack().undo();
    CHECK(form.remarks() == QStringList{words});
    form.undoStack().redo();
    form.saved({someRecord(2), someRecord(2), {}, {}});
    form.set(fields::child::idno, u"530426201405011243"_s);
    CHECK(form.remarks().isEmpty());

    form.saved({someRecord(2), someRecord(2), {}, {twice}});
    CHECK_FALSE(form.remarks().isEmpty());
    record.id = someRecord(3);
    form.show(record); // of another child
    CHECK(form.remarks().isEmpty());
}

TEST_CASE("What the form finds by itself goes when what it disagreed with is right")
{
    const Finding disagrees{Finding::Severity::Error,
                            fields::child::sex,
                            "catalogue.sex_disagrees",
                            {},
                            fields::child::idno};
    FormModel form = childForm();
    Record record{someRecord(2), fields::child::type, someRecord(2), 0, false, {}};
    record.set(fields::child::sex, u"1"_s);
    record.set(fields::child::idno, u"530426201405011243"_s); // of a girl
    form.show(record);
    form.saved({someRecord(2), someRecord(2), {}, {disagrees}});
    REQUIRE(form.remarks().size() == 1);
    form.set(fields::child::idno, Value());
    CHECK(form.remarks().isEmpty());
}

TEST_CASE("A day before the dossier was opened, or before the birth, is told before saving")
{
    FormModel form = visitForm();
    form.begin(someRecord(1));
    form.setChild(QDate(2015, 8, 17), QDate(2026, 9, 1));
    const auto told = [&form](QDate day) {
        form.set(fields::visit::date, day);
        return form.remarks();
    };
    CHECK(told(QDate(2026, 9, 1)).isEmpty());
    CHECK(told(QDate(2026, 8, 31))
          == QStringList{
              u"日期: 2026-08-31 is before the child's dossier was opened. Check the year."_s});
    CHECK(told(QDate(2015, 8, 16)).front().contains(u"birth"_s));
}

TEST_CASE("A new child is the child of its own dossier once it is saved")
{
    FormModel form = childForm();
    form.begin({});
    form.set(fields::child::name, u"曾雨桐"_s);
    form.saved({someRecord(2), someRecord(2), {}, {}});
    CHECK(form.toInput().child == someRecord(2));
}

TEST_CASE("Undo takes a whole word back but each choice by itself")
{
    FormModel form = childForm();
    form.begin({});
    form.set(fields::child::name, u"曾"_s);
    form.set(fields::child::name, u"曾雨"_s);
    form.set(fields::child::sex, u"1"_s);
    form.set(fields::child::sex, u"2"_s);
    form.undoStack().undo();
    CHECK(form.value(fields::child::sex).toText() == u"1"_s);
    form.undoStack().undo();
    CHECK(form.value(fields::child::sex).isNull());
    CHECK(form.value(fields::child::name).toText() == u"曾雨"_s);
    form.undoStack().undo();
    CHECK(form.value(fields::child::name).isNull());
    form.undoStack().redo();
    CHECK(form.value(fields::child::name).toText() == u"曾雨"_s);
}

TEST_CASE("Setting the same value again is no step")
{
    FormModel form = childForm();
    form.begin({});
    form.set(fields::child::name, u"曾"_s);
    QSignalSpy edited(&form, &FormModel::edited);
    form.set(fields::child::name, u"曾"_s);
    form.set(fields::child::remark, QString());
    CHECK(edited.isEmpty());
    CHECK(form.undoStack().count() == 1);
}

TEST_CASE("Another state of a saved record shows today as its day, and the saved one the saved day")
{
    using namespace fields;
    FormModel form = childForm();
    Record saved{someRecord(1), child::type, someRecord(1), 0, false, {}};
    saved.set(child::status, u"open"_s);
    saved.set(child::status_on, Value(QDate(2026, 1, 5)));
    form.show(saved);
    form.set(child::status, u"suspended"_s);
    CHECK(form.value(child::status_on).toDate() == today);
    form.undoStack().undo(); // one step
    CHECK(form.value(child::status).toText() == u"open"_s);
    CHECK(form.value(child::status_on).toDate() == QDate(2026, 1, 5));
    form.undoStack().redo();
    form.set(child::status, u"open"_s);
    CHECK(form.value(child::status_on).toDate() == QDate(2026, 1, 5));
    CHECK_FALSE(form.isDirty());
}

TEST_CASE("A day that somebody typed for a new state stays, be it the one that was saved before")
{
    using namespace fields;
    FormModel form = childForm();
    Record saved{someRecord(1), child::type, someRecord(1), 0, false, {}};
    saved.set(child::status, u"open"_s);
    saved.set(child::status_on, Value(QDate(2026, 1, 5)));
    form.show(saved);
    form.set(child::status_on, Value(QDate(2026, 11, 3)));
    form.set(child::status, u"suspended"_s);
    CHECK(form.value(child::status_on).toDate() == QDate(2026, 11, 3));
    form.set(child::status_on, Value(QDate(2026, 1, 5)));
    CHECK(has(form.toInput(), child::status_on));
    // Of a new record nothing is taken: it tells of what happened before.
    form.begin({});
    form.set(child::status, u"suspended"_s);
    CHECK(form.value(child::status_on).isNull());
}

TEST_CASE("A form asks why a dossier is suspended, and not with the answer of the last time")
{
    using namespace fields;
    FormModel form = childForm();
    Record saved{someRecord(1), child::type, someRecord(1), 0, false, {}};
    saved.set(child::status, u"suspended"_s);
    saved.set(child::suspend_reason, u"1"_s);
    form.show(saved);
    form.revealAll();
    CHECK_FALSE(form.toCheck().contains(u"暂停原因"_s));
    form.set(child::status, u"closed"_s);
    CHECK(form.value(child::suspend_reason).isEmpty());
    CHECK(form.isVisible(child::close_reason));
    CHECK(form.isRequired(child::close_reason));
    CHECK(form.fault(child::close_reason) == u"This step is not saved without it: fill it in."_s);
    form.set(child::close_reason, u"3"_s);
    CHECK(form.fault(child::close_reason).isEmpty());
    form.undoStack().undo();
    form.undoStack().undo();
    CHECK(form.value(child::suspend_reason).toText() == u"1");
    CHECK_FALSE(form.isDirty());
    form.set(child::status, u"closed"_s);
    form.set(child::status, u"suspended"_s); // thought better of it
    CHECK_FALSE(form.isDirty());
}

TEST_CASE("A preset counts as typed")
{
    FormModel form = visitForm();
    form.begin(someRecord(1), {{fields::visit::date, today}});
    CHECK(form.isDirty());
    CHECK(has(form.toInput(), fields::visit::date));
}

TEST_CASE("A report from a child's dossier does not ask who the unknown child is")
{
    FormModel form(test::shippedCatalogue(), fields::incident::type, today);
    form.begin(std::nullopt, {});
    CHECK(form.isRequired(fields::incident::unknown_child));
    form.begin(someRecord(1), {});
    CHECK_FALSE(form.isRequired(fields::incident::unknown_child));
    CHECK_FALSE(has(form.toInput(), fields::incident::child)); // the use case fills it in
}
