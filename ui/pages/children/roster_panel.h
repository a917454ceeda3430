// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/roster.h"
#include "models/answer.h"
#include "models/roster_model.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTableView;

namespace tongdang::models {
class Desk;
}
namespace tongdang::widgets {
class PageHeader;
class ProgressStrip;
} // namespace tongdang::widgets

namespace tongdang::pages {

class Labelled;

/// Importing a roster, or the list of who helps whom, in two steps: choosing a file shows what
/// would happen and which rows are bad; nothing is written before the button is pressed.
class RosterPanel : public QWidget {
    Q_OBJECT

public:
    explicit RosterPanel(models::Desk& desk, QWidget* parent = nullptr);
    ~RosterPanel() override;

    /// Empty, with the focus on the file.
    void begin();

Q_SIGNALS:
    void done();

private:
    void layOut();
    /// The file is a list of pairings, not a roster.
    [[nodiscard]] bool isOfPairings() const;
    void forgetPlan();
    void choose();
    void run(desk::RosterMode mode);
    void take(Result<desk::RosterReport> report, desk::RosterMode mode);
    void showReport(const desk::RosterReport& report, desk::RosterMode mode);

    models::Desk& m_desk;
    models::RosterModel m_model;
    models::Answer<desk::RosterReport> m_answer;

    widgets::PageHeader* m_header;
    QComboBox* m_list; ///< what stands in the file
    QLineEdit* m_file;
    Labelled* m_fileLine;
    QPushButton* m_choose;
    QWidget* m_summary;
    QTableView* m_notes;
    QPushButton* m_import;
    QPushButton* m_back;
    widgets::ProgressStrip* m_progress;
};

} // namespace tongdang::pages
