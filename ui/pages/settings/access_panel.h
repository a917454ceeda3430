// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/access.h"
#include "models/answer.h"

#include <QStandardItemModel>
#include <QWidget>

class QLabel;
class QListView;

namespace tongdang::models {
class Desk;
}
namespace tongdang::widgets {
class ComboBox;
class DateEdit;
} // namespace tongdang::widgets

namespace tongdang::pages {

class AuditLine;

/// Who opened, searched, printed, handed over or erased what, and when; newest first, by day and by
/// person. That it was read is noted, too.
class AccessPanel : public QWidget {
    Q_OBJECT

public:
    explicit AccessPanel(models::Desk& desk, QWidget* parent = nullptr);
    ~AccessPanel() override;

    /// Reads the newest entries of everybody.
    void begin();
    /// Shows nothing any more.
    void forget();

Q_SIGNALS:
    void left();
    void failed(const tongdang::Error& error);

private:
    struct Found {
        std::vector<desk::AccessLine> lines;
        desk::AccessProof proof;
    };
    void layOut();
    void read();
    void take(const Found& found);
    void offerPcs(const std::vector<desk::AccessProof::Copy>& copies);
    void offerPeople(const std::vector<desk::AccessLine>& lines);
    [[nodiscard]] QString summary(const Found& found) const;

    models::Desk& m_desk;
    widgets::DateEdit* m_from;
    widgets::DateEdit* m_until;
    widgets::ComboBox* m_person;
    widgets::ComboBox* m_pc;
    QWidget* m_pcLine; ///< hidden where no other PC's list came up
    QLabel* m_summary;
    AuditLine* m_audit;
    QStandardItemModel m_model;
    QListView* m_list;
    models::Answer<Found> m_answer;
};

} // namespace tongdang::pages
