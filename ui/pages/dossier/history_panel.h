// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/records.h"
#include "models/answer.h"

#include <QStandardItemModel>
#include <QWidget>

class QListView;

namespace tongdang::models {
class Desk;
}

namespace tongdang::pages {

/// Who changed what of a record, and when; newest first.
class HistoryPanel : public QWidget {
    Q_OBJECT

public:
    explicit HistoryPanel(models::Desk& desk, QWidget* parent = nullptr);

    void showRecord(const RecordId& record, TypeNo type);

Q_SIGNALS:
    void failed(const tongdang::Error& error);

private:
    void take(const std::vector<desk::HistoryEntry>& entries, TypeNo type);

    models::Desk& m_desk;
    QStandardItemModel m_model;
    QListView* m_list;
    models::Answer<std::vector<desk::HistoryEntry>> m_answer;
};

} // namespace tongdang::pages
