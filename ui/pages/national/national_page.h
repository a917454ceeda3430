// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/excel.h"
#include "desk/national.h"
#include "models/answer.h"
#include "pages/national/national_model.h"
#include "pages/page.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QTabBar;
class QTableView;

namespace tongdang::widgets {
class PageHeader;
class ProgressStrip;
} // namespace tongdang::widgets

namespace tongdang::pages {

class TypingView;

/// 国系统录入 (S6.4): who is to be entered, updated and taken out in the national system, what to
/// type about each, and that it was done.
class NationalPage : public Page {
    Q_OBJECT

public:
    explicit NationalPage(models::Desk& desk, QWidget* parent = nullptr);
    ~NationalPage() override;

    [[nodiscard]] QString title() const override;
    void arrive(const Destination& destination) override;
    [[nodiscard]] std::optional<RecordId> currentChild() const override;
    void setNarrow(bool narrow) override;
    /// What the dialog for a file asks for; without a dialog in tests.
    void exportTo(const QString& file);

private:
    struct Lists {
        std::vector<desk::NationalLine> lines;
        QString form;
    };

    void layOut();
    [[nodiscard]] QWidget* makeLists();
    [[nodiscard]] QWidget* makeTyping();
    void connectParts();
    void refresh();
    void take(Lists lists);
    void showList();
    void showChild();
    void noteDone();
    void printSheet();
    void askForFile();

    models::Answer<Lists> m_answer;
    models::Answer<desk::SavedRecord> m_noting;
    models::Answer<desk::ExcelFile> m_writing;
    Lists m_lists;
    NationalModel m_model;
    std::optional<RecordId> m_wanted; ///< to be chosen when the lists are there

    QHBoxLayout* m_sides = nullptr;
    widgets::PageHeader* m_header;
    widgets::ProgressStrip* m_progress;
    QPushButton* m_back;
    QPushButton* m_export;
    QTabBar* m_tabs;
    QTableView* m_table;
    QLabel* m_nothing;
    QWidget* m_typing = nullptr;
    QLabel* m_name;
    QLabel* m_why;
    TypingView* m_view;
    QPushButton* m_done;
    QPushButton* m_print;
    QPushButton* m_open;
};

} // namespace tongdang::pages
