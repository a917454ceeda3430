// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/excel.h"
#include "models/child_list_model.h"
#include "pages/page.h"

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;

namespace tongdang::widgets {
class PageHeader;
}

namespace tongdang::pages {

class ExcelExport;
class PurposeChoice;
class RosterPanel;

/// All children, found while typing; the roster import has its place here too.
class ChildrenPage : public Page {
    Q_OBJECT

public:
    explicit ChildrenPage(models::Desk& desk, QWidget* parent = nullptr);
    ~ChildrenPage() override;

    [[nodiscard]] QString title() const override;
    void arrive(const Destination& destination) override;
    [[nodiscard]] std::optional<RecordId> currentChild() const override;
    bool focusSearch() override;
    /// The roster, or who received what, of all children as an Excel file.
    void exportTo(desk::ExcelList list, const QString& file);

private:
    void layOut();
    [[nodiscard]] QWidget* makeList();
    void connectParts();
    void showFound();
    void showSelected();
    void openSelected();
    void submitSearch();
    void askForFile(desk::ExcelList list);
    void moveInList(int key);
    bool eventFilter(QObject* watched, QEvent* event) override;

    models::ChildListModel m_model;
    std::optional<RecordId> m_selected;

    QStackedWidget* m_steps;
    widgets::PageHeader* m_header;
    QLineEdit* m_search;
    QPushButton* m_import;
    QPushButton* m_new;
    PurposeChoice* m_purpose; ///< of a file
    QPushButton* m_excel;
    QListView* m_list;
    QLabel* m_nobody;
    QLabel* m_hint; ///< how to choose, while there is somebody to choose
    QPushButton* m_open;
    QPushButton* m_enter;
    RosterPanel* m_roster;
    ExcelExport* m_export;
    bool m_isEmpty = false; ///< no dossier at all
};

} // namespace tongdang::pages
