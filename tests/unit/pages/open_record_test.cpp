// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/dossier/open_record.h"

#include "catalogue/fields.h"
#include "desk/children.h"
#include "desk/records.h"
#include "pages/form/field_cell.h"
#include "pages/form/record_form.h"
#include "support/ui/named_child.h"
#include "support/ui/open_desk.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

using namespace tongdang;
using namespace Qt::StringLiterals;
using namespace tongdang::pages;
using test::patience;
using test::take;
using test::wait;

namespace {

bool shows(const QWidget& page, const QString& words)
{
    const auto labels = page.findChildren<QLabel*>();
    return std::ranges::any_of(labels, [&words](const QLabel* label) {
        return label->isVisible() && label->text().contains(words);
    });
}

} // namespace

TEST_CASE("A check note that is asked for is typed and saved, without a number to fill in")
{
    namespace note = fields::check_reason;
    test::FolderDesk folder;
    folder.open(2);
    models::Desk& desk = folder.desk();
    const desk::ChildLine child = take(wait(desk.use([](desk::Session& session) {
                                      return desk::listChildren(session);
                                  }))).front();
    FormQuestion question;
    question.type = note::type;
    question.child = child.child;
    question.preset = {{note::check_no, Value(u"Q48"_s)},
                       {note::about_record, Value(child.child.toString())},
                       {note::about_field, Value(u"name"_s)}};
    OpenRecord record(desk);
    QSignalSpy saved(&record, &OpenRecord::saved);
    record.resize(1000, 700);
    record.show();
    record.open(question, u"New"_s);
    REQUIRE(QTest::qWaitFor([&] { return record.findChild<RecordForm*>() != nullptr; }, patience));
    const RecordForm& form = *record.findChild<RecordForm*>();
    for (const FieldNo known :
         {note::division, note::check_no, note::about_record, note::about_field})
        CHECK_FALSE(form.cell(known));
    CHECK(QTest::qWaitFor([&] { return shows(record, u"About: %1，姓名"_s.arg(child.name)); },
                          patience));
    REQUIRE(form.cell(note::reason));
    CHECK_FALSE(form.cell(note::reason)->isReadOnly());
    auto* const line = qobject_cast<QLineEdit*>(form.cell(note::reason)->editor().focusProxy());
    REQUIRE(line);
    CHECK_FALSE(line->placeholderText().isEmpty());
    line->setFocus();
    line->setText(u"户口簿上就是这样写的"_s);
    Q_EMIT line->textEdited(line->text());
    auto& save = test::childNamed<QPushButton>(record, u"Save the note"_s);
    REQUIRE(QTest::qWaitFor([&] { return save.isVisible(); }, patience));
    save.click();
    REQUIRE(QTest::qWaitFor([&] { return !saved.isEmpty(); }, patience));
    const auto notes = take(wait(desk.use([child = child.child](desk::Session& session) {
        desk::RecordFilter filter;
        filter.type = note::type;
        filter.child = child;
        return desk::listRecords(session, filter);
    })));
    REQUIRE(notes.size() == 1);
    CHECK(notes.front().value(note::reason) == Value(u"户口簿上就是这样写的"_s));
    CHECK(notes.front().value(note::check_no) == Value(u"Q48"_s));
    CHECK(notes.front().value(note::about_field) == Value(u"name"_s));
    CHECK(notes.front().value(note::about_record) == Value(child.child.toString()));
}
