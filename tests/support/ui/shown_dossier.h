// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/children.h"
#include "pages/dossier/dossier_page.h"
#include "pages/dossier/record_list.h"
#include "pages/form/field_cell.h"
#include "pages/form/record_form.h"
#include "support/ui/open_desk.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTabBar>

#include <algorithm>

namespace tongdang::test {

using namespace pages;

/// The page with the dossier of the first child, as a window of usual width shows it.
struct ShownDossier {
    explicit ShownDossier(int children = 3)
        : page((folder.open(children), folder.desk()))
        , wants(&page, &Page::wants)
        , says(&page, &Page::says)
        , tabs(*page.findChild<QTabBar*>())
        , list(*page.findChild<RecordList*>()->findChild<QListView*>())
    {
        page.resize(1150, 700);
        page.setNarrow(false);
        page.show();
        if (children == 0)
            return;
        child = take(ask([](desk::Session& s) { return desk::listChildren(s); })).front();
        page.arrive(Destination::dossier(child->child));
        REQUIRE(QTest::qWaitFor([this] { return form() != nullptr; }, patience));
    }
    template <class Job>
    std::invoke_result_t<Job, desk::Session&> ask(Job job)
    {
        return wait(folder.desk().use(std::move(job)));
    }
    [[nodiscard]] RecordForm* form() const
    {
        const auto forms = page.findChildren<RecordForm*>();
        const auto shown =
            std::ranges::find_if(forms, [](const RecordForm* at) { return at->isVisible(); });
        return shown == forms.end() ? nullptr : *shown;
    }
    [[nodiscard]] QLineEdit& line(FieldNo field) const
    {
        return *qobject_cast<QLineEdit*>(form()->cell(field)->editor().focusProxy());
    }
    /// Opens the first record of that type's name.
    void openRow(const QString& words)
    {
        for (int row = 0; row < list.model()->rowCount(); ++row) {
            const QModelIndex index = list.model()->index(row, 0);
            if (!index.flags().testFlag(Qt::ItemIsSelectable)
                || !index.data(Qt::AccessibleTextRole).toString().contains(words))
                continue;
            list.setCurrentIndex(index);
            QTest::keyClick(&list, Qt::Key_Return);
            REQUIRE(QTest::qWaitFor([this] { return form() != nullptr; }, patience));
            return;
        }
        FAIL("no row says " << words.toStdString());
    }
    void put(const QString& text, FieldNo field) const
    {
        QLineEdit& edit = line(field);
        edit.setFocus();
        edit.setText(text);
        Q_EMIT edit.textEdited(text);
    }
    [[nodiscard]] bool shows(const QString& words) const
    {
        const auto labels = page.findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&words](const QLabel* label) {
            return label->isVisible() && label->text().contains(words);
        });
    }

    FolderDesk folder;
    DossierPage page;
    QSignalSpy wants;
    QSignalSpy says;
    QTabBar& tabs;
    QListView& list;
    std::optional<desk::ChildLine> child;
};

} // namespace tongdang::test
