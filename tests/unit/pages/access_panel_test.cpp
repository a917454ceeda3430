// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/settings/access_panel.h"

#include "desk/children.h"
#include "support/ui/named_child.h"
#include "support/ui/open_desk.h"

#include <QLabel>
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

/// Yesterday one dossier was opened, today another one.
struct List {
    List()
        : panel((folder.open(2), folder.desk()))
    {
        const auto children = test::take(
            test::wait(folder.desk().use([](desk::Session& s) { return desk::listChildren(s); })));
        first = children[0].name;
        second = children[1].name;
        open(children[0].child);
        folder.clock().set(folder.clock().nowMilliseconds() + 86'400'000);
        open(children[1].child);
        panel.resize(900, 600);
        panel.show();
        panel.begin();
        REQUIRE(QTest::qWaitFor([this] { return rows().size() == 2; }, patience));
    }
    void open(const RecordId& child)
    {
        test::take(test::wait(
            folder.desk().use([child](desk::Session& s) { return desk::openDossier(s, child); })));
    }
    [[nodiscard]] QStringList rows() const
    {
        // By name: a combo box has a list of its own.
        const auto* const model =
            test::childNamed<QListView>(panel, u"Who looked at what"_s).model();
        QStringList spoken;
        for (int row = 0; row < model->rowCount(); ++row)
            spoken.append(model->index(row, 0).data(Qt::AccessibleTextRole).toString());
        return spoken;
    }
    void typeDay(const QString& line, const QString& day) const
    {
        auto& edit = test::childNamed<QLineEdit>(panel, line);
        edit.setFocus();
        edit.setText(day);
        Q_EMIT edit.textEdited(day);
        Q_EMIT edit.editingFinished();
    }

    test::FolderDesk folder;
    AccessPanel panel;
    QString first;
    QString second;
};

} // namespace

TEST_CASE("The access list says when, who, what and whose, newest first, and that it is whole")
{
    const List list;
    CHECK(list.rows()[0].contains(list.second));
    CHECK(list.rows()[1].contains(list.first));
    CHECK(list.rows()[0].contains(u"Opened the dossier"_s));
    CHECK(list.rows()[0].contains(u"王玉梅"_s));
    const auto labels = list.panel.findChildren<QLabel*>();
    CHECK(std::ranges::any_of(labels, [](const QLabel* label) {
        return label->text().contains(u"No entry was changed"_s);
    }));
}

TEST_CASE(
    "The access list is narrowed to days, shows that it was read, and forgets when it is left")
{
    List list;
    list.typeDay(u"To the day"_s, u"2026-11-25"_s);
    REQUIRE(QTest::qWaitFor([&] { return list.rows().size() == 1; }, patience));
    CHECK(list.rows()[0].contains(list.first));
    list.panel.begin();
    REQUIRE(QTest::qWaitFor([&] { return list.rows().size() == 4; }, patience));
    CHECK(list.rows()[0].contains(u"Read this list"_s));
    list.panel.forget();
    CHECK(list.rows().isEmpty());
}

TEST_CASE("A station closes the yearly audit under the list, a village is not asked")
{
    const List village;
    CHECK_FALSE(
        test::childNamed<QLineEdit>(village.panel, u"What this year's audit of the list found"_s)
            .isVisible());

    test::FolderDesk folder(desk::Role::Township);
    folder.open();
    AccessPanel panel(folder.desk());
    panel.resize(900, 600);
    panel.show();
    panel.begin();
    auto& found = test::childNamed<QLineEdit>(panel, u"What this year's audit of the list found"_s);
    REQUIRE(found.isVisible());
    auto& list = test::childNamed<QListView>(panel, u"Who looked at what"_s);
    const auto newest = [&list] {
        return list.model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    };
    Q_EMIT found.returnPressed(); // nothing was written
    found.setText(u"没有发现违规查看"_s);
    Q_EMIT found.returnPressed();
    REQUIRE(QTest::qWaitFor(
        [&] { return newest().contains(u"Closed the yearly audit of this list"_s); }, patience));
    CHECK(newest().contains(u"没有发现违规查看"_s));
}
