// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/exchange.h"
#include "models/answer.h"
#include "pages/page.h"

class QLabel;
class QPushButton;
class QScrollArea;

namespace tongdang::widgets {
class PageHeader;
}

namespace tongdang::pages {

class ApprovalPanel;
class HelpPanel;
class ConflictPanel;
class DecidedPanel;
class DevicesPanel;
class ImportPanel;
class ImportsPanel;
class LevelsPanel;
class SamplePanel;

/// A station's work with the sticks of its villages: taking data in, writing receipts, letting a
/// village's PC in, deciding what two people changed differently, and which dossiers are one
/// child's.
class StationPage : public Page {
    Q_OBJECT

public:
    explicit StationPage(models::Desk& desk, QWidget* parent = nullptr);
    ~StationPage() override;

    [[nodiscard]] QString title() const override;
    void arrive(const Destination& destination) override;

private:
    void bringIntoView(QWidget* button);
    void layOut();
    [[nodiscard]] QWidget* makeImport();
    [[nodiscard]] QWidget* makeDuplicates();
    void connectParts();
    void refresh();
    void showDevices(const std::vector<desk::DeviceLine>& devices);
    void countDuplicates();

    models::Answer<desk::ExchangeView> m_answer;
    models::Answer<int> m_pairs; ///< of dossiers that may be one child's

    widgets::PageHeader* m_header;
    ImportPanel* m_import;
    DevicesPanel* m_devices;
    ApprovalPanel* m_approval;
    HelpPanel* m_help;
    ConflictPanel* m_conflicts;
    LevelsPanel* m_levels;
    SamplePanel* m_sample;
    QScrollArea* m_scroll;
    DecidedPanel* m_decided;
    ImportsPanel* m_imports;
    QLabel* m_duplicates;
    QPushButton* m_compare;
};

} // namespace tongdang::pages
