// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/exchange.h"
#include "models/answer.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace tongdang::models {
class Desk;
}
namespace tongdang::widgets {
class ProgressStrip;
}

namespace tongdang::pages {

class PutAsidePanel;

/// Taking a bundle in, in two steps: first what it would bring, then the merging itself. Nothing is
/// written before the button is pressed.
class ImportPanel : public QWidget {
    Q_OBJECT

public:
    explicit ImportPanel(models::Desk& desk, QWidget* parent = nullptr);

    /// Empty: no file is chosen yet.
    void begin(const QString& folder);
    /// Shows what a file would bring.
    void plan(const QString& file);

    /// At a station, whose page shows the conflicts, too: what comes next is said and led to.
    void setDecidesHere() { m_decidesHere = true; }

Q_SIGNALS:
    void merged();
    /// Somebody wants to see what is to be decided.
    void conflictsWanted();

private:
    enum class Step { Plan, Done };
    void choose();
    void merge();
    void take(Result<desk::ImportReport> report, Step step);
    void showReport(const desk::ImportReport& report, Step step);
    void showWarnings(const desk::ImportReport& report);
    void showErased(const desk::ImportReport& report, Step step);
    void showError(const Error& error);
    [[nodiscard]] static QString mergeWords(desk::ImportStatus status);

    models::Desk& m_desk;
    models::Answer<desk::ImportReport> m_answer;
    bool m_decidesHere = false;
    QString m_folder;
    QString m_file;
    QPushButton* m_choose;
    QPushButton* m_merge;
    widgets::ProgressStrip* m_progress;
    QVBoxLayout* m_report;
    PutAsidePanel* m_aside;
};

} // namespace tongdang::pages
