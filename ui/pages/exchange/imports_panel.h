// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/import_inspection.h"
#include "models/answer.h"

#include <QFrame>

#include <memory>
#include <vector>

class QLabel;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace tongdang::models {
class Desk;
}

namespace tongdang::pages {

/// The files that were taken in: what each brought, and what the program chose by itself where two
/// places had written differently. Where conflicts are decided, one key brings back what stood here
/// before, as far as nobody has decided since. Hidden while nothing was taken in.
class ImportsPanel : public QFrame {
    Q_OBJECT

public:
    explicit ImportsPanel(models::Desk& desk, QWidget* parent = nullptr);

    void refresh();

Q_SIGNALS:
    void failed(const tongdang::Error& error);
    void reversed(); ///< fields were decided

private:
    void showLines(std::vector<desk::ImportLine> lines);
    void readDetails();
    /// Looks on, slice by slice, until all was seen or another one is chosen.
    void readOn(const std::shared_ptr<desk::ImportInspection>& inspection);
    void showDetails(const desk::ImportDetails& details);
    void showChoices(const desk::ImportDetails& details);
    void reverse();
    [[nodiscard]] const desk::ImportLine* current() const;

    models::Desk& m_desk;
    models::Answer<std::vector<desk::ImportLine>> m_answer;
    models::Answer<std::shared_ptr<desk::ImportInspection>> m_read;
    models::Answer<desk::Reversal> m_reversed;
    std::vector<desk::ImportLine> m_lines; ///< in the order of m_list
    QString m_shown;                       ///< bundle whose details stand there
    QListWidget* m_list;
    QVBoxLayout* m_details;
    QPushButton* m_back;
};

} // namespace tongdang::pages
