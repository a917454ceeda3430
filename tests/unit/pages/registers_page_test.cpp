// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/registers/registers_page.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/drafts.h"
#include "desk/records.h"
#include "exchange/table.h"
#include "pages/dossier/open_record.h"
#include "pages/form/field_cell.h"
#include "pages/form/record_form.h"
#include "support/ui/open_desk.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

using namespace tongdang;
using namespace Qt::StringLiterals;
using namespace tongdang::pages;
using test::patience;

namespace {

struct Registers {
    explicit Registers(desk::Role role = desk::Role::Village)
        : folder(role)
        , page((folder.open(), folder.desk()))
        , choice(listOf<RegisterChoiceModel>())
        , list(listOf<RegisterModel>())
    {
        page.resize(1150, 700);
        page.show();
    }
    template <class Model>
    [[nodiscard]] QListView& listOf() const
    {
        const auto lists = page.findChildren<QListView*>();
        const auto found = std::ranges::find_if(
            lists, [](const QListView* at) { return qobject_cast<Model*>(at->model()); });
        REQUIRE(found != lists.end());
        return **found;
    }
    RecordId put(TypeNo type, std::vector<desk::FieldInput> fields)
    {
        const auto saved = test::wait(folder.desk().change([=](desk::Session& session) {
            desk::RecordInput input;
            input.type = type;
            input.fields = fields;
            input.acceptIncomplete = true;
            return desk::putRecord(session, input);
        }));
        return test::take(saved).id;
    }
    /// A record of another office, as if it had come in a bundle.
    void receive(TypeNo type, const std::vector<desk::FieldInput>& fields)
    {
        (void)test::take(
            test::wait(folder.desk().change([=](desk::Session& session) -> Result<RecordId> {
                const RecordId id = RecordId::create(session.environment().randomness);
                TONGDANG_CHECK(session.archive().writer().write(
                    desk::createRequest(session, {id, type, std::nullopt, fields})));
                return id;
            })));
    }
    void arrive()
    {
        page.arrive(Destination::to(Place::Registers));
        REQUIRE(QTest::qWaitFor([this] { return choice.model()->rowCount() > 0; }, patience));
    }
    [[nodiscard]] static QStringList rows(const QListView& of)
    {
        QStringList words;
        for (int row = 0; row < of.model()->rowCount(); ++row)
            words += of.model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        return words;
    }
    [[nodiscard]] bool offers(const QString& name) const
    {
        return std::ranges::any_of(rows(choice),
                                   [&](const QString& row) { return row.startsWith(name + u','); });
    }
    void choose(const QString& name)
    {
        for (int row = 0; row < choice.model()->rowCount(); ++row) {
            const QModelIndex index = choice.model()->index(row, 0);
            if (index.data().toString() != name || !index.flags().testFlag(Qt::ItemIsSelectable))
                continue;
            choice.setCurrentIndex(index);
            REQUIRE(QTest::qWaitFor([&] { return list.accessibleName() == name; }, patience));
            return;
        }
        FAIL("no register " << name.toStdString());
    }
    [[nodiscard]] QPushButton* button(const QString& words) const
    {
        const auto all = page.findChildren<QPushButton*>();
        const auto found = std::ranges::find_if(all, [&](const QPushButton* at) {
            return at->isVisible() && at->text().contains(words);
        });
        return found == all.end() ? nullptr : *found;
    }
    [[nodiscard]] RecordForm* form() const
    {
        auto* const form = page.findChild<RecordForm*>();
        return form && form->isVisible() ? form : nullptr;
    }
    test::FolderDesk folder;
    RegistersPage page;
    QListView& choice;
    QListView& list;
};

} // namespace

