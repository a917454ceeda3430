// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/erase.h"
#include "models/answer.h"
#include "widgets/theme.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace tongdang::models {
class Desk;
}
namespace tongdang::widgets {
class ProgressStrip;
}

namespace tongdang::pages {

class Labelled;

/// At a station: what erasing a dossier by law means, in plain words, and the child's name typed
/// before it is done.
class ErasePanel : public QWidget {
    Q_OBJECT

public:
    explicit ErasePanel(models::Desk& desk, QWidget* parent = nullptr);
    ~ErasePanel() override;

    /// Reads what would go; nothing is erased yet.
    void begin(const RecordId& child);
    /// Keeps no word of it.
    void forget();

Q_SIGNALS:
    void left();
    void erased();
    void says(tongdang::widgets::Tone tone, const QString& words);
    void failed(const tongdang::Error& error);

private:
    void layOut();
    void showPlan(desk::ErasurePlan plan);
    void judge();
    void erase();
    void take(const Result<desk::ErasureReport>& report);
    void tell(const desk::ErasureReport& report);

    models::Desk& m_desk;
    std::optional<desk::ErasurePlan> m_plan;
    QLabel* m_amount;
    QLineEdit* m_reason;
    Labelled* m_reasonLine;
    QLineEdit* m_confirmation;
    Labelled* m_confirmationLine;
    QPushButton* m_erase;
    widgets::ProgressStrip* m_progress;
    models::Answer<desk::ErasurePlan> m_planning;
    models::Answer<desk::ErasureReport> m_erasing;
};

} // namespace tongdang::pages
