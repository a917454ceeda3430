// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/answer.h"
#include "pages/checks/checks_models.h"
#include "pages/page.h"

class QLabel;
class QPushButton;
class QTabBar;
class QTableView;

namespace tongdang::widgets {
class PageHeader;
class ProgressStrip;
} // namespace tongdang::widgets

namespace tongdang::pages {

/// 数据检查 (domain.md §11): how much is to be put right in each village, what it is, and from
/// there to the dossier. All of it is looked for on the storage thread.
class ChecksPage : public Page {
    Q_OBJECT

public:
    explicit ChecksPage(models::Desk& desk, QWidget* parent = nullptr);
    ~ChecksPage() override;

    [[nodiscard]] QString title() const override;
    void arrive(const Destination& destination) override;
    [[nodiscard]] std::optional<RecordId> currentChild() const override;
    void setNarrow(bool narrow) override;

private:
    void layOut();
    [[nodiscard]] QWidget* makeVillages();
    [[nodiscard]] QWidget* makeLines();
    void connectParts();
    void refresh();
    void take(ChecksFound found);
    void showVillage();
    void showLines();
    void showLine();
    void openLine(const QModelIndex& row);
    /// To a new reason for what the chosen line tells (domain.md §11).
    void explainLine();

    models::Answer<ChecksFound> m_answer;
    std::vector<desk::CheckLine> m_all;
    std::vector<desk::CheckLine> m_ofVillage;
    VillageChecksModel m_villages;
    CheckLinesModel m_lines;
    QString m_chosen; ///< code of the village whose list is shown
    bool m_isTaking = false;
    bool m_isStale = true;

    widgets::PageHeader* m_header;
    widgets::ProgressStrip* m_progress;
    QPushButton* m_back;
    QWidget* m_villageCard = nullptr;
    QTableView* m_villageTable;
    QLabel* m_name;
    QTabBar* m_tabs;
    QTableView* m_lineTable;
    QLabel* m_nothing;
    QLabel* m_todo; ///< about the chosen line
    QPushButton* m_open;
    QPushButton* m_explain; ///< of what may stay with a reason
};

} // namespace tongdang::pages
