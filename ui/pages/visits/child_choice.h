// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "models/child_list_model.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;

namespace tongdang::pages {

/// A blank sheet names no child: whose visit is on it?
class ChildChoice : public QWidget {
    Q_OBJECT

public:
    explicit ChildChoice(models::Desk& desk, QWidget* parent = nullptr);

    void begin(const QString& sheetNumber);

Q_SIGNALS:
    void chosen(const tongdang::RecordId& child);
    void cancelled();
    void failed(const tongdang::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void choose();

    models::ChildListModel m_model;
    QLabel* m_title;
    QLineEdit* m_search;
    QListView* m_list;
};

} // namespace tongdang::pages