TEST_CASE(
    "A village sees the registers that it keeps, and of the others those that something came for")
{
    Registers village;
    village.arrive();
    CHECK(village.offers(u"活动"_s));
    CHECK(village.offers(u"村队伍成员"_s));
    CHECK_FALSE(village.offers(u"学校"_s));
    CHECK_FALSE(village.offers(u"打印单"_s)); // made by the program itself
    village.receive(fields::school::type, {{fields::school::name, u"青石完小"_s}});
    village.arrive();
    REQUIRE(QTest::qWaitFor([&] { return village.offers(u"学校"_s); }, patience));
    village.choose(u"学校"_s);
    CHECK(village.rows(village.list).front().startsWith(u"青石完小"_s));
    CHECK_FALSE(village.button(u"New: 学校"_s));
    // It is there to look at: nothing of it is the village's to fill in or to take back.
    Q_EMIT village.list.activated(village.list.model()->index(0, 0));
    REQUIRE(QTest::qWaitFor([&] { return village.form(); }, patience));
    CHECK_FALSE(village.button(u"Save"_s));
    CHECK_FALSE(village.button(u"Withdraw"_s));

    Registers station(desk::Role::Township);
    station.arrive();
    CHECK(station.offers(u"学校"_s));
    CHECK(station.offers(u"培训"_s)); // the county's, kept at the station
}

TEST_CASE("A record of a register is written, listed by what names it, and found by its words")
{
    Registers pc;
    pc.arrive();
    pc.choose(u"水域隐患点"_s);
    CHECK(pc.list.isHidden());
    pc.button(u"New: 水域隐患点"_s)->click();
    REQUIRE(QTest::qWaitFor([&] { return pc.form() != nullptr; }, patience));
    CHECK(pc.form()->cell(fields::water_hazard::place));
    CHECK_FALSE(pc.form()->cell(fields::water_hazard::village)); // a village writes of itself
    pc.button(u"Back"_s)->click();
    pc.put(fields::water_hazard::type, {{fields::water_hazard::place, u"北坝塘"_s}});
    pc.put(fields::water_hazard::type, {{fields::water_hazard::place, u"南沟"_s}});
    REQUIRE(QTest::qWaitFor([&] { return pc.list.model()->rowCount() == 2; }, patience));
    const auto lines = pc.page.findChildren<QLineEdit*>();
    auto* const words =
        *std::ranges::find(lines, u"Show only rows with"_s, &QWidget::accessibleName);
    words->setText(u"北坝"_s);
    CHECK(pc.list.model()->rowCount() == 1);
    CHECK(pc.rows(pc.list).front().startsWith(u"北坝塘"_s));
    words->setText(u"东"_s);
    CHECK(pc.list.isHidden());
    words->clear();
    CHECK(pc.list.model()->rowCount() == 2);
}

TEST_CASE("References in a row are named by what they refer to")
{
    Registers station(desk::Role::Township);
    const RecordId meeting =
        station.put(fields::meeting::type, {{fields::meeting::date, Value(QDate(2026, 11, 3))},
                                            {fields::meeting::title, u"四季度联席会"_s}});
    station.put(fields::meeting_decision::type,
                {{fields::meeting_decision::meeting, Value(meeting)},
                 {fields::meeting_decision::topic, u"村道路灯"_s}});
    station.arrive();
    station.choose(u"会议议题与议定"_s);
    REQUIRE(QTest::qWaitFor([&] { return station.list.model()->rowCount() == 1; }, patience));
    const QString row = station.rows(station.list).front();
    CHECK(row.contains(u"村道路灯"_s));
    CHECK(row.contains(u"四季度联席会"_s));
}

TEST_CASE("What another page asks to be typed in opens as a form, and the way back is its register")
{
    Registers station(desk::Role::Township);
    Destination there = Destination::to(Place::Registers);
    there.newType = fields::activity::type;
    there.preset = {{fields::activity::village, Value(u"530426001201"_s)},
                    {fields::activity::topics, Value(QStringList{u"01"_s})}};
    station.page.arrive(there);
    REQUIRE(QTest::qWaitFor([&] { return station.form() != nullptr; }, patience));
    CHECK(station.form()->cell(fields::activity::village)->editor().value()
          == Value(u"530426001201"_s));
    CHECK(station.form()->cell(fields::activity::topics)->editor().value()
          == Value(QStringList{u"01"_s}));
    station.button(u"Back"_s)->click();
    REQUIRE(QTest::qWaitFor([&] { return station.list.accessibleName() == u"活动"_s; }, patience));

    const RecordId school =
        station.put(fields::school::type, {{fields::school::name, u"青石完小"_s}});
    there = Destination::to(Place::Registers);
    there.newType = fields::school::type;
    there.record = school;
    station.page.arrive(there);
    REQUIRE(QTest::qWaitFor([&] { return station.form() != nullptr; }, patience));
    CHECK(station.form()->cell(fields::school::name)->editor().value() == Value(u"青石完小"_s));
}

