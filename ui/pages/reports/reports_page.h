// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/children.h"
#include "desk/frozen_reports.h"
#include "models/report_model.h"
#include "pages/page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QTableView;

namespace tongdang::widgets {
class PageHeader;
class ProgressStrip;
} // namespace tongdang::widgets

namespace tongdang::pages {

class FrozenChoice;
class FrozenNotes;
class PurposeChoice;

/// Statistics: a list of tables, the period, the counted table with its equations, and the children
/// behind a number.
class ReportsPage : public Page {
    Q_OBJECT

public:
    explicit ReportsPage(models::Desk& desk, QWidget* parent = nullptr);
    ~ReportsPage() override;

    [[nodiscard]] QString title() const override;
    void arrive(const Destination& destination) override;
    void leave() override;
    [[nodiscard]] std::optional<RecordId> currentChild() const override;

    /// Writes the shown table; what leaves the office hides small numbers.
    void exportTo(const QString& file, bool leaves);

private:
    void layOut();
    [[nodiscard]] QWidget* makeTable();
    [[nodiscard]] QWidget* makeWords();
    void connectParts();
    void fillPeriods();
    void showTables(const std::vector<report::Table::Title>& titles);
    [[nodiscard]] desk::ReportQuestion question(bool leaves) const;
    void count();
    void take(Result<desk::Report> report);
    void showChecks();
    void showChildren(const QModelIndex& cell);
    void openChild();
    void freeze();
    void askForFile();
    [[nodiscard]] QString fileProposal() const;

    models::ReportModel m_model;
    std::vector<desk::ChildLine> m_behind;
    models::Answer<std::vector<report::Table::Title>> m_titles;
    models::Answer<desk::Report> m_counting;
    models::Answer<std::vector<desk::ChildLine>> m_naming;
    models::Answer<QString> m_writing;
    models::Answer<desk::FrozenReportLine> m_freezing;

    widgets::PageHeader* m_header;
    widgets::ProgressStrip* m_progress;
    QListWidget* m_tables;
    QComboBox* m_period;
    QCheckBox* m_compare;
    PurposeChoice* m_purpose; ///< of the file that is written
    FrozenChoice* m_frozen;
    QPushButton* m_freeze;
    QPushButton* m_export;
    QTableView* m_table;
    QLabel* m_definition;
    QLabel* m_checks;
    FrozenNotes* m_notes;
    QLabel* m_behindTitle;
    QListWidget* m_children;
};

} // namespace tongdang::pages
