// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/form/record_layout.h"

#include "catalogue/fields.h"
#include "desk/office.h"
#include "pages/form/form_grid.h"
#include "support/catch.h"

#include <QLabel>
#include <QWidget>

#include <algorithm>

using namespace tongdang;
using namespace Qt::StringLiterals;
using namespace tongdang::pages;

namespace {

const Catalogue& catalogue()
{
    static const Catalogue loaded = test::take(Catalogue::load(u":/tongdang"_s));
    return loaded;
}

RecordLayout layout(TypeNo type, const Record* record = nullptr,
                    desk::Role role = desk::Role::Village)
{
    return test::take(
        layoutOf({*catalogue().type(type), record, role, u":/tongdang"_s}, catalogue()));
}

std::vector<FieldNo> order(const RecordLayout& layout)
{
    std::vector<FieldNo> fields;
    for (const models::FormSection& section : layout.sections)
        fields.insert(fields.end(), section.fields.begin(), section.fields.end());
    return fields;
}

bool holds(const RecordLayout& layout, FieldNo field)
{
    const auto fields = order(layout);
    return std::ranges::find(fields, field) != fields.end();
}

} // namespace

TEST_CASE("A visit is typed in as its paper goes, with the paper's boxes and small numbers")
{
    using namespace fields::visit;
    const RecordLayout visit = layout(type);
    CHECK(visit.sections.front().fields.front() == date);
    // On paper the met people come before the re-check of old problems, in the catalogue after.
    const auto fields = order(visit);
    const auto place = [&fields](FieldNo field) { return std::ranges::find(fields, field); };
    CHECK(place(means) < place(purpose));
    CHECK(place(purpose) < place(outcome));
    CHECK(place(i3) < place(a1));
    CHECK(place(observed_text) == fields.end() - 1);

    const auto& boxes = visit.options.at(purpose);
    REQUIRE(boxes.size() > 5);
    CHECK(boxes.front().key == u"1"_s);
    CHECK(boxes.front().words == u"定期"_s); // the paper's short word, not the code list's
    CHECK(visit.options.at(a1_changed).size() == 2);

    CHECK_FALSE(holds(visit, child));
    CHECK_FALSE(holds(visit, sheet_no));
    for (const models::FormSection& section : visit.sections)
        CHECK_FALSE(section.title.isEmpty());
}

TEST_CASE("Every type has a form in which each field stands once")
{
    for (const RecordType& type : catalogue().types()) {
        auto fields = order(layout(type.number, nullptr, desk::Role::County));
        CAPTURE(type.key);
        std::ranges::sort(fields);
        CHECK(std::ranges::adjacent_find(fields) == fields.end());
    }
}

TEST_CASE("What the station fills in shows in a village once it holds something")
{
    using namespace fields::child;
    CHECK_FALSE(holds(layout(type), dossier_no));
    CHECK(holds(layout(type, nullptr, desk::Role::Township), dossier_no));
    Record known{*RecordId::parse(u"00112233445566778899aabbccddeeff"), type, {}, 0, false, {}};
    known.set(dossier_no, Value(u"53042600100001"_s));
    const RecordLayout shown = layout(type, &known);
    CHECK(shown.sections.front().fields.front() == dossier_no);
    CHECK(shown.sections.front().fields.at(1) == name);
    const RecordType& child = *catalogue().type(type);
    CHECK_FALSE(desk::fillsIn(desk::Role::Village, *child.field(dossier_no)));
}

TEST_CASE("A station keeps the county's registers and says of which village it writes")
{
    const RecordType& training = *catalogue().type(fields::training::type);
    const Field& title = *training.field(fields::training::title);
    CHECK(title.owner == Owner::County);
    CHECK(desk::fillsIn(desk::Role::Township, title));
    CHECK_FALSE(desk::fillsIn(desk::Role::Village, title));
    using namespace fields::activity;
    CHECK_FALSE(holds(layout(type), village));
    CHECK(holds(layout(type, nullptr, desk::Role::Township), village));
}

TEST_CASE("Fields stand beside each other as far as the width goes, and hidden ones leave no gap")
{
    QWidget form;
    auto* const grid = new FormGrid(&form);
    std::vector<QLabel*> cells;
    for (const Span span : {Span::One, Span::One, Span::Two, Span::Whole}) {
        cells.push_back(new QLabel(u"x"_s));
        grid->addCell(cells.back(), span);
    }
    const auto layOut = [&](int width) { grid->setGeometry(QRect(0, 0, width, 400)); };
    form.resize(1000, 400);
    form.show();

    layOut(1000); // four columns
    CHECK(cells[0]->y() == cells[2]->y());
    CHECK(cells[3]->y() > cells[2]->y());
    CHECK(cells[3]->width() == 1000);
    layOut(500); // two columns
    CHECK(cells[0]->y() == cells[1]->y());
    CHECK(cells[2]->y() > cells[1]->y());
    CHECK(cells[2]->width() == 500);
    layOut(300); // one
    CHECK(cells[1]->y() > cells[0]->y());
    CHECK(grid->heightForWidth(300) > grid->heightForWidth(1000));

    cells[0]->hide();
    layOut(500);
    CHECK(cells[1]->x() == 0);
    CHECK(cells[1]->y() == 0);
}

TEST_CASE("The form of a report begins with the call, and says that it reports to nobody")
{
    const RecordLayout report = layout(fields::incident::type);
    CHECK(report.notice.contains(u"110"_s));
    CHECK(report.noticeMore.contains(u"does not report for you"_s));
    REQUIRE(report.sections.size() >= 2);
    CHECK(report.sections.front().title == u"The call"_s);
    CHECK(report.sections.front().fields == std::vector<FieldNo>{fields::incident::called_110_at});
    CHECK(layout(fields::incident_receiver::type).notice.contains(u"110"_s));
    CHECK(layout(fields::visit::type).notice.isEmpty());
}
