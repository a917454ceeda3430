// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/answer.h"
#include "models/today_model.h"
#include "pages/page.h"

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QVBoxLayout;

namespace tongdang::widgets {
class PageHeader;
}

namespace tongdang::pages {

class ChildPanel;
class TasksPanel;

/// The first page: whom to visit, in which order and why; what else is to do.
class TodayPage : public Page {
    Q_OBJECT

public:
    explicit TodayPage(models::Desk& desk, QWidget* parent = nullptr);
    ~TodayPage() override;

    [[nodiscard]] QString title() const override;
    void arrive(const Destination& destination) override;
    [[nodiscard]] std::optional<RecordId> currentChild() const override;
    bool focusSearch() override;
    void setNarrow(bool narrow) override;

private:
    void layOut();
    [[nodiscard]] QWidget* makeListCard();
    [[nodiscard]] QWidget* makeSide();
    void connectParts();
    void refresh();
    void take(desk::TodayWeek week);
    void showTitle();
    void showNobody();
    void showTaskCount();
    void showSelected();
    [[nodiscard]] const desk::TodayLine* selected() const;
    void enterSelected();

    models::TodayModel m_model;
    models::Answer<desk::TodayWeek> m_week;
    models::Answer<desk::TodayTasks> m_others; ///< what else is to do
    models::Answer<int> m_duplicates;          ///< pairs of dossiers that may be one child's
    std::optional<RecordId> m_selected;
    bool m_narrow = false;
    bool m_wantsKeys = false; ///< arrived, and the answer is still to come

    widgets::PageHeader* m_header;
    QLineEdit* m_search;
    QPushButton* m_tasksButton;
    QLabel* m_count;
    QPushButton* m_print;
    QListView* m_list;
    QLabel* m_nobody;
    QPushButton* m_begin;
    QHBoxLayout* m_bar;
    QPushButton* m_enter;
    QPushButton* m_open;
    QLabel* m_hint;
    QWidget* m_side;
    ChildPanel* m_child;
    TasksPanel* m_tasks;
};

} // namespace tongdang::pages
