// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/answer.h"
#include "pages/page.h"
#include "pages/print/print_choice.h"

#include <functional>
#include <memory>
#include <optional>

class QLabel;
class QPushButton;
class QSplitter;

namespace tongdang::widgets {
class PageHeader;
}

namespace tongdang::pages {

class PageView;
class PurposeChoice;

/// What to print at the left, the pages as they will come out of the printer at the right. The
/// preview is part of the page: no second window to lose (ecosystem.md §1.4).
class PrintPage : public Page {
    Q_OBJECT

public:
    explicit PrintPage(models::Desk& desk, QWidget* parent = nullptr);
    ~PrintPage() override;

    [[nodiscard]] QString title() const override;
    void arrive(const Destination& destination) override;

private:
    void layOut();
    [[nodiscard]] QWidget* makePreview();
    void connectParts();
    /// Lays the chosen form out on the storage thread and shows it.
    void prepareForm(const desk::PrintQuestion& question);
    void prepare(std::function<Result<desk::PrintJob>(desk::Session&)> job);
    void showJob(desk::PrintJob job);
    void showPageNumber();
    void print();
    void saveAsPdf();

    /// Puts the pages on paper on the storage thread: notes their sheets if it succeeded.
    template <class Job>
    void putOnPaper(Job job, const QString& doneWords);

    models::Answer<desk::PrintJob> m_answer;
    models::Answer<void> m_onPaper;
    /// What is shown; jobs on the storage thread hold it too.
    std::shared_ptr<const desk::PrintJob> m_job;
    std::optional<paper::Fonts> m_fonts;

    widgets::PageHeader* m_header;
    PrintChoice* m_choice;
    QLabel* m_empty;
    QWidget* m_paper;
    PageView* m_preview;
    QLabel* m_number;
    QPushButton* m_before;
    QPushButton* m_after;
    PurposeChoice* m_purpose;
    QPushButton* m_print;
    QPushButton* m_save;
};

} // namespace tongdang::pages
