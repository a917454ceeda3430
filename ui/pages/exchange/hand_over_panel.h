// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/exchange.h"
#include "models/answer.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace tongdang::models {
class Desk;
}
namespace tongdang::widgets {
class ProgressStrip;
}

namespace tongdang::pages {

class ImportPanel;
class ImportsPanel;
class StickChoice;

/// Handing data to the station above and taking its receipt: what waits, what is under way, what is
/// confirmed.
class HandOverPanel : public QWidget {
    Q_OBJECT

public:
    explicit HandOverPanel(models::Desk& desk, QWidget* parent = nullptr);

    void showView(const desk::ExchangeView& view);
    /// Nothing is chosen yet; the focus is on what is next.
    void arrive();

Q_SIGNALS:
    void changed();
    void failed(const tongdang::Error& error);

private:
    void layOut();
    void handOver();

    models::Desk& m_desk;
    models::Answer<desk::ExportedBundle> m_exported;
    StickChoice* m_stick;
    QLabel* m_receipt;
    QPushButton* m_handOver;
    widgets::ProgressStrip* m_progress;
    QVBoxLayout* m_done;
    QVBoxLayout* m_state;
    QListWidget* m_children;
    ImportPanel* m_import;
    ImportsPanel* m_imports;
};

} // namespace tongdang::pages
