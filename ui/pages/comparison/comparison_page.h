// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/comparison.h"
#include "models/answer.h"
#include "pages/comparison/comparison_model.h"
#include "pages/page.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTabBar;
class QTableView;

namespace tongdang::widgets {
class DateEdit;
class FlowLayout;
class PageHeader;
class ProgressStrip;
} // namespace tongdang::widgets

namespace tongdang::pages {

/// 数据比对 (policy, clause 20): a list of another office beside the dossiers. First it is only
/// looked at; then its rows are kept, and a person decides about each.
class ComparisonPage : public Page {
    Q_OBJECT

public:
    explicit ComparisonPage(models::Desk& desk, QWidget* parent = nullptr);
    ~ComparisonPage() override;

    [[nodiscard]] QString title() const override;
    void arrive(const Destination& destination) override;
    [[nodiscard]] std::optional<RecordId> currentChild() const override;
    /// What the dialog for a file asks for; without a dialog in tests.
    void compare(const QString& file);

private:
    void layOut();
    [[nodiscard]] QWidget* makeQuestion();
    [[nodiscard]] QWidget* makeAnswers();
    void connectParts();
    void askForList();
    void keep();
    void readKept();
    void offerKept(const std::vector<Record>& comparisons);
    void showKept(const RecordId& comparison);
    void take(desk::ComparisonReport report);
    void showGroup();
    void showLine();
    void decide(const QString& decision);
    [[nodiscard]] desk::ComparisonQuestion question() const;

    models::Answer<desk::ComparisonReport> m_answer;
    models::Answer<desk::SavedRecord> m_deciding;
    models::Answer<std::vector<Record>> m_keptAnswer;
    desk::ComparisonReport m_report;
    QString m_file; ///< of what is looked at and not kept
    ComparisonModel m_model;

    widgets::PageHeader* m_header;
    QPushButton* m_back;
    QComboBox* m_source;
    widgets::DateEdit* m_asOf;
    QPushButton* m_choose;
    QComboBox* m_kept;
    widgets::ProgressStrip* m_progress;
    QWidget* m_answers = nullptr;
    QLabel* m_title;
    QPushButton* m_keep;
    QTabBar* m_tabs;
    QTableView* m_table;
    QLabel* m_nothing;
    std::vector<std::pair<QString, QPushButton*>> m_decisions; ///< code of CMPD
    QPushButton* m_open;
};

} // namespace tongdang::pages
