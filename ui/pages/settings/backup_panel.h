// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/backup.h"
#include "models/answer.h"

#include <QFrame>

#include <variant>

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

/// The card of the settings that tells when the last backup was made and where, makes one now, here
/// or on the stick, and proves by trial that one can be restored.
class BackupPanel : public QFrame {
    Q_OBJECT

public:
    explicit BackupPanel(models::Desk& desk, QWidget* parent = nullptr);

    /// Reads anew what there is.
    void refresh();

Q_SIGNALS:
    void failed(const tongdang::Error& error);

private:
    void layOut();
    void showView(const desk::BackupView& view);
    void backUp(const QString& folder);
    void backUpToStick();
    void showDone(const desk::BackupDone& done);
    void drill();
    void showDrill(const desk::DrillReport& report);
    void chooseSecondFolder();
    void setSecondFolder(const QString& folder);
    [[nodiscard]] bool isBusy() const;

    models::Desk& m_desk;
    models::Answer<desk::BackupView> m_view;
    models::Answer<desk::BackupDone> m_done;
    models::Answer<desk::DrillReport> m_drilled;
    models::Answer<std::monostate> m_set;
    QVBoxLayout* m_last;
    QPushButton* m_now;
    QPushButton* m_stick;
    QPushButton* m_drill;
    widgets::ProgressStrip* m_progress;
    QVBoxLayout* m_outcome;
    QListWidget* m_list;
    QLabel* m_second;
    QPushButton* m_choose;
    QPushButton* m_none;
};

} // namespace tongdang::pages