TEST_CASE("A station chooses the place of what it writes by name, and its lists name it so")
{
    Registers station(desk::Role::Township);
    station.put(fields::village::type,
                {{fields::village::code, u"530426001201"_s}, {fields::village::name, u"大湾村"_s}});
    station.arrive();
    station.choose(u"档案抽查"_s);
    station.button(u"New:"_s)->click();
    REQUIRE(QTest::qWaitFor([&] { return station.form() != nullptr; }, patience));
    auto* const combo = qobject_cast<QComboBox*>(
        station.form()->cell(fields::spot_check::division)->editor().focusProxy());
    REQUIRE(combo);
    CHECK(combo->currentText() == u"青石镇"_s);
    combo->setCurrentIndex(combo->findText(u"大湾村"_s));
    CHECK(station.form()->cell(fields::spot_check::division)->editor().value()
          == Value(u"530426001201"_s));
    station.put(fields::spot_check::type, {{fields::spot_check::title, u"年度抽查"_s},
                                           {fields::spot_check::division, u"530426001201"_s}});
    station.button(u"Back"_s)->click();
    REQUIRE(QTest::qWaitFor([&] { return station.list.model()->rowCount() == 1; }, patience));
    const QString row = station.rows(station.list).front();
    CHECK(row.contains(u"大湾村"_s));
    CHECK_FALSE(row.contains(u"530426001201"_s));
}

TEST_CASE("What a station advises a village stands in a register, what it says of a child does not")
{
    using namespace fields::station_note;
    Registers village;
    village.receive(type, {{date, Value(QDate(2026, 11, 3))},
                           {to_village, u"530426001201"_s},
                           {text, u"请在汛期前排查水塘"_s}});
    village.arrive();
    REQUIRE(QTest::qWaitFor([&] { return village.offers(u"站指导意见"_s); }, patience));
    village.choose(u"站指导意见"_s);
    CHECK(village.rows(village.list).front().contains(u"请在汛期前排查水塘"_s));
    CHECK(village.list.model()->rowCount() == 1);
}

TEST_CASE("The texts that a county may replace are kept where its registers are")
{
    Registers station(desk::Role::Township);
    station.put(fields::setting::type, {{fields::setting::item, u"F25.phone.civil"_s},
                                        {fields::setting::value, u"0877-4010000"_s}});
    station.arrive();
    REQUIRE(QTest::qWaitFor([&] { return station.offers(u"设置"_s); }, patience));
    station.choose(u"设置"_s);
    CHECK(station.rows(station.list).front().contains(u"0877-4010000"_s));
    CHECK(station.rows(station.list).front().contains(u"电话：县民政局"_s)); // and no bare key
}

TEST_CASE("A register is written as an Excel file from its list, and told to be confidential")
{
    Registers pc;
    pc.arrive();
    pc.choose(u"水域隐患点"_s);
    CHECK_FALSE(pc.button(u"Excel"_s)); // nothing is in it
    pc.put(fields::water_hazard::type, {{fields::water_hazard::place, u"北坝塘"_s}});
    REQUIRE(QTest::qWaitFor([&] { return pc.button(u"Excel"_s) != nullptr; }, patience));
    QSignalSpy says(&pc.page, &Page::says);
    const QString file = pc.folder.file(u"ledger.xlsx"_s);
    pc.page.exportTo(file);
    REQUIRE(QTest::qWaitFor([&] { return says.count() == 1; }, patience));
    CHECK(says.front().at(1).toString().contains(u"Keep it from"_s));
    QString text;
    for (const exchange::TableRow& row : test::take(exchange::readTable(file)).rows) {
        for (const exchange::Cell& cell : row.cells)
            text += cell.text + u'|';
    }
    CHECK(text.contains(u"北坝塘"_s));
    CHECK(text.contains(u"内部资料　注意保密"_s));
    // A folder that is not there is said.
    pc.page.exportTo(pc.folder.file(u"no/ledger.xlsx"_s));
    REQUIRE(QTest::qWaitFor([&] { return says.count() == 2; }, patience));
    CHECK(says.back().front().value<widgets::Tone>() == widgets::Tone::Danger);
}
