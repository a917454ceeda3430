// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/duplicates.h"
#include "models/answer.h"
#include "pages/page.h"

#include <variant>

class QFrame;
class QLabel;
class QListWidget;
class QPushButton;

namespace tongdang::widgets {
class PageHeader;
}

namespace tongdang::pages {

class ComparisonView;
class DecisionForm;

/// Dossiers that may be one child's: the pairs and why, both sides of a pair, and what a person
/// says about it. What was joined is taken apart in the dossier that stayed.
class DuplicatesPage : public Page {
    Q_OBJECT

public:
    explicit DuplicatesPage(models::Desk& desk, QWidget* parent = nullptr);
    ~DuplicatesPage() override;

    [[nodiscard]] QString title() const override;
    void arrive(const Destination& destination) override;
    void setNarrow(bool narrow) override;

private:
    void layOut();
    [[nodiscard]] QWidget* makeComparison();
    void connectParts();
    void refresh();
    void showPairs(std::vector<desk::DuplicateLine> pairs);
    void compare();
    void showComparison(const desk::ChildComparison& compared);
    void join(const RecordId& given, const RecordId& kept, const QString& reason);
    void tellApart(const RecordId& one, const RecordId& other, const QString& reason);
    void noteDecided(const QString& words);

    models::Answer<std::vector<desk::DuplicateLine>> m_answer;
    models::Answer<desk::ChildComparison> m_compared;
    models::Answer<std::monostate> m_decided;
    std::vector<desk::DuplicateLine> m_pairs; ///< in the order of m_list
    bool m_wantsKeys = false;

    widgets::PageHeader* m_header;
    QPushButton* m_back;
    QWidget* m_body;
    QFrame* m_pairsCard;
    QListWidget* m_list;
    QLabel* m_nothing;
    QFrame* m_card;
    ComparisonView* m_comparison;
    DecisionForm* m_decision;
};

} // namespace tongdang::pages
